import Archive
import Chronology
import Prose
import Report

// What the archive knows, in the words of the reports.

extension HistoryEntry {
  /// A revision, and when it was seen where that is known.
  init(_ revision: Revision, seen: Sighting? = nil) {
    self.init(
      article: revision.article.description, number: revision.number,
      commit: revision.id.description, observed: revision.observed, recorded: revision.recorded,
      published: revision.published, modified: revision.modified, firstSeen: seen?.first,
      lastSeen: seen?.last, changes: revision.summary,
      details: revision.body.split(separator: "\n").map(String.init))
  }
}

extension Side {
  /// A revision with its text.
  init(_ revision: Revision, _ article: Article) {
    self.init(article, from: .revision(HistoryEntry(revision)))
  }
}
