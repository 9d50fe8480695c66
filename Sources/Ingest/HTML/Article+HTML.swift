import Markup
package import Prose

extension Article {
  /// Reads a page, UTF-8; the address, where one is known, becomes a claim.
  package init(html page: [UInt8], url: String? = nil) throws(IngestError) {
    let tree: MarkupTree
    do {
      tree = try MarkupTree(parsing: page)
    } catch {
      throw IngestError(.unreadablePage, error.description)
    }
    let outline = PageOutline(tree, furniture: Furniture(tree))
    let facts = PageFacts(tree)
    let paragraphs = outline.paragraphs(in: ArticleBody(outline))
    guard !paragraphs.isEmpty else { throw .noArticle }
    self.init(
      headline: facts.headline, paragraphs: paragraphs,
      claims: Claims(facts, url: url))
  }
}
