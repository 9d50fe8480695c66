import Archive
import Lineage
import Prose

extension Archive {
  /// All states of an article up to a revision, analysed, with the number of each.
  borrowing func lineage(
    of history: History, until last: Revision? = nil
  ) throws -> (lineage: Lineage, numbers: [Int]) {
    let revisions = history.revisions.filter { last == nil || $0.number <= (last?.number ?? 0) }
    var articles: [Article] = []
    for revision in revisions { articles.append(try article(of: revision)) }
    return (Lineage(articles), revisions.map(\.number))
  }
}
