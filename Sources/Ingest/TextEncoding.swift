/// How the bytes of a text were turned into characters.
package struct TextEncoding: Hashable, Sendable {
  package let name: String
  /// Whether neither the source nor its bytes said so.
  private let isGuess: Bool

  package static let utf8 = TextEncoding(name: "UTF-8", isGuess: false)
  /// What a text is read in that is not valid UTF-8 and does not say what it is.
  package static let windows1252 = TextEncoding(name: "windows-1252", isGuess: true)

  /// What a page says that it is in.
  static func declared(_ name: String) -> TextEncoding {
    TextEncoding(name: name, isGuess: false)
  }

  /// What the user should be told; nil where all is as expected.
  package var note: String? {
    isGuess ? "it is not valid UTF-8 and was read as \(name)" : nil
  }
}

/// What UTF-8 may begin with; it is no part of the text.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// A text without byte order mark, and the encoding that gave it.
struct DecodedText {
  let text: String
  let encoding: TextEncoding

  /// UTF-8 where the bytes are valid in it, else windows-1252, in which all bytes are.
  init(_ bytes: [UInt8]) {
    let content =
      bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) {
      self.text = text
      encoding = .utf8
    } else {
      text = String(decoding: utf8(fromWindows1252: bytes), as: UTF8.self)
      encoding = .windows1252
    }
  }
}

func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    switch byte {
    case 0..<0x80: utf8.append(byte)
    case 0x80...0x9F: utf8.append(contentsOf: String(windows1252From80[Int(byte - 0x80)]).utf8)
    default: utf8.append(contentsOf: String(Unicode.Scalar(byte)).utf8)
    }
  }
  return utf8
}

/// Bytes 80 to 9F, where windows-1252 is not Latin-1. Source: the WHATWG Encoding Standard, index windows-1252.
private let windows1252From80: [Unicode.Scalar] = [
  "\u{20AC}", "\u{0081}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
  "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{008D}", "\u{017D}", "\u{008F}",
  "\u{0090}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
  "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{009D}", "\u{017E}", "\u{0178}",
]
