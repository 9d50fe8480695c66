package import Collation
package import Prose

/// All states of an article in the order observed, and what changed from each to the next.
///
/// The rest of this room is read from it: where each sentence comes from (`Blame`), and what became of every
/// quotation and fact that ever stood in the article (`Ledger`). States are numbered from 0.
package struct Lineage: Sendable {
  package let states: [AnalyzedArticle]
  /// The first one leads from the first state to the second.
  package let comparisons: [Comparison]

  /// Analyses every state, and compares each with the next.
  package init(_ articles: [Article]) {
    var states: [AnalyzedArticle] = []
    states.reserveCapacity(articles.count)
    for article in articles {
      states.append(AnalyzedArticle(article))
    }
    self.states = states
    comparisons = zip(articles, articles.dropFirst()).map { Comparison(before: $0, after: $1) }
  }
}
