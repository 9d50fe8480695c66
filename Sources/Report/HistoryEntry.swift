package import Chronology

/// A revision as a history tells of it: all that is known without its text.
package struct HistoryEntry: Hashable, Sendable {
  /// `site/slug`.
  package var article: String
  /// 1 for the first in observed order.
  package var number: Int
  /// The hexadecimal id; nil for a revision that was not written (a dry run).
  package var commit: String?
  package var observed: Timestamp
  package var recorded: Timestamp?
  package var published: ClaimedTime?
  package var modified: ClaimedTime?
  /// When this text was first and last seen, where sightings are noted.
  package var firstSeen: Timestamp?
  package var lastSeen: Timestamp?
  /// When the revision before was last seen: what changed, changed after that.
  package var changedAfter: Timestamp?
  /// Whether it was recorded only when a later revision had been.
  package var wasInserted: Bool
  /// What changed, in words: `2 quotations reworded`, the commit's subject without its number.
  package var changes: String
  /// The changes one by one, each on one line: the body of the commit's message.
  package var details: [String]
  /// Whose name the commit carries: the byline, or the site.
  package var author: String?
  package var marks: RevisionMarks

  package init(
    article: String, number: Int, commit: String?, observed: Timestamp, recorded: Timestamp?,
    published: ClaimedTime? = nil, modified: ClaimedTime? = nil, firstSeen: Timestamp? = nil,
    lastSeen: Timestamp? = nil, changedAfter: Timestamp? = nil, wasInserted: Bool = false,
    changes: String, details: [String] = [], author: String? = nil,
    marks: RevisionMarks = RevisionMarks()
  ) {
    self.article = article
    self.number = number
    self.commit = commit
    self.observed = observed
    self.recorded = recorded
    self.published = published
    self.modified = modified
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.changedAfter = changedAfter
    self.wasInserted = wasInserted
    self.changes = changes
    self.details = details
    self.author = author
    self.marks = marks
  }
}

/// An article of the archive, as a list tells of it.
package struct ListEntry: Hashable, Sendable {
  /// The headline of the latest revision.
  package var headline: String?
  package var latest: HistoryEntry

  package init(headline: String?, latest: HistoryEntry) {
    self.headline = headline
    self.latest = latest
  }
}

/// What recording a source came to.
package enum RecordOutcome: Hashable, Sendable {
  case recorded(HistoryEntry)
  /// The text is the same as in this revision.
  case unchanged(since: HistoryEntry)

  /// `recorded r3 …` or `unchanged since r2 …`: the article, and what changed.
  package func line(isDryRun: Bool = false) -> String {
    switch self {
    case .recorded(let entry):
      let verb = isDryRun ? "would record" : "recorded"
      return "\(verb) r\(entry.number) of \(entry.article): \(entry.changes)".visible
    case .unchanged(let entry):
      return "unchanged since r\(entry.number) of \(entry.article)".visible
    }
  }
}
