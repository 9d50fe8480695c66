import Archive
import ArgumentParser
import Chronology
import Collation
import Ingest
import Prose
import Report

struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record what an article says now.",
    discussion: """
      Each source becomes the next revision of its article, unless it says the same as the latest one. The archive is made \
      when there is none yet.

        stet record story.txt --as example.org/stadium-bonds
        stet record story.txt --url https://example.org/news/stadium-bonds --observed 2026-11-07T18:50Z
        curl -s https://example.org/feed/story.txt | stet record - --url https://example.org/news/story
      """)

  @Argument(
    help: ArgumentHelp(
      "Files to record, in the order observed; - for standard input.", valueName: "source"))
  var sources: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The article's name (default: from the address, else local/ and the file's name).",
      valueName: "site/slug"))
  var name: String?

  @Option(help: ArgumentHelp("The address of the page that the source is from.", valueName: "url"))
  var url: String?

  @Option(
    help: ArgumentHelp(
      "When this text was seen, as 2026-11-07T18:50Z or a day (default: now).", valueName: "time"))
  var observed: String?

  @Flag(name: .shortAndLong, help: "Say what would be recorded, and record nothing.")
  var dryRun = false

  @Flag(help: "Exit with 1 when something was recorded.")
  var exitCode = false

  @OptionGroup var input: InputOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if url != nil, sources.count > 1, name == nil {
      throw ValidationError("--url names one page; give the other sources a run of their own")
    }
    if sources.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- can stand for standard input only once")
    }
    if sources.contains("-"), name == nil, url == nil {
      throw ValidationError("standard input has no name: add --as SITE/SLUG or --url URL")
    }
  }

  func run() throws {
    let observed = try time()
    let path = try archive.path()
    var hasFailed = false
    var hasRecorded = false
    for source in sources {
      do {
        let outcome = try record(source, observed: observed, in: path)
        if case .recorded = outcome { hasRecorded = true }
        if output.json {
          StandardStreams.write(JSON.record(outcome, isDryRun: dryRun).text + "\n")
        } else {
          StandardStreams.write(outcome.line(isDryRun: dryRun) + "\n")
        }
      } catch {
        Complaint(error).print()
        hasFailed = true
      }
    }
    if hasFailed { throw ExitCode(2) }
    if exitCode, hasRecorded { throw ExitCode(1) }
  }

  private func time() throws -> Timestamp? {
    guard let observed else { return nil }
    guard let time = Timestamp(observed) else {
      throw CommandError(
        description: "cannot read --observed \(observed): it is no time",
        hint: "write a day, 2026-11-07, or RFC 3339, 2026-11-07T18:50:00+01:00")
    }
    return time
  }

  private func record(
    _ source: String, observed: Timestamp?, in path: String
  ) throws -> RecordOutcome {
    if WebAddress(source) != nil {
      throw CommandError(
        description: "cannot record \(source): pages are not fetched yet",
        hint: "curl -sSL '\(source)' | stet record - --url '\(source)'")
    }
    let chosenName = try self.name.map { try ArticleName($0) }
    let address = try address()
    let (reading, bytes) = try input.read(source, url: url)
    let recording = ArticleRecording(reading: reading, bytes: bytes, observed: observed, now: .now)
    func name(in archive: borrowing Archive) throws -> ArticleName {
      try chosenName ?? address.map { try archive.name(for: $0) }
        ?? ArticleName(fileStem: source.stem)
    }
    guard dryRun else {
      let archive = try Archive(
        creatingAt: path, by: .current, at: .now, sizeLimit: input.maxSize.bytes)
      return try recording.perform(as: name(in: archive), in: archive)
    }
    do {
      let archive = try Archive(opening: path, sizeLimit: input.maxSize.bytes)
      return try recording.preview(as: name(in: archive), in: archive)
    } catch let error as ArchiveError where error.code == .missing {
      let name = chosenName ?? address.map { ArticleName($0) } ?? ArticleName(fileStem: source.stem)
      return recording.preview(as: name)
    }
  }

  private func address() throws -> WebAddress? {
    guard let url else { return nil }
    guard let address = WebAddress(url) else {
      throw CommandError(
        description: "cannot read --url \(url): it is no web address",
        hint: "write it whole, beginning with https://")
    }
    return address
  }
}

extension String {
  /// The last part of a path, without its extension.
  fileprivate var stem: String {
    let file = split(separator: "/").last.map(String.init) ?? self
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }
}
