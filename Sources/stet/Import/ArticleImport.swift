import Archive
import Chronology
import Collation
import Ingest
import Lineage
import Prose
import Report

// What an article's captures come to, found by one worker without a word to the others. Captures are taken in the order
// observed. One that the archive has is known by its bytes and its time, and is not even read: so an import that is
// done again, or was cut short, costs little and adds nothing.

/// The captures of one article in a batch, in the order observed.
struct ArticleImport: Sendable {
  let name: ArticleName
  /// Whether another page may come to stand behind the name.
  let isAddress: Bool
  var items: [ImportItem] = []

  /// Puts the captures into the order observed, those of one moment into that in which they came.
  mutating func sort() {
    let isSorted = zip(items, items.dropFirst()).allSatisfy { $0.observed <= $1.observed }
    if isSorted { return }
    items = items.enumerated()
      .sorted { ($0.element.observed, $0.offset) < ($1.element.observed, $1.offset) }
      .map(\.element)
  }
}

/// How captures become revisions.
struct ImportRules: Sendable {
  let allowsSuspects: Bool
  let allowsOtherStories: Bool
  /// Bytes of the largest source.
  let limit: Int
  /// When this is recorded.
  let now: Timestamp
}

/// What the captures of an article came to.
struct ArticleImportOutcome: Sendable {
  /// Nil where nothing new was found.
  var growth: FinishedGrowth?
  var revisions = 0
  var unchanged = 0
  var refusals: [Refusal] = []
  /// Captures from before the latest revision, which are to be inserted one by one when what grows is in.
  var late: [ImportItem] = []
}

extension ArticleImport {
  /// Reads and compares; the archive stays as it is.
  func outcome(in archive: borrowing Archive, by rules: ImportRules) throws -> ArticleImportOutcome {
    var outcome = ArticleImportOutcome()
    var growth = try archive.growth(of: name)
    if growth.history == nil, let forgotten = try archive.forgotten(name) {
      let error = CommandError(
        description: "\(name) was forgotten on \(forgotten.time): \(forgotten.reason)",
        hint: "stet record takes it in again, if it is to be")
      outcome.refusals = items.map { $0.refusal(error) }
      return outcome
    }
    var recent = RecentStates(of: growth.history?.revisions ?? [])
    for item in items {
      do {
        try add(item, to: &growth, &recent, &outcome, archive, rules)
      } catch {
        outcome.refusals.append(item.refusal(error))
      }
    }
    outcome.growth = try growth.finish()
    return outcome
  }

  private func add(
    _ item: ImportItem, to growth: inout Growth, _ recent: inout RecentStates,
    _ outcome: inout ArticleImportOutcome, _ archive: borrowing Archive, _ rules: ImportRules
  ) throws {
    let isLate = growth.lastSeen.map { item.observed < $0 } ?? false
    guard case .source(let bytes, _) = item.capture.content else {
      if isLate { return outcome.late.append(item) }
      guard growth.latest != nil else { throw item.withoutEarlier }
      growth.seeAgain(at: item.observed)
      return outcome.unchanged += 1
    }
    if growth.revision(from: bytes, seenAt: item.observed) != nil { return outcome.unchanged += 1 }
    if isLate { return outcome.late.append(item) }
    let recording = try item.recording(of: bytes, isWary: isAddress, by: rules)
    let article = recording.reading.article
    guard let before = try recent.latest(in: archive), let latest = growth.latest else {
      try growth.add(recording.entry(observed: item.observed, words: .first))
      recent.append(article)
      return outcome.revisions += 1
    }
    if article.isUnchanged(since: before) {
      growth.seeAgain(at: item.observed)
      return outcome.unchanged += 1
    }
    try recording.checkKinship(with: before, latest)
    let words = try ChangeWords(from: before, to: article) { try recent.past(in: archive) }
    try growth.add(recording.entry(observed: item.observed, words: words))
    recent.append(article)
    outcome.revisions += 1
  }
}

extension ImportItem {
  /// What is to be recorded of it.
  func recording(
    of bytes: [UInt8], isWary: Bool, by rules: ImportRules
  ) throws -> ArticleRecording {
    guard case .source(_, let format) = capture.content else {
      preconditionFailure("only a source has bytes")
    }
    let reading = try RawArticle(bytes, url: capture.address, format: format).read(limit: rules.limit)
    if let suspicion = reading.suspicion, !rules.allowsSuspects {
      throw IngestError.suspect(suspicion)
    }
    return ArticleRecording(
      reading: reading, bytes: bytes, url: capture.address,
      isWary: isWary && !rules.allowsOtherStories, observed: observed, now: rules.now)
  }

  /// For a capture that says that nothing changed, and nothing was there before.
  var withoutEarlier: CommandError {
    CommandError(
      description: "it says that the article was unchanged, but the archive has none seen earlier",
      hint: "import the file with the earlier capture first")
  }
}
