import Archive
import Chronology
import Prose
import Report

// What the archive knows, in the words of the reports.

extension HistoryEntry {
  /// A revision of a history, the first at 0, with when it was seen and when it had changed.
  init(_ history: History, at index: Int) {
    self.init(history.revisions[index], seen: history.sightings[index])
    changedAfter = index > 0 ? history.sightings[index - 1].last : nil
    wasInserted = history.wasInserted[index]
  }

  /// A revision as its history knows it; one that was superseded is in none, and stands for itself.
  init(_ revision: Revision, in history: History) {
    if let index = history.revisions.firstIndex(where: { $0.id == revision.id }) {
      self.init(history, at: index)
    } else {
      self.init(revision)
    }
  }

  /// A revision, and when it was seen where that is known.
  init(_ revision: Revision, seen: Sighting? = nil) {
    self.init(
      article: revision.article.description, number: revision.number,
      commit: revision.id.description, observed: revision.observed, recorded: revision.recorded,
      published: revision.published, modified: revision.modified, firstSeen: seen?.first,
      lastSeen: seen?.last, changes: revision.summary,
      details: revision.body.utf8.split(separator: UInt8(ascii: "\n"))
        .map { String(Substring($0)) },
      author: revision.author,
      marks: RevisionMarks(revision.assessment))
  }

  /// A revision that has just been recorded.
  init(new revision: Revision) {
    self.init(revision)
    firstSeen = revision.observed
    lastSeen = revision.observed
  }

  /// Whether it stands before another one in a list of the latest.
  func isNewer(than other: HistoryEntry) -> Bool {
    if observed != other.observed { return observed > other.observed }
    return article == other.article ? number > other.number : article < other.article
  }
}

extension Side {
  /// A revision with its text.
  init(_ revision: Revision, _ article: Article) {
    self.init(article, from: .revision(HistoryEntry(revision)))
  }
}
