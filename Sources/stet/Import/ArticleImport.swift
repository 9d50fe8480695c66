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
  ///
  /// Where the article's history cannot be read its captures are refused, and those of others are not.
  func outcome(in archive: borrowing Archive, by rules: ImportRules) -> ArticleImportOutcome {
    do {
      return try grown(in: archive, by: rules)
    } catch {
      return ArticleImportOutcome(refusals: items.map { $0.refusal(error) })
    }
  }

  private func grown(
    in archive: borrowing Archive, by rules: ImportRules
  ) throws -> ArticleImportOutcome {
    var draft = Draft(growth: try archive.growth(of: name))
    if draft.growth.history == nil, let forgotten = try archive.forgotten(name) {
      let error = CommandError(
        description: "\(name) was forgotten on \(forgotten.time): \(forgotten.reason)",
        hint: "stet record takes it in again, if it is to be")
      draft.outcome.refusals = items.map { $0.refusal(error) }
      return draft.outcome
    }
    for item in items {
      do {
        try draft.take(item, in: archive, by: rules)
      } catch {
        draft.outcome.refusals.append(item.refusal(error))
      }
    }
    return try draft.finish()
  }
}

/// What an article is to become.
private struct Draft: ~Copyable {
  var growth: Growth
  var outcome = ArticleImportOutcome()
  private var states: RecentStates
  /// The latest state, once it has been compared with the one before it.
  private var analysis: AnalyzedArticle?

  init(growth: consuming Growth) {
    states = RecentStates(of: growth.history?.revisions ?? [])
    self.growth = growth
  }

  consuming func finish() throws -> ArticleImportOutcome {
    var outcome = outcome
    outcome.growth = try growth.finish()
    return outcome
  }

  /// Takes the next capture.
  mutating func take(
    _ item: ImportItem, in archive: borrowing Archive, by rules: ImportRules
  ) throws {
    let isLate = growth.lastSeen.map { item.observed < $0 } ?? false
    switch item.capture.content {
    case .source(let bytes, _) where growth.revision(from: bytes, seenAt: item.observed) != nil:
      outcome.unchanged += 1
    case .source(let bytes, let format) where isLate:
      let recording = try item.recording(of: bytes, format, by: rules)
      if let standing = growth.standing(at: item.observed),
        recording.reading.article.isUnchanged(since: try archive.articleReadNow(of: standing))
      {
        outcome.unchanged += 1
      } else {
        outcome.late.append(item)
      }
    case _ where isLate:
      outcome.late.append(item)
    case .unchanged(let earlier):
      guard let latest = growth.latest else { throw item.withoutEarlier }
      if let earlier, earlier < latest.observed { throw IngestError.earlierState }
      growth.seeAgain(at: item.observed)
      outcome.unchanged += 1
    case .source(let bytes, let format):
      let recording = try item.recording(of: bytes, format, by: rules)
      try take(recording, observed: item.observed, in: archive)
    }
  }

  private mutating func take(
    _ recording: ArticleRecording, observed: Timestamp, in archive: borrowing Archive
  ) throws {
    let article = recording.reading.article
    guard let before = try states.latest(in: archive), let latest = growth.latest else {
      return try add(article, recording.entry(observed: observed, words: .first))
    }
    if article.isUnchanged(since: before) {
      growth.seeAgain(at: observed)
      outcome.unchanged += 1
      return
    }
    try recording.checkKinship(with: before, latest)
    let old = analysis ?? AnalyzedArticle(before)
    let new = AnalyzedArticle(article, after: old)
    let words = try ChangeWords(
      Comparison(before: old, after: new), from: before, to: article
    ) { try states.past(in: archive) }
    try add(article, recording.entry(observed: observed, words: words))
    analysis = new
  }

  private mutating func add(_ article: Article, _ entry: Entry) throws {
    try growth.add(entry)
    states.append(article)
    outcome.revisions += 1
  }
}

extension ImportItem {
  /// What is to be recorded of it.
  func recording(
    of bytes: [UInt8], _ format: Format?, by rules: ImportRules
  ) throws -> ArticleRecording {
    let reading = try read(bytes, format, limit: rules.limit)
    if let suspicion = reading.suspicion, !rules.allowsSuspects {
      throw IngestError.suspect(suspicion)
    }
    return ArticleRecording(
      reading: reading, bytes: bytes, url: capture.address,
      isWary: !rules.allowsOtherStories, observed: observed, now: rules.now)
  }

  /// For a capture that says that nothing changed, and nothing was there before.
  var withoutEarlier: CommandError {
    CommandError(
      description: "it says that the article was unchanged, but the archive has none seen earlier",
      hint: "import the file with the earlier capture first")
  }
}
