// The JSON that pages carry about themselves. Newsrooms write it by templates: line breaks stand inside strings,
// commas before brackets, entities where characters should be. A strict reader would lose one page in thirty,
// so this one reads on past what it can. Depth is bounded; linear time.

/// A value of a page's own JSON.
indirect enum LooseJSON {
  case text(String)
  case list([LooseJSON])
  case object([(key: String, value: LooseJSON)])
  /// True, false and null, as written, and numbers.
  case word(String)

  /// Nil where the bytes do not begin with a value; line breaks in texts become spaces unless they are kept.
  init?(_ bytes: ArraySlice<UInt8>, keepingLines keepsLines: Bool = false) {
    var reader = Reader(bytes: bytes, position: bytes.startIndex, keepsLines: keepsLines)
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  /// The first value under a key; nil for what is no object.
  subscript(key: String) -> LooseJSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The elements of a list, or the value alone.
  var elements: [LooseJSON] {
    if case .list(let elements) = self { return elements }
    return [self]
  }

  /// The text, or the digits of a number.
  var string: String? {
    switch self {
    case .text(let text), .word(let text): text
    case .list, .object: nil
    }
  }
}

extension LooseJSON {
  /// The outermost value with a property; of several, the first.
  func outermost(where isSought: (LooseJSON) -> Bool) -> LooseJSON? {
    var level = elements
    while !level.isEmpty {
      if let found = level.first(where: isSought) { return found }
      level = level.flatMap(\.parts)
    }
    return nil
  }

  /// The values one level deeper.
  private var parts: [LooseJSON] {
    switch self {
    case .list(let elements): elements
    case .object(let fields): fields.flatMap(\.value.elements)
    case .text, .word: []
    }
  }
}

private struct Reader {
  let bytes: ArraySlice<UInt8>
  var position: Int
  let keepsLines: Bool

  /// As deep as FoundationEssentials goes.
  private static let deepest = 512

  private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte <= 0x20 || byte == UInt8(ascii: ",") { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func value(depth: Int) -> LooseJSON? {
    guard depth < Self.deepest else { return nil }
    if take("{") {
      var fields: [(key: String, value: LooseJSON)] = []
      while !take("}"), take("\""), case let key = string(), take(":"),
        let value = value(depth: depth + 1)
      {
        fields.append((key, value))
      }
      return .object(fields)
    }
    if take("[") {
      var elements: [LooseJSON] = []
      while !take("]"), let value = value(depth: depth + 1) { elements.append(value) }
      return .list(elements)
    }
    if take("\"") { return .text(string()) }
    let start = position
    while let byte = current, byte > 0x20, !Self.ends.contains(byte) { position += 1 }
    return position > start
      ? .word(String(decoding: bytes[start..<position], as: UTF8.self)) : nil
  }

  private static let ends = Array(",:[]{}\"".utf8)

  /// The rest of a string behind its opening mark.
  private mutating func string() -> String {
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): escape(&text)
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(_ text: inout [UInt8]) {
    guard let byte = current else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "n") where keepsLines, UInt8(ascii: "r") where keepsLines:
      text.append(0x0A)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): text.append(0x20)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): break
    case UInt8(ascii: "u"):
      var unit = hexadecimal()
      if unit >> 10 == 0x36, bytes[position...].starts(with: Array("\\u".utf8)) {
        position += 2
        unit = 0x10000 + (unit & 0x3FF) << 10 + hexadecimal() & 0x3FF
      }
      // NUL is no text, as in HTML.
      text += Array(String(unit == 0 ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: text.append(byte)
    }
  }

  /// Up to four digits.
  private mutating func hexadecimal() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current,
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { break }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
