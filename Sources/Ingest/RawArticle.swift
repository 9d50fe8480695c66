package import Prose

/// An article as it was received, before anything is known about it.
package struct RawArticle: Hashable, Sendable {
  package let bytes: [UInt8]
  /// The page's address, if the reader was told.
  package let url: String?
  /// A name or path whose extension hints at the format.
  package let fileName: String?
  /// What the reader was told; nil to find out.
  package let format: Format?

  package init(
    _ bytes: [UInt8], url: String? = nil, fileName: String? = nil, format: Format? = nil
  ) {
    self.bytes = bytes
    self.url = url
    self.fileName = fileName
    self.format = format
  }

  /// 64 MiB: a thousand times the longest article.
  package static let defaultLimit = 64 << 20

  /// Reads the article, whose bytes may be at most `limit`.
  package func read(limit: Int = defaultLimit) throws(IngestError) -> Reading {
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    if let kind = binaryKind(of: bytes) { throw .binary(kind) }
    let decoded = DecodedText(bytes)
    let format =
      format ?? Format(beginning: decoded.text) ?? fileName.flatMap { Format(fileName: $0) }
      ?? .text
    guard format == .text else { throw .notReadYet(format) }
    return Reading(
      article: try Article(plainText: decoded.text, url: url), format: format,
      encoding: decoded.encoding)
  }
}

/// An article with what the archive notes about how it was read.
package struct Reading: Hashable, Sendable {
  package let article: Article
  package let format: Format
  package let encoding: TextEncoding

  /// Name and version; the version grows whenever the same bytes would give another article.
  package var extractor: (name: String, version: String) { ("plain-text", "1") }
}
