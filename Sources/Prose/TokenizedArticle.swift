/// An article whose parts are cut into tokens and sentences: what every analysis starts from.
package struct TokenizedArticle: Sendable {
  package let article: Article
  /// Empty where the article has no headline.
  package let headline: Passage
  /// Empty where the article has no byline.
  package let byline: Passage
  /// One for each body paragraph.
  package let paragraphs: [Passage]

  /// - Parameter other: another state of the article, whose passages are used again where texts are the same.
  package init(_ article: Article, sharing other: TokenizedArticle? = nil) {
    var known: [[UInt8]: Passage] = [:]
    for passage in other?.paragraphs ?? [] { known[passage.bytes] = passage }
    self.article = article
    headline = Passage(article.headline ?? "")
    byline = Passage(article.claims.byline ?? "")
    paragraphs = article.paragraphs.map { known[Array($0.text.utf8)] ?? Passage($0.text) }
  }

  package subscript(part: Part) -> Passage {
    switch part {
    case .headline: headline
    case .byline: byline
    case .paragraph(let index): paragraphs[index]
    }
  }
}
