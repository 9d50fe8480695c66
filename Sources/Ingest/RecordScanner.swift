import Chronology
import Prose

/// Reads the batch lines that look as nearly all do: an id and articles in parts, under known keys that stand there once.
///
/// It gives what the JSON library would, several times faster, or nothing at all: whatever is unusual, and whatever is
/// wrong, is left to the library. One pass over the bytes.
struct RecordScanner {
  private struct Unusual: Error {}

  private let bytes: [UInt8]
  private var position = 0

  private init(_ line: [UInt8]) {
    bytes = line
  }

  /// The id of a line and its articles, by their keys; nil where the library must read it.
  static func parts(of line: [UInt8]) -> (id: RecordID, articles: [String: Article])? {
    do throws(Unusual) {
      var scanner = RecordScanner(line)
      var id: RecordID?
      var articles: [String: Article] = [:]
      try scanner.readObject { (key, scanner) throws(Unusual) in
        if key == "id" { id = try scanner.id() } else { articles[key] = try scanner.article() }
      }
      scanner.skipSpace()
      guard let id, scanner.position == line.count else { return nil }
      return (id, articles)
    } catch {
      return nil  // The library says what is wrong, if anything is.
    }
  }

  /// Reads the members of an object, whose values `read` takes by their keys.
  private mutating func readObject(
    _ read: (String, inout RecordScanner) throws(Unusual) -> Void
  ) throws(Unusual) {
    guard take(UInt8(ascii: "{")) else { throw Unusual() }
    var keys: [String] = []
    repeat {
      let key = try string()
      guard !keys.contains(key), take(UInt8(ascii: ":")) else { throw Unusual() }
      keys.append(key)
      try read(key, &self)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw Unusual() }
  }

  /// Reads an article in its parts.
  private mutating func article() throws(Unusual) -> Article {
    var headline: String?
    var claims = Claims()
    var paragraphs: [Paragraph]?
    try readObject { (key, scanner) throws(Unusual) in
      switch key {
      case "headline": headline = try scanner.stringOrNull()
      case "byline": claims.byline = try scanner.stringOrNull()
      case "url": claims.url = try scanner.stringOrNull()
      case "published": claims.published = try scanner.time()
      case "modified": claims.modified = try scanner.time()
      case "paragraphs": paragraphs = try scanner.paragraphs()
      default: throw Unusual()
      }
    }
    guard let paragraphs else { throw Unusual() }
    return Article(headline: headline, paragraphs: paragraphs, claims: claims)
  }

  /// Reads a string, or a whole number of few digits.
  private mutating func id() throws(Unusual) -> RecordID {
    skipSpace()
    let digits = bytes[position...].prefix { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
    guard let first = digits.first else { return .string(try string()) }
    guard digits.count < 16, digits.count == 1 || first != UInt8(ascii: "0") else {
      throw Unusual()
    }
    position = digits.endIndex
    return .number(String(decoding: digits, as: UTF8.self))
  }

  private mutating func paragraphs() throws(Unusual) -> [Paragraph] {
    guard take(UInt8(ascii: "[")) else { throw Unusual() }
    var paragraphs: [Paragraph] = []
    if take(UInt8(ascii: "]")) { return paragraphs }
    repeat { paragraphs.append(Paragraph(reading: try string())) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw Unusual() }
    return paragraphs
  }

  private mutating func time() throws(Unusual) -> ClaimedTime? {
    guard let text = try stringOrNull() else { return nil }
    guard let time = ClaimedTime(text) else { throw Unusual() }
    return time
  }

  private mutating func stringOrNull() throws(Unusual) -> String? {
    skipSpace()
    guard bytes[position...].starts(with: "null".utf8) else { return try string() }
    position += 4
    return nil
  }
}

// MARK: - Strings

extension RecordScanner {
  private mutating func string() throws(Unusual) -> String {
    guard take(UInt8(ascii: "\"")) else { throw Unusual() }
    let start = position
    skipPlain()
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      position += 1
      return try Self.text(bytes[start..<position - 1])
    }
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      position += 1
      switch bytes[position - 1] {
      case UInt8(ascii: "\""): return try Self.text(text[...])
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      default: throw Unusual()
      }
      let start = position
      skipPlain()
      text.append(contentsOf: bytes[start..<position])
    }
    throw Unusual()
  }

  private static func text(_ utf8: ArraySlice<UInt8>) throws(Unusual) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else { throw Unusual() }
    return text
  }

  /// Goes past bytes that stand for themselves.
  private mutating func skipPlain() {
    while position < bytes.count, bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\""),
      bytes[position] != UInt8(ascii: "\\")
    {
      position += 1
    }
  }

  /// What stands behind a backslash.
  private mutating func escape() throws(Unusual) -> Unicode.Scalar {
    guard position < bytes.count else { throw Unusual() }
    position += 1
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try hexadecimal()
    default: throw Unusual()
    }
  }

  /// The scalar of four digits, or of two times four as UTF-16 has it.
  private mutating func hexadecimal() throws(Unusual) -> Unicode.Scalar {
    let unit = try fourDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(unit)), bytes[position...].starts(with: "\\u".utf8) else {
      throw Unusual()
    }
    position += 2
    let trail = try fourDigits()
    guard UTF16.isTrailSurrogate(UInt16(trail)),
      let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + trail & 0x3FF)
    else { throw Unusual() }
    return scalar
  }

  private mutating func fourDigits() throws(Unusual) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw Unusual() }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(byte & 0xF + 9)
      default: throw Unusual()
      }
      position += 1
    }
    return value
  }
}

// MARK: - Marks

extension RecordScanner {
  /// Goes past white space and the byte, if it is that one.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        position += 1
      default: return
      }
    }
  }
}
