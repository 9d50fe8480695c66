package import Collation
package import Prose

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
    let size = max(1, (articles.count + workers - 1) / workers)
    let portions = stride(from: 0, to: articles.count, by: size).map { start in
      start..<min(start + size, articles.count)
    }
    let read = await withTaskGroup(of: (Int, [AnalyzedArticle], [Comparison]).self) { group in
      for portion in portions {
        group.addTask {
          // The state before the portion is read too, for the way from it.
          let start = max(0, portion.lowerBound - 1)
          var states = [AnalyzedArticle(articles[start])]
          for article in articles[start + 1..<portion.upperBound] {
            states.append(AnalyzedArticle(article, after: states[states.count - 1]))
          }
          let comparisons = zip(states, states.dropFirst()).map {
            Comparison(before: $0, after: $1)
          }
          return (portion.lowerBound, Array(states.suffix(portion.count)), comparisons)
        }
      }
      var read: [(Int, [AnalyzedArticle], [Comparison])] = []
      for await portion in group { read.append(portion) }
      return read.sorted { $0.0 < $1.0 }
    }
    states = read.flatMap(\.1)
    comparisons = read.flatMap(\.2)
  }
}
