package import Facts
package import Names
package import Prose
package import Quotations

/// An article with all that was found in it.
package struct AnalyzedArticle: Sendable {
  package let text: TokenizedArticle
  /// In reading order.
  package let quotations: [Quotation]
  /// Figures, dates and the like, in reading order.
  package let figures: [Fact]
  package let names: ArticleNames

  package init(_ article: Article) {
    text = TokenizedArticle(article)
    names = ArticleNames(text)
    quotations = Quotation.all(in: text, names: names)
    figures = Fact.all(in: text)
  }

  /// Analyses the next state of an article; paragraphs that stand in both are not read again.
  package init(_ article: Article, after previous: AnalyzedArticle) {
    text = TokenizedArticle(article, sharing: previous.text)
    names = ArticleNames(text, sharing: (names: previous.names, text: previous.text))
    quotations = Quotation.all(in: text, names: names)
    figures = Fact.all(in: text, sharing: (facts: previous.figures, text: previous.text))
  }

  /// All that a reader could check, in reading order.
  package var facts: [Fact] {
    let named =
      names.names.map { Fact($0) } + names.roles.filter { $0.holder != nil }.map { Fact($0) }
    return (figures + named).sorted { $0.place < $1.place }
  }
}
