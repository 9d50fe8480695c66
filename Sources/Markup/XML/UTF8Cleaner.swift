// libxml2 takes all text for Latin-1 from the first byte on that is no UTF-8, and gives up at a `<` that opens no tag. So
// what should be UTF-8 is made so before: single wrong bytes become the characters that windows-1252 has for them,
// control characters become U+FFFD, and a `<` before a space, a figure or a sign becomes `&lt;`.

/// Makes text that XML allows of bytes that should be UTF-8 and come in pieces.
struct UTF8Cleaner {
  /// The bytes that must be there to look for a declaration.
  static let longestDeclaration = 256

  /// The beginning of a character or a tag whose rest is to come.
  private var pending: [UInt8] = []

  /// Whether a document that begins so is UTF-8, by what it says or for want of another word.
  static func isMeant(for head: [UInt8]) -> Bool {
    guard let first = head.first, first != 0, first != 0xFE, first != 0xFF else { return false }
    guard let label = XMLProlog(head).encoding else { return !head.prefix(8).contains(0) }
    return ["utf-8", "utf8", "us-ascii", "ascii"].contains(label.lowercased())
  }

  mutating func clean(_ piece: [UInt8]) -> [UInt8] {
    let bytes = pending.isEmpty ? piece : pending + piece
    pending = []
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let rest = bytes[index...].prefix(4)
      if byte == UInt8(ascii: "<") {
        guard rest.count > 1 else { return hold(rest, cleaned) }
        cleaned += Self.opensTag(bytes[index + 1]) ? [byte] : Self.lessThan
        index += 1
      } else if byte < 0x80 {
        if byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
          cleaned.append(byte)
        } else {
          cleaned += Self.replacement
        }
        index += 1
      } else {
        switch Self.length(of: rest) {
        case nil: return hold(rest, cleaned)
        case 0?:
          cleaned += Self.windows1252[Int(byte) - 0x80]
          index += 1
        case let length?:
          let character = rest.prefix(length)
          cleaned += Self.isForbidden(character) ? Self.replacement[...] : character
          index += length
        }
      }
    }
    return cleaned
  }

  /// What is left at the end.
  mutating func finish() -> [UInt8] {
    defer { pending = [] }
    return pending.flatMap { $0 < 0x80 ? Self.lessThan : Self.windows1252[Int($0) - 0x80] }
  }

  private mutating func hold(_ rest: ArraySlice<UInt8>, _ cleaned: [UInt8]) -> [UInt8] {
    pending = Array(rest)
    return cleaned
  }

  private static func opensTag(_ next: UInt8) -> Bool {
    switch next {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...:
      true
    default: (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
    }
  }

  /// How many bytes the character has that begins here; 0 for none, nil where more must come to know.
  private static func length(of rest: ArraySlice<UInt8>) -> Int? {
    guard let lead = rest.first else { return nil }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    for (place, byte) in rest.dropFirst().prefix(length - 1).enumerated() {
      guard (place == 0 ? second : 0x80...0xBF).contains(byte) else { return 0 }
    }
    return rest.count < length ? nil : length
  }

  /// U+FFFE and U+FFFF, which XML does not allow.
  private static func isForbidden(_ character: ArraySlice<UInt8>) -> Bool {
    character.elementsEqual([0xEF, 0xBF, 0xBE]) || character.elementsEqual([0xEF, 0xBF, 0xBF])
  }

  private static let lessThan = Array("&lt;".utf8)
  private static let replacement = Array("\u{FFFD}".utf8)
  /// For the bytes 80 to FF.
  private static let windows1252 = (0x80...0xFF).map { byte in
    utf8(decoding: [UInt8(byte)], from: "CP1252") ?? replacement
  }
}
