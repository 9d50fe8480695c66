import Archive
import Chronology
import Ingest
import Report
import Workers

// While one batch is read from the files, the one before is worked on: its captures are sorted by article, the articles
// are read and compared on all cores, each by itself, and what they grow by is written at once. So memory holds
// two batches whatever the size of the files, and whoever stops the program loses one batch at most, which the next
// import takes in again.

/// Takes captures into an archive, batch by batch.
struct Importer {
  let path: String
  let site: String
  let rules: ImportRules

  /// Records a batch, and says what it came to.
  func record(_ batch: ImportBatch) async throws -> ImportProgress {
    let archive = try Archive(opening: path, sizeLimit: rules.limit)
    var progress = ImportProgress(of: batch)
    let items = await Workers(Processor.count).map(batch.items) { [rules] items in
      items.map { $0.readIfNamedByItself(limit: rules.limit) }
    }
    let articles = try sorted(items.flatMap(\.self), in: archive, &progress)
    let outcomes = try await outcomes(of: articles)
    let moved = Set(try archive.grow(outcomes.compactMap(\.growth)))
    for (article, outcome) in zip(articles, outcomes) {
      if moved.contains(article.name) {
        try recordAnew(article, in: archive, &progress)
      } else {
        finish(article, outcome, in: archive, &progress)
      }
    }
    return progress
  }

  /// The captures by article, those of each in the order observed.
  private func sorted(
    _ items: [ImportItem], in archive: borrowing Archive, _ progress: inout ImportProgress
  ) throws -> [ArticleImport] {
    var names = CaptureNames()
    var articles: [ArticleImport] = []
    var places: [ArticleName: Int] = [:]
    for item in items {
      do {
        try item.observed.checkObserved(by: rules.now)
        let destination = try Destination(of: item, site: site, limit: rules.limit)
        let name = try names.name(of: destination, in: archive)
        let place = places[name] ?? articles.count
        if place == articles.count {
          places[name] = place
          articles.append(ArticleImport(name: name))
        }
        articles[place].items.append(item)
      } catch {
        progress.refusals.append(item.refusal(error))
      }
    }
    for index in articles.indices { articles[index].sort() }
    return articles
  }

  /// What becomes of each article, found on all cores.
  private func outcomes(of articles: [ArticleImport]) async throws -> [ArticleImportOutcome] {
    try await Workers(Processor.count).map(articles) { [path, rules] articles in
      let archive = try Archive(opening: path, sizeLimit: rules.limit)
      return articles.map { $0.outcome(in: archive, by: rules) }
    }.flatMap(\.self)
  }

  /// For an article that another writer has changed meanwhile.
  private func recordAnew(
    _ article: ArticleImport, in archive: borrowing Archive, _ progress: inout ImportProgress
  ) throws {
    for _ in 0..<ArticleRecording.mostTries {
      let outcome = article.outcome(in: archive, by: rules)
      guard try archive.grow([outcome.growth].compactMap(\.self)).isEmpty else { continue }
      return finish(article, outcome, in: archive, &progress)
    }
    let error = ArticleRecording.outrun(article.name)
    progress.refusals += article.items.map { $0.refusal(error) }
  }

  /// Counts what is in, and inserts what was observed before the latest revision.
  private func finish(
    _ article: ArticleImport, _ outcome: ArticleImportOutcome, in archive: borrowing Archive,
    _ progress: inout ImportProgress
  ) {
    progress.add(outcome, of: article.name)
    for item in outcome.late { recordAlone(item, of: article, in: archive, &progress) }
  }

  /// Records one capture as `record` would, wherever it belongs.
  private func recordAlone(
    _ item: ImportItem, of article: ArticleImport, in archive: borrowing Archive,
    _ progress: inout ImportProgress
  ) {
    do {
      guard case .source(let bytes, let format) = item.capture.content else {
        try archive.noteUnchanged(item, of: article.name, by: rules)
        progress.unchanged += 1
        return
      }
      let recording = try item.recording(of: bytes, format, by: rules)
      switch try recording.perform(as: article.name, in: archive) {
      case .recorded: progress.addRevision(of: article.name)
      case .unchanged: progress.unchanged += 1
      }
    } catch {
      progress.refusals.append(item.refusal(error))
    }
  }
}

extension Archive {
  /// Notes that an article was as it had been.
  fileprivate borrowing func noteUnchanged(
    _ item: ImportItem, of name: ArticleName, by rules: ImportRules
  ) throws {
    for _ in 0..<ArticleRecording.mostTries {
      let position = try position(in: name, observed: item.observed, now: rules.now)
      guard let before = position.before else { throw item.withoutEarlier }
      if case .unchanged(let earlier?) = item.capture.content, earlier < before.observed {
        throw IngestError.earlierState
      }
      if try seeAgain(before, at: position) != .conflict { return }
    }
    throw ArticleRecording.outrun(name)
  }
}
