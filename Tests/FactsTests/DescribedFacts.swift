import Chronology
import Prose

@testable import Facts

/// The facts of a one-paragraph article that was published on a Wednesday.
func facts(in paragraph: String, published: String? = "2026-11-18") -> [Fact] {
  let claims = Claims(published: published.flatMap { ClaimedTime($0) })
  let article = Article(headline: nil, paragraphs: [Paragraph(paragraph)], claims: claims)
  return Fact.all(in: TokenizedArticle(article))
}

/// Each fact on a line of its own: `money $15 = 15 USD, per hour (at least)`.
func described(_ paragraph: String, published: String? = "2026-11-18") -> [String] {
  facts(in: paragraph, published: published).map { fact in
    "\(fact.kind) \(fact.text) = \(fact.value)" + (fact.unit.map { " \($0)" } ?? "")
      + (fact.of.map { ", \($0)" } ?? "") + (fact.qualifier.map { " (\($0))" } ?? "")
  }
}
