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
    var known = PassageTable(other, roomFor: article.paragraphs.count + 2)
    self.article = article
    headline = known.passage(article.headline ?? "")
    byline = known.passage(article.claims.byline ?? "")
    paragraphs = article.paragraphs.map { known.passage($0.text) }
  }

  package subscript(part: Part) -> Passage {
    switch part {
    case .headline: headline
    case .byline: byline
    case .paragraph(let index): paragraphs[index]
    }
  }
}

/// The passages that have been read, so that none is read twice.
private struct PassageTable {
  private var passages: [TextKey: Passage] = [:]

  /// - Parameter count: how many passages will be asked for.
  init(_ known: TokenizedArticle?, roomFor count: Int) {
    guard let known else {
      passages.reserveCapacity(count)
      return
    }
    passages.reserveCapacity(max(count, known.paragraphs.count + 2))
    note(known.headline)
    note(known.byline)
    for passage in known.paragraphs { note(passage) }
  }

  private mutating func note(_ passage: Passage) { passages[TextKey(passage.text)] = passage }

  mutating func passage(_ text: String) -> Passage {
    let key = TextKey(text)
    if let known = passages[key], known.text.hasSameBytes(as: text) { return known }
    let passage = Passage(text)
    passages[key] = passage
    return passage
  }
}
