import Archive
import Prose

extension Archive {
  /// All states of an article up to a revision, with the number of each.
  borrowing func states(
    of history: History, until last: Revision? = nil
  ) throws -> (articles: [Article], numbers: [Int]) {
    let revisions = history.revisions.filter { last == nil || $0.number <= (last?.number ?? 0) }
    return (try articlesReadAlike(of: revisions), revisions.map(\.number))
  }
}
