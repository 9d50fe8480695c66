import Archive
import Chronology
import Collation
import Ingest
import Prose
import Report

/// What has been read, on its way into the archive: compared with the latest revision, told in words, recorded.
struct ArticleRecording {
  let reading: Reading
  let bytes: [UInt8]
  /// Nil for now.
  let observed: Timestamp?
  let now: Timestamp

  /// How often another writer may be first before it is given up.
  private static let mostTries = 100

  /// Records; tries anew where another writer was faster.
  func perform(as name: ArticleName, in archive: borrowing Archive) throws -> RecordOutcome {
    var tip = try archive.tip(of: name)
    for _ in 0..<Self.mostTries {
      switch try archive.record(entry(after: tip, in: archive), in: name, expecting: tip) {
      case .recorded(let revision): return .recorded(HistoryEntry(revision))
      case .unchanged(let revision): return .unchanged(since: HistoryEntry(revision))
      case .conflict(let current): tip = current
      }
    }
    throw CommandError(
      description: "cannot record \(name): other writers were faster \(Self.mostTries) times",
      hint: "try again")
  }

  /// What `perform` would do.
  func preview(as name: ArticleName, in archive: borrowing Archive) throws -> RecordOutcome {
    let tip = try archive.tip(of: name)
    let entry = try entry(after: tip, in: archive)
    if let tip, try archive.isUnchanged(entry, since: tip) {
      return .unchanged(since: HistoryEntry(tip))
    }
    return .recorded(preview(entry, as: name, number: (tip?.number ?? 0) + 1))
  }

  /// What `perform` would do in a new archive.
  func preview(as name: ArticleName) -> RecordOutcome {
    .recorded(preview(firstEntry, as: name, number: 1))
  }

  private func preview(_ entry: Entry, as name: ArticleName, number: Int) -> HistoryEntry {
    HistoryEntry(
      article: name.description, number: number, commit: nil, observed: entry.observed,
      recorded: nil, published: entry.article.claims.published,
      modified: entry.article.claims.modified, changes: entry.summary,
      details: entry.body.split(separator: "\n").map(String.init))
  }

  private func entry(after tip: Revision?, in archive: borrowing Archive) throws -> Entry {
    guard let tip else { return firstEntry }
    let before = try archive.article(of: tip)
    let comparison = Comparison(
      before: AnalyzedArticle(before), after: AnalyzedArticle(reading.article))
    return entry(
      observed: observed ?? max(now, tip.observed),
      summary: ChangeSummary(comparison).subject,
      body: ChangeDetails.lines(comparison, before: before, after: reading.article))
  }

  private var firstEntry: Entry {
    entry(observed: observed ?? now, summary: ChangeSummary.firstRecorded, body: [])
  }

  private func entry(observed: Timestamp, summary: String, body: [String]) -> Entry {
    Entry(
      article: reading.article,
      source: Source(bytes, format: Source.Format(reading.format)),
      extractor: Extractor(name: reading.extractor.name, version: reading.extractor.version),
      observed: observed, recorded: now, recorder: .current, summary: summary,
      body: body.joined(separator: "\n"))
  }
}

extension Source.Format {
  fileprivate init(_ format: Format) {
    self = Source.Format(rawValue: format.fileExtension) ?? .binary
  }
}
