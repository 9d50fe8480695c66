internal import Chronology
package import Facts
package import Names
package import Prose
package import Quotations

/// An article with all that was found in it: what a comparison is made of.
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

  /// Analyses another state of an article; paragraphs that are the same in both are looked at once.
  package init(_ article: Article, sharing other: AnalyzedArticle) {
    text = TokenizedArticle(article, sharing: other.text)
    names = ArticleNames(text, sharing: (names: other.names, text: other.text))
    quotations = Quotation.all(in: text, names: names)
    figures = Self.figures(in: text, sharing: other)
  }

  /// All that a reader could check, in reading order.
  package var facts: [Fact] {
    let named =
      names.names.map { Fact($0) } + names.roles.filter { $0.holder != nil }.map { Fact($0) }
    return (figures + named).sorted { $0.place < $1.place }
  }

  /// Figures depend on nothing but their paragraph's text and the day of publication.
  private static func figures(in text: TokenizedArticle, sharing other: AnalyzedArticle) -> [Fact] {
    let published = text.article.claims.published?.date
    guard published == other.text.article.claims.published?.date else { return Fact.all(in: text) }
    let byPart = Dictionary(grouping: other.figures, by: \.place.part)
    var known: [[UInt8]: [Fact]] = [:]
    for (index, passage) in other.text.paragraphs.enumerated() {
      known[passage.bytes] = byPart[.paragraph(index)] ?? []
    }
    let parts = [Part.headline] + text.paragraphs.indices.map { Part.paragraph($0) }
    return parts.flatMap { part in
      known[text[part].bytes].map { facts in facts.map { $0.moved(to: part) } }
        ?? Fact.all(in: text[part], at: part, published: published)
    }
  }
}
