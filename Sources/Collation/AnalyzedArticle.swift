internal import Chronology
package import Facts
package import Prose
package import Quotations

/// An article with all that was found in it: what a comparison is made of.
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

  /// Analyses another state of an article; paragraphs that are the same in both are looked at once.
  package init(_ article: Article, sharing other: AnalyzedArticle) {
    text = TokenizedArticle(article, sharing: other.text)
    quotations = Quotation.all(in: text)
    facts = Self.facts(in: text, sharing: other)
  }

  /// Facts depend on nothing but their paragraph's text and the day of publication.
  private static func facts(in text: TokenizedArticle, sharing other: AnalyzedArticle) -> [Fact] {
    let published = text.article.claims.published?.date
    guard published == other.text.article.claims.published?.date else { return Fact.all(in: text) }
    let byPart = Dictionary(grouping: other.facts, by: \.place.part)
    var known: [ObjectIdentifier: [Fact]] = [:]
    for (index, passage) in other.text.paragraphs.enumerated() {
      known[ObjectIdentifier(passage)] = byPart[.paragraph(index)] ?? []
    }
    let parts = [Part.headline] + text.paragraphs.indices.map { Part.paragraph($0) }
    return parts.flatMap { part in
      known[ObjectIdentifier(text[part])].map { facts in facts.map { $0.moved(to: part) } }
        ?? Fact.all(in: text[part], at: part, published: published)
    }
  }
}
