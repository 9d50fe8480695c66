import Collation
package import Prose

/// Where every sentence of an article's last state comes from.
package struct Blame: Hashable, Sendable {
  /// In reading order, those of the headline first.
  package let sentences: [Sentence]

  /// A sentence, and the states that made it what it is.
  package struct Sentence: Hashable, Sendable {
    package let place: Place
    package let origin: Origin
    /// Runs of tokens that came in the same state, in order; they cover the sentence.
    package let words: [Words]
  }

  /// States, numbered from 0.
  package struct Origin: Hashable, Sendable {
    /// The state in which the sentence, or what it was edited from, first stood.
    package let brought: Int
    /// The last state that changed its words.
    package let changed: Int
    /// The state that put it back as it had stood before; nil where it never went.
    package let restored: Int?
  }

  /// A run of words that came in one state.
  package struct Words: Hashable, Sendable {
    package let place: Place
    package let brought: Int
  }
}

extension Blame {
  /// Where every sentence of the last state comes from; all states in the order observed.
  ///
  /// A sentence whose words all stood in a row in the state before is the same one. So is one that stood in
  /// any earlier state: text that was taken out and put back keeps its first origin. Any other sentence is an
  /// edit of the one that at least half of its words come from, or new. Linear in the text of all states.
  package init(_ articles: [Article]) {
    guard let first = articles.first else {
      self.init(sentences: [])
      return
    }
    var text = TokenizedArticle(first)
    var trace = OriginTrace(beginningWith: WordRow(text))
    for article in articles.dropFirst() {
      let next = TokenizedArticle(article, sharing: text)
      trace.advance(to: WordRow(next), by: TextChanges(before: text, after: next))
      text = next
    }
    self = trace.blame()
  }
}
