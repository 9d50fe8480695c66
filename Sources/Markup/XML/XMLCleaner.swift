// libxml2 gives up at a `<` that opens no tag, drops an `&` that begins no entity, drops *all* entities behind the first
// mistake in a document, and takes text for Latin-1 from the first byte on that is no UTF-8. So what is wrong in these ways is
// set right before: `a < b & c &nbsp;` becomes `a &lt; b &amp; c &amp;nbsp;`, control characters become U+FFFD, and single
// wrong bytes the characters that windows-1252 has for them. One walk, which knows CDATA and comments from the rest.

/// Makes text that XML allows of bytes that should be UTF-8 and come in pieces.
struct XMLCleaner {
  private enum Place {
    case content, data, comment
  }

  private var place = Place.content
  /// The beginning of something whose rest is to come.
  private var pending: [UInt8] = []
  /// Bytes that tell what begins at a place.
  private static let farthest = 12

  /// - Parameter isLast: whether nothing follows.
  mutating func clean(_ piece: [UInt8], isLast: Bool = false) -> [UInt8] {
    let bytes = pending.isEmpty ? piece : pending + piece
    pending = []
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x80, !Self.isSpecial(byte) {
        cleaned.append(byte)
        index += 1
        continue
      }
      if !isLast, index + Self.farthest > bytes.count, Self.needsMore(byte) {
        pending = Array(bytes[index...])
        break
      }
      index += clean(bytes[index...].prefix(Self.farthest), into: &cleaned)
    }
    return cleaned
  }

  /// Writes what begins here, and says how many bytes that was.
  private mutating func clean(_ rest: ArraySlice<UInt8>, into cleaned: inout [UInt8]) -> Int {
    guard let byte = rest.first else { return 0 }
    switch byte {
    case UInt8(ascii: "<") where place == .content:
      if rest.starts(with: Self.dataStart) {
        place = .data
      } else if rest.starts(with: Self.commentStart) {
        place = .comment
      } else if !Self.opensTag(rest.dropFirst().first ?? 0x20) {
        cleaned += Self.lessThan
        return 1
      }
      cleaned.append(byte)
    case UInt8(ascii: "&") where place == .content && !Self.isReference(rest):
      cleaned += Self.ampersand
    case UInt8(ascii: "]") where place == .data && rest.starts(with: Self.dataEnd),
      UInt8(ascii: "-") where place == .comment && rest.starts(with: Self.commentEnd):
      place = .content
      cleaned += rest.prefix(3)
      return 3
    case 0x09, 0x0A, 0x0D, 0x20..<0x80: cleaned.append(byte)
    case 0..<0x80: cleaned += Self.replacement
    default:
      let length = Self.length(of: rest)
      guard length > 0 else {
        cleaned += Self.windows1252[Int(byte) - 0x80]
        return 1
      }
      let character = rest.prefix(length)
      cleaned += Self.isForbidden(character) ? Self.replacement[...] : character
      return length
    }
    return 1
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "-")
  }

  private static func needsMore(_ byte: UInt8) -> Bool { byte >= 0x80 || isSpecial(byte) }

  private static func opensTag(_ next: UInt8) -> Bool {
    switch next {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...:
      true
    default: (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
    }
  }

  /// Whether it begins with one of XML's own entities or the number of a character that XML allows.
  private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = String(decoding: rest[..<end].dropFirst(), as: UTF8.self)
    guard name.first == "#" else { return ["amp", "lt", "gt", "quot", "apos"].contains(name) }
    let isHex = name.dropFirst().first == "x"
    guard let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
      Unicode.Scalar(code) != nil, name.utf8.allSatisfy({ $0 != UInt8(ascii: "+") })
    else { return false }
    return code >= 0x20 && code != 0xFFFE && code != 0xFFFF || [0x09, 0x0A, 0x0D].contains(code)
  }

  /// How many bytes the character has that begins here; 0 for none.
  private static func length(of rest: ArraySlice<UInt8>) -> Int {
    guard let lead = rest.first else { return 0 }
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
    let tail = rest.dropFirst().prefix(length - 1)
    guard tail.count == length - 1, tail.first.map(second.contains) ?? false,
      tail.allSatisfy({ (0x80...0xBF).contains($0) })
    else { return 0 }
    return length
  }

  /// U+FFFE and U+FFFF, which XML does not allow.
  private static func isForbidden(_ character: ArraySlice<UInt8>) -> Bool {
    character.elementsEqual([0xEF, 0xBF, 0xBE]) || character.elementsEqual([0xEF, 0xBF, 0xBF])
  }

  private static let dataStart = Array("<![CDATA[".utf8)
  private static let dataEnd = Array("]]>".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let lessThan = Array("&lt;".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let replacement = Array("\u{FFFD}".utf8)
  /// For the bytes 80 to FF.
  private static let windows1252 = (0x80...0xFF).map { byte in
    utf8(decoding: [UInt8(byte)], from: "CP1252") ?? replacement
  }
}
