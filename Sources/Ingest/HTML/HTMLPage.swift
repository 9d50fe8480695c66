import Markup
import Prose

/// The article on a page, and whether the page is worth believing.
struct HTMLPage {
  let article: Article
  /// Why it may not be the article that it should be.
  let suspicion: Suspicion?

  /// Reads a page, UTF-8; the address is where it was got from, if that is known.
  init(_ page: [UInt8], url: String?) throws(IngestError) {
    let tree = try MarkupTree(readable: page)
    let facts = PageFacts(tree)
    let furniture = Furniture(tree, isLiveBlog: facts.isLiveBlog)
    let outline = PageOutline(tree, furniture: furniture)
    try outline.checkSize()
    let headline = facts.headline
    let body = ArticleBody(outline, isLiveBlog: facts.isLiveBlog)
    let paragraphs = outline.paragraphs(in: body, headline: headline)
    guard !paragraphs.isEmpty else { throw .noArticle }
    article = Article(
      headline: headline, paragraphs: paragraphs, claims: Claims(facts, url: url))
    suspicion = Suspicion(article, facts)
  }

  /// Grows whenever the same page would give another article, as another parser might, too.
  static let version = "1/\(MarkupTree.parser)"
}

extension MarkupTree {
  /// Parses what somebody should be able to read.
  init(readable page: [UInt8]) throws(IngestError) {
    do {
      try self.init(parsing: page)
    } catch {
      throw IngestError(
        .unreadablePage, error.description, hint: "it is damaged, or made to do harm")
    }
  }
}

extension PageOutline {
  /// 16 MiB: five times *War and Peace*.
  private static let mostText = 16 << 20

  func checkSize() throws(IngestError) {
    guard bytes.count <= Self.mostText else { throw .tooMuchText(limit: Self.mostText) }
  }
}
