package import Facts
package import Prose
package import Quotations

/// An article with all that was found in it.
package struct AnalyzedArticle: Sendable {
  package let text: TokenizedArticle
  /// In reading order.
  package let quotations: [Quotation]
  /// In reading order.
  package let facts: [Fact]

  package init(_ article: Article) {
    text = TokenizedArticle(article)
    quotations = Quotation.all(in: text)
    facts = Fact.all(in: text)
  }
}
