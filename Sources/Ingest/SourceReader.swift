import Prose

/// What makes an article out of bytes; the raw value is the name that the archive notes.
package enum SourceReader: String, Hashable, Sendable, CaseIterable {
  case plainText = "plain-text"
  case markdown
  case html
  case json
  case feed
  case mediaWiki = "mediawiki"

  /// Grows whenever the same bytes would give another article.
  package var version: String {
    switch self {
    case .plainText: "1"
    case .markdown: Article.markdownVersion
    case .html: HTMLPage.version
    case .json: JSONArticle.version
    case .feed: FeedItem.version
    case .mediaWiki: WikiRevision.version
    }
  }

  /// The format of the bytes.
  package var format: Format {
    switch self {
    case .plainText: .text
    case .markdown: .markdown
    case .html: .html
    case .json: .json
    case .feed, .mediaWiki: .xml
    }
  }
}
