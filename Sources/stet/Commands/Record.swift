import Archive
import ArgumentParser
import Chronology
import Collation
import Ingest
import Prose
import Report

struct Record: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    _superCommandName: "stet",
    abstract: "Record what an article says now.",
    usage: "stet record [<options>] <source> ...",
    discussion: """
      Each source becomes the next revision of its article, unless it says the same as the latest one. The archive is made \
      when there is none yet.

        stet record story.txt --as example.org/stadium-bonds
        stet record page.html --url https://example.org/stadium-bonds
        stet record day1.txt --as example.org/flood --observed 2026-11-07
        curl -s https://example.org/a | stet record - --url https://example.org/a
      """)

  @Argument(
    help: ArgumentHelp(
      "Files to record, in the order observed; - for standard input.", valueName: "source"))
  var sources: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The article's name (default: from its address, else local/ and the file's name).",
      valueName: "site/slug"))
  var name: String?

  @Option(help: ArgumentHelp("The address of the page that the source is from.", valueName: "url"))
  var url: String?

  @Option(
    help: ArgumentHelp(
      "When this text was seen, as 2026-11-07T18:50Z or a day (default: now).", valueName: "time"))
  var observed: String?

  @Flag(help: "Record error pages, consent walls and the stubs before paywalls, too.")
  var allowSuspect = false

  @Flag(help: "Record what seems to be another story under the same address, too.")
  var sameArticle = false

  @Flag(name: .shortAndLong, help: "Say what would be recorded, and record nothing.")
  var dryRun = false

  @Flag(help: "Exit with 1 when something was recorded.")
  var exitCode = false

  @Option(help: .format) var format: Format?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @Option(help: .archive) var archive: String?
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if url != nil, sources.count > 1, name == nil {
      throw ValidationError("--url names one page; give the other sources a run of their own")
    }
    if sources.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- can stand for standard input only once")
    }
  }

  func run() throws {
    let observed = try time()
    let destination = try Destination(name: name, url: url)
    let path = try Archive.path(archive)
    var hasFailed = false
    var hasRecorded = false
    for source in sources {
      do {
        let outcome = try record(source, observed: observed, in: path, as: destination)
        if case .recorded = outcome { hasRecorded = true }
        StandardStreams.write(
          output.json
            ? JSON.record(outcome, isDryRun: dryRun).text : outcome.line(isDryRun: dryRun) + "\n")
      } catch {
        Complaint(error).print()
        hasFailed = true
      }
    }
    if hasFailed { throw ExitCode(2) }
    if exitCode, hasRecorded { throw ExitCode(1) }
  }

  /// Says so where an article begins anew that was taken out.
  private func recall(_ name: ArticleName, in archive: borrowing Archive) throws {
    guard let forgotten = try archive.forgotten(name) else { return }
    StandardStreams.note(
      "stet: note: \(name) was forgotten on \(forgotten.time): \(forgotten.reason)")
  }

  private func time() throws -> Timestamp? {
    guard let observed else { return nil }
    guard let time = Timestamp(observed) else {
      throw CommandError(
        description: "cannot read --observed \(observed.shellQuoted): it is no time",
        hint: "write a day, 2026-11-07, or RFC 3339, 2026-11-07T18:50:00+01:00")
    }
    try time.checkObserved(by: .now)
    return time
  }

  private func record(
    _ source: String, observed: Timestamp?, in path: String, as chosen: Destination?
  ) throws -> RecordOutcome {
    if WebAddress(source) != nil {
      let url = source.shellQuoted
      throw CommandError(
        description: "cannot record \(source): pages are not fetched yet",
        hint: "curl -sSL \(url) | stet record - --url \(url)")
    }
    let (reading, bytes) = try ArticleReader(format: format, maxSize: maxSize).read(
      source, url: url, allowsSuspects: allowSuspect)
    let destination =
      try chosen ?? Destination(of: source, claiming: reading.article.claims.url)
    let recording = ArticleRecording(
      reading: reading, bytes: bytes, url: url, isWary: destination.isAddress && !sameArticle,
      observed: observed, now: .now)
    guard dryRun else {
      let archive = try Archive(
        creatingAt: path, by: .current, at: .now, sizeLimit: maxSize.bytes)
      let name = try destination.name(in: archive)
      let outcome = try recording.perform(as: name, in: archive)
      do {
        if case .recorded(let entry) = outcome, entry.number == 1 { try recall(name, in: archive) }
        if source == sources.last { try archive.suggestPacking() }
      } catch {
        // What is recorded is recorded.
        Complaint(error).print()
      }
      return outcome
    }
    do {
      let archive = try Archive(opening: path, sizeLimit: maxSize.bytes)
      return try recording.preview(as: destination.name(in: archive), in: archive)
    } catch let error as ArchiveError where error.code == .missing {
      return recording.preview(as: destination.firstName)
    }
  }
}
