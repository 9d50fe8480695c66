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
    let furniture = Furniture(tree)
    let outline = PageOutline(tree, furniture: furniture)
    let paragraphs = outline.paragraphs(in: ArticleBody(outline))
    guard !paragraphs.isEmpty else { throw .noArticle }
    self.init(headline: nil, paragraphs: paragraphs, claims: Claims(url: url))
  }
}
