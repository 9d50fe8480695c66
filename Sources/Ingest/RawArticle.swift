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
    if let text = utf16Text(bytes), (format ?? Format(beginning: text)) == .html {
      return try page()
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
    case .xml: throw .notReadYet(format)
    }
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

  /// What read it.
  package var extractor: (name: String, version: String) { format.extractor }
}

extension Format {
  /// Name and version of what reads it; the version grows whenever the same bytes would give another article.
  package var extractor: (name: String, version: String) {
    switch self {
    case .markdown: ("markdown", Article.markdownVersion)
    case .html: ("html", HTMLPage.version)
    case .json: ("json", JSONArticle.version)
    case .text, .xml: ("plain-text", "1")
    }
  }

  /// The format that an extractor reads; nil for one that this stet does not have.
  package init?(extractor name: String) {
    guard let format = Self.allCases.first(where: { $0.extractor.name == name }) else { return nil }
    self = format
  }
}
