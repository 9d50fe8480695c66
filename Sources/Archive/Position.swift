package import Chronology
import Git

// Where something new belongs is decided by when each revision was seen, not only by when it was first
// observed: a text that was seen on both sides of a moment stands both before and after it.

/// Where in an article's history belongs what was seen at a moment.
package struct Position: Hashable, Sendable {
  package let article: ArticleName
  package let observed: Timestamp
  /// What was seen last before the moment, or at it; nil where nothing was.
  package let before: Revision?
  /// What was seen next, whose change is another with a new neighbour; nil at the end of the history.
  ///
  /// The same as `before` where that was seen on both sides of the moment.
  package let after: Revision?
  /// Where the article stood when this was found out.
  let state: Store.State

  /// The revisions before and after it.
  package var neighbours: [Revision] { [before, after].compactMap(\.self) }
}

extension Archive {
  /// The position of what was seen at a moment, and without one of what is seen now: the later of `now`
  /// and whatever was seen last.
  package borrowing func position(
    in name: ArticleName, observed: Timestamp?, now: Timestamp
  ) throws(ArchiveError) -> Position {
    let state = try storing { () throws(GitError) in try store.state(of: name) }
    guard let tip = try revision(state.tip, of: name) else {
      return Position(
        article: name, observed: observed ?? now, before: nil, after: nil, state: state)
    }
    // The last line of the sightings is the latest one, whichever revision it belongs to.
    let seen = try sightings(of: name, at: state).lines.last?.last
    let latest = max(tip.observed, seen ?? tip.observed)
    let observed = observed ?? max(now, latest)
    guard observed < latest else {
      return Position(article: name, observed: observed, before: tip, after: nil, state: state)
    }
    let history = try history(of: name, at: state)
    let later = history.sightings.firstIndex { $0.first > observed } ?? history.revisions.count
    let before = later > 0 ? history.revisions[later - 1] : nil
    let isInside = later > 0 && history.sightings[later - 1].last > observed
    let after = later < history.revisions.count ? history.revisions[later] : nil
    return Position(
      article: name, observed: observed, before: before, after: isInside ? before : after,
      state: state)
  }
}
