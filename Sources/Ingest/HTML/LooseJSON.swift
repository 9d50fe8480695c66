// The JSON that pages carry about themselves. Newsrooms write it by templates: line breaks stand inside strings,
// commas before brackets, entities where characters should be. A strict reader would lose one page in thirty,
// so this one reads on past what it can. Depth is bounded; linear time.

import Streams

/// A value of a page's own JSON.
indirect enum LooseJSON {
  case text(String)
  case list([LooseJSON])
  case object([(key: String, value: LooseJSON)])
  /// True, false and null, as written, and numbers.
  case word(String)

  /// What becomes of the white space that stands escaped in texts.
  enum Spaces {
    /// All of it spaces.
    case spaces
    /// Ends of lines are LF, the rest spaces.
    case lines
    /// As it is.
    case exact
  }

  /// Nil where the bytes do not begin with a value.
  init?(_ bytes: ArraySlice<UInt8>, keeping spaces: Spaces = .spaces) {
    var reader = Reader(bytes: bytes, position: bytes.startIndex, spaces: spaces)
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
  let spaces: LooseJSON.Spaces

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
    let end = stop()
    // Most have nothing escaped.
    if end == bytes.endIndex || bytes[end] == UInt8(ascii: "\"") {
      defer { position = min(end + 1, bytes.endIndex) }
      return String(decoding: bytes[position..<end], as: UTF8.self)
    }
    var text: [UInt8] = []
    while position < bytes.endIndex {
      let end = stop()
      text += bytes[position..<end]
      position = min(end + 1, bytes.endIndex)
      guard end < bytes.endIndex, bytes[end] == UInt8(ascii: "\\") else { break }
      escape(&text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Where the run of plain bytes ends: at a mark, a backslash or the end.
  private func stop() -> Int {
    let start = bytes.startIndex
    return start
      + bytes.span.first(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), from: position - start)
  }

  private mutating func escape(_ text: inout [UInt8]) {
    guard let byte = current else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
      UInt8(ascii: "f"):
      appendSpace(byte, to: &text)
    case UInt8(ascii: "u"):
      var unit = hexadecimal()
      if unit >> 10 == 0x36, bytes[position...].starts(with: Array("\\u".utf8)) {
        position += 2
        unit = 0x10000 + (unit & 0x3FF) << 10 + hexadecimal() & 0x3FF
      }
      // NUL is no text, as in HTML.
      let scalar = unit == 0 && spaces != .exact ? nil : Unicode.Scalar(unit)
      text += UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    default: text.append(byte)
    }
  }

  /// Appends what `\n` and its like stand for.
  private mutating func appendSpace(_ letter: UInt8, to text: inout [UInt8]) {
    switch (letter, spaces) {
    case (UInt8(ascii: "n"), .lines), (UInt8(ascii: "n"), .exact): text.append(0x0A)
    case (UInt8(ascii: "r"), .lines):
      if !bytes[position...].starts(with: Array("\\n".utf8)) { text.append(0x0A) }
    case (UInt8(ascii: "r"), .exact): text.append(0x0D)
    case (UInt8(ascii: "t"), .exact): text.append(0x09)
    case (UInt8(ascii: "b"), .exact): text.append(0x08)
    case (UInt8(ascii: "f"), .exact): text.append(0x0C)
    case (UInt8(ascii: "b"), _), (UInt8(ascii: "f"), _): break
    default: text.append(0x20)
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
