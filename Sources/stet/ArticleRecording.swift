import Archive
import Chronology
import Collation
import Ingest
import Lineage
import Prose
import Report

/// What has been read, on its way into the archive: compared with its neighbour, told in words, recorded.
struct ArticleRecording {
  let reading: Reading
  let bytes: [UInt8]
  /// Where the source was got from, if the user said so.
  let url: String?
  /// Whether it is refused where the article was another story before.
  let isWary: Bool
  /// Nil for now.
  let observed: Timestamp?
  let now: Timestamp

  /// How often another writer may be first before it is given up.
  static let mostTries = 100

  /// Records; tries anew where another writer was faster.
  func perform(as name: ArticleName, in archive: borrowing Archive) throws -> RecordOutcome {
    for _ in 0..<Self.mostTries {
      let position = try archive.position(in: name, observed: observed, now: now)
      switch try record(at: position, in: archive) {
      case .recorded(let revision): return .recorded(HistoryEntry(new: revision))
      case .unchanged(let revision): return .unchanged(since: try entry(of: revision, in: archive))
      case .conflict: continue
      }
    }
    throw Self.outrun(name)
  }

  /// For when it is given up.
  static func outrun(_ name: ArticleName) -> CommandError {
    CommandError(
      description: "cannot record \(name): other writers were faster \(mostTries) times",
      hint: "try again")
  }

  private func record(
    at position: Position, in archive: borrowing Archive
  ) throws -> Recording {
    if let same = try sameReadAnew(at: position, in: archive) {
      return try archive.seeAgain(same, at: position)
    }
    let following = try position.after.map { try words(for: $0, in: archive) }
    return try archive.record(
      try entry(at: position, in: archive), at: position, words: following)
  }

  /// What `perform` would do.
  func preview(as name: ArticleName, in archive: borrowing Archive) throws -> RecordOutcome {
    let position = try archive.position(in: name, observed: observed, now: now)
    let entry = try entry(at: position, in: archive)
    let same =
      try sameReadAnew(at: position, in: archive)
      ?? position.neighbours.first {
        try archive.isUnchanged(entry, since: $0)
      }
    if let same { return .unchanged(since: try self.entry(of: same, in: archive)) }
    return .recorded(preview(entry, as: name, number: (position.before?.number ?? 0) + 1))
  }

  /// The revision beside a position that says the same, once its source is read as this stet reads it.
  ///
  /// What another version of the extractor made of it is no edit.
  private func sameReadAnew(
    at position: Position, in archive: borrowing Archive
  ) throws -> Revision? {
    try position.neighbours.first { revision in
      guard let article = try archive.articleReadAnew(of: revision) else { return false }
      return reading.article.isUnchanged(since: article)
    }
  }

  /// What `perform` would do in a new archive.
  func preview(as name: ArticleName) -> RecordOutcome {
    .recorded(preview(firstEntry(observed: observed ?? now), as: name, number: 1))
  }

  /// A revision, and when it was seen.
  private func entry(
    of revision: Revision, in archive: borrowing Archive
  ) throws -> HistoryEntry {
    HistoryEntry(revision, in: try archive.history(of: revision.article))
  }

  private func preview(_ entry: Entry, as name: ArticleName, number: Int) -> HistoryEntry {
    HistoryEntry(
      article: name.description, number: number, commit: nil, observed: entry.observed,
      recorded: nil, published: entry.article.claims.published,
      modified: entry.article.claims.modified, firstSeen: entry.observed,
      lastSeen: entry.observed, changes: entry.words.summary,
      details: entry.words.body.split(separator: "\n").map(String.init),
      marks: RevisionMarks(entry.words.assessment))
  }

  private func entry(at position: Position, in archive: borrowing Archive) throws -> Entry {
    guard let revision = position.before else { return firstEntry(observed: position.observed) }
    let before = try archive.articleReadNow(of: revision)
    try checkKinship(with: before, revision)
    return entry(
      observed: position.observed,
      words: try ChangeWords(from: before, to: reading.article) {
        let history = try archive.history(of: revision.article)
        var states = RecentStates(of: history.revisions.prefix(revision.number))
        return try states.past(in: archive)
      })
  }

  /// Refuses another story under the address of a page that was there before.
  func checkKinship(with before: Article, _ revision: Revision) throws {
    guard isWary, reading.article.isAnotherStory(than: before) else { return }
    throw CommandError(
      description:
        "cannot record r\(revision.number + 1) of \(revision.article): it is another story than "
        + "r\(revision.number), under the same address",
      hint:
        "--same-article records it all the same; record --as SITE/SLUG gives it a name of its own")
  }

  private func firstEntry(observed: Timestamp) -> Entry {
    entry(observed: observed, words: .first)
  }

  /// What changed in the revision that is to follow this one.
  private func words(for after: Revision, in archive: borrowing Archive) throws -> ChangeWords {
    try ChangeWords(from: reading.article, to: archive.articleReadNow(of: after))
  }

  /// The revision complete.
  func entry(observed: Timestamp, words: ChangeWords) -> Entry {
    Entry(
      article: reading.article, address: url,
      source: Source(bytes, format: Source.Format(reading.format)),
      extractor: Extractor(reading.reader),
      observed: observed, recorded: now, recorder: .current, words: words)
  }
}

extension Source.Format {
  fileprivate init(_ format: Format) {
    self = Source.Format(rawValue: format.fileExtension) ?? .binary
  }
}

extension Extractor {
  /// As the archive notes it.
  init(_ reader: SourceReader) {
    self.init(name: reader.rawValue, version: reader.version)
  }
}
