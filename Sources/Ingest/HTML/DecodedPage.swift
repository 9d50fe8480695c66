import Markup
import Prose

// The encoding of a page, as browsers find it, with one difference: bytes beyond ASCII that are valid UTF-8 are
// UTF-8 whatever the page declares. Text in another encoding is hardly ever so by chance, while pages that were
// saved or passed on are often turned into UTF-8 without a look at what they say of themselves. Where only HTTP tells
// the encoding, a page is kept behind the head of its response, exactly as both were received.

/// A page as UTF-8 without byte order mark, and the encoding that it came in.
struct DecodedPage {
  let bytes: [UInt8]
  let encoding: TextEncoding

  /// Reads a page, or an HTTP response with one.
  init(_ received: [UInt8]) throws(IngestError) {
    guard let response = HTTPResponse(received[...]) else {
      try self.init(received, told: nil)
      return
    }
    try self.init(
      Array(received.dropFirst(response.head.size)),
      told: response.head.charset.flatMap { Self.labels[$0] })
  }

  /// - Parameter told: what HTTP called the encoding, as iconv knows it.
  private init(_ bytes: [UInt8], told: String?) throws(IngestError) {
    if let text = utf16Text(bytes) {
      self.init(bytes: Array(text.utf8), encoding: .declared("UTF-16"))
      return
    }
    let declared = told ?? Self.declaredEncoding(in: bytes)
    if declared != Self.escaping || !bytes.contains(0x1B),
      String(validating: bytes, as: UTF8.self) != nil
    {
      self.init(
        bytes: bytes.starts(with: byteOrderMark)
          ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes,
        encoding: .utf8)
      return
    }
    switch declared {
    case nil: self.init(bytes: utf8(fromWindows1252: bytes), encoding: .windows1252)
    case "utf-8"?:
      self.init(bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: .utf8)
    case "windows-1252"?:
      self.init(bytes: utf8(fromWindows1252: bytes), encoding: .declared("windows-1252"))
    case let name?:
      guard let decoded = utf8(decoding: bytes, from: name) else {
        throw IngestError(
          .unknownEncoding, "it is in \(name), which this system cannot read",
          hint: "turn it into UTF-8 first")
      }
      self.init(bytes: decoded, encoding: .declared(name))
    }
  }

  private init(bytes: [UInt8], encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  /// Whether a page alone would be read in another encoding than the one that HTTP told.
  static func isMisread(_ page: [UInt8], without charset: String) -> Bool {
    guard let told = labels[charset], utf16Text(page) == nil,
      told == escaping && page.contains(0x1B) || String(validating: page, as: UTF8.self) == nil
    else { return false }
    return told != declaredEncoding(in: page) ?? "windows-1252"
  }

  /// The one encoding of the web that is valid UTF-8 as it stands.
  private static let escaping = "ISO-2022-JP-2"

  /// How far into a page browsers look for its encoding is 1,024 bytes; some pages take longer to come to it.
  private static let searched = 8192

  /// What iconv calls the encoding that the page's first `charset` names.
  private static func declaredEncoding(in bytes: [UInt8]) -> String? {
    let start = String(
      decoding: bytes.prefix(searched).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self
    ).lowercased()
    var rest = start[...]
    while let found = rest.firstRange(of: "charset") {
      rest = rest[found.upperBound...]
      let value = rest.drop { $0.isWhitespace }
      guard value.first == "=" else { continue }
      let label = value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        .prefix { !$0.isWhitespace && !"\"'>;/".contains($0) }
      if let name = labels[String(label)] { return name }
    }
    return nil
  }

  private static let labels = Dictionary(
    LexiconLines(PackageResources.encoding_labels_txt).map { ($0.word, $0.value) },
    uniquingKeysWith: { first, _ in first })
}

/// The text of bytes that begin with a byte order mark of UTF-16; nil for others.
func utf16Text(_ bytes: [UInt8]) -> String? {
  let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
  guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isBigEndian ? one << 8 | other : other << 8 | one
  }
  return String(decoding: units, as: UTF16.self)
}
