package import Collation
package import Prose
import Workers

/// All states of an article in the order observed, read for what is in them, and what changed from each to the next.
///
/// What became of every quotation and fact that ever stood in the article (`Ledger`) is read from it. States are
/// numbered from 0.
package struct Lineage: Sendable {
  package let states: [AnalyzedArticle]
  /// The first one leads from the first state to the second.
  package let comparisons: [Comparison]

  /// Analyses every state and compares each with the next, by so many workers at once.
  package init(_ articles: [Article], workers: Int = 1) async {
    let read = await Workers(workers).map(articles, portionsEach: 1) { portion in
      // The state before the portion is read too, for the way from it.
      let start = max(0, portion.startIndex - 1)
      var states = [AnalyzedArticle(articles[start])]
      for article in articles[start + 1..<portion.endIndex] {
        states.append(AnalyzedArticle(article, after: states[states.count - 1]))
      }
      let comparisons = zip(states, states.dropFirst()).map {
        Comparison(before: $0, after: $1)
      }
      return (states: states.suffix(portion.count), comparisons: comparisons)
    }
    states = read.flatMap(\.states)
    comparisons = read.flatMap(\.comparisons)
  }
}
