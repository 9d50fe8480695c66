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
    if let text = utf16Text(bytes) {
      switch format ?? Format(beginning: text) {
      case .html?: return try page()
      case .xml?: return try document()
      default: break
      }
    }
    if let kind = binaryKind(of: bytes) { throw .binary(kind) }
    if format == .html { return try page() }
    let decoded = DecodedText(bytes)
    let format =
      format ?? Format(beginning: decoded.text) ?? fileName.flatMap { Format(fileName: $0) }
      ?? .text
    func reading(
      _ article: Article, by reader: SourceReader, _ suspicion: Suspicion? = nil
    ) -> Reading {
      Reading(article: article, reader: reader, encoding: decoded.encoding, suspicion: suspicion)
    }
    switch format {
    case .text: return reading(try Article(plainText: decoded.text, url: url), by: .plainText)
    case .markdown: return reading(try Article(markdown: decoded.text, url: url), by: .markdown)
    case .html: return try page()
    case .json:
      let file = try JSONArticle(Array(decoded.text.utf8), url: url)
      return reading(file.article, by: .json, file.suspicion)
    case .xml: return try document()
    }
  }

  private func document() throws(IngestError) -> Reading {
    let file = try XMLArticle(bytes, url: url)
    return Reading(
      article: file.article, reader: file.form == .feed ? .feed : .mediaWiki,
      encoding: file.encoding, suspicion: nil)
  }

  private func page() throws(IngestError) -> Reading {
    let decoded = try DecodedPage(bytes)
    let page = try HTMLPage(decoded.bytes, url: url)
    return Reading(
      article: page.article, reader: .html, encoding: decoded.encoding, suspicion: page.suspicion)
  }
}

/// An article with what the archive notes about how it was read.
package struct Reading: Hashable, Sendable {
  package let article: Article
  package let reader: SourceReader
  package let encoding: TextEncoding
  /// Why the source may not be the article that it should be.
  package let suspicion: Suspicion?

  package var format: Format { reader.format }
}
