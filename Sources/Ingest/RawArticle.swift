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
    func reading(_ article: Article, _ suspicion: Suspicion? = nil) -> Reading {
      Reading(article: article, format: format, encoding: decoded.encoding, suspicion: suspicion)
    }
    switch format {
    case .text: return reading(try Article(plainText: decoded.text, url: url))
    case .markdown: return reading(try Article(markdown: decoded.text, url: url))
    case .html: return try page()
    case .json:
      let file = try JSONArticle(Array(decoded.text.utf8), url: url)
      return reading(file.article, file.suspicion)
    case .xml: return try document()
    }
  }

  private func document() throws(IngestError) -> Reading {
    let file = try XMLArticle(bytes, url: url)
    return Reading(
      article: file.article, format: .xml, encoding: file.encoding, suspicion: nil, form: file.form)
  }

  private func page() throws(IngestError) -> Reading {
    let decoded = try DecodedPage(bytes)
    let page = try HTMLPage(decoded.bytes, url: url)
    return Reading(
      article: page.article, format: .html, encoding: decoded.encoding, suspicion: page.suspicion)
  }
}

/// An article with what the archive notes about how it was read.
package struct Reading: Hashable, Sendable {
  package let article: Article
  package let format: Format
  package let encoding: TextEncoding
  /// Why the source may not be the article that it should be.
  package let suspicion: Suspicion?
  /// What kind of XML it is; nil for other formats.
  package let form: XMLForm?

  init(
    article: Article, format: Format, encoding: TextEncoding, suspicion: Suspicion?,
    form: XMLForm? = nil
  ) {
    self.article = article
    self.format = format
    self.encoding = encoding
    self.suspicion = suspicion
    self.form = form
  }

  /// Name and version; the version grows whenever the same bytes would give another article.
  package var extractor: (name: String, version: String) {
    switch format {
    case .markdown: ("markdown", Article.markdownVersion)
    case .html: ("html", HTMLPage.version)
    case .json: ("json", JSONArticle.version)
    case .xml where form == .mediaWiki: ("mediawiki", WikiRevision.version)
    case .xml: ("feed", FeedItem.version)
    case .text: ("plain-text", "1")
    }
  }
}
