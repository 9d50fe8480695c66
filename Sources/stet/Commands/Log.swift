import Archive
import ArgumentParser
import Chronology
import Prose
import Report

struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    _superCommandName: "stet",
    abstract: "List revisions, newest first, with what changed in each.",
    usage: "stet log [<options>] [<article>]",
    discussion: """
      Without an article: the latest change of every article in the archive. Times are UTC.

        stet log stadium-bonds
        stet log stadium-bonds --verbose
        stet log --only silent --since 2026-11-01
      """)

  @Argument(help: "The article's name, its address, or a part that fits just one.")
  var article: String?

  @Option(
    help: ArgumentHelp(
      "Only revisions observed at this time or later, as 2026-11-07T18:50Z or a day.",
      valueName: "time"))
  var since: Moment?

  @Option(
    help: ArgumentHelp(
      "Only revisions observed at this time or earlier; a day counts whole.", valueName: "time"))
  var until: Moment?

  @Option(
    help: ArgumentHelp(
      "Only silent, correction, return, substantive, editorial or cosmetic revisions.",
      valueName: "kind"))
  var only: HistoryFilter?

  @Flag(name: .shortAndLong, help: "Show every change of each revision, and when it was seen.")
  var verbose = false

  @Flag(help: "Count the revisions of each kind instead.")
  var stat = false

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if stat, verbose { throw ValidationError("--stat counts revisions, --verbose tells them") }
  }

  func run() async throws {
    if let article {
      let archive = try Archive(at: archive, maxSize)
      try writeHistory(of: archive.find(article), in: archive)
    } else {
      try await writeAll()
    }
  }

  private func writeHistory(of name: ArticleName, in archive: borrowing Archive) throws {
    let history = try archive.history(of: name)
    let entries = Array(wanted.entries(of: history).reversed())
    if stat { return write(HistoryCounts(entries)) }
    let headline = try history.revisions.last.flatMap { try archive.headline(of: $0) }
    output.write {
      HistoryReport.text(
        of: name.description, headline: headline, entries, isFull: verbose, for: $0)
    } json: {
      .log(entries)
    }
  }

  /// The latest of the revisions that are asked for of every article; with `--stat` all of them are counted.
  private func writeAll() async throws {
    let (wanted, isFull, isCounted) = (wanted, verbose, stat)
    var (entries, isWhole) = try await Survey.entries(in: archive, maxSize) {
      archive, article -> [HistoryEntry] in
      guard let tip = try archive.tip(of: article) else { return [] }
      // The tip decides, and the history is spared, where it is too early or just what is asked for.
      if wanted.isTooEarly(tip) { return [] }
      let latest = HistoryEntry(tip)
      if !isCounted, !isFull, wanted.takes(latest) { return [latest] }
      let entries = wanted.entries(of: try archive.history(of: article.name))
      return isCounted ? entries : entries.suffix(1)
    }
    entries.sort { $0.isNewer(than: $1) }
    if stat {
      write(HistoryCounts(entries))
    } else {
      output.write {
        HistoryReport.text(entries, isFull: verbose, for: $0)
      } json: {
        .log(entries)
      }
    }
    if !isWhole { throw ExitCode(2) }
  }

  private func write(_ counts: HistoryCounts) {
    output.write {
      counts.text(for: $0)
    } json: {
      .counts(counts)
    }
  }

  private var wanted: WantedRevisions {
    WantedRevisions(since: since, until: until, only: only)
  }
}

/// Which revisions a log is asked for.
private struct WantedRevisions: Sendable {
  let since: Moment?
  let until: Moment?
  let only: HistoryFilter?

  /// The first one first.
  func entries(of history: History) -> [HistoryEntry] {
    history.revisions.indices.map { HistoryEntry(history, at: $0) }.filter(takes)
  }

  func takes(_ entry: HistoryEntry) -> Bool {
    since.map { entry.observed >= $0.first } ?? true
      && until.map { entry.observed <= $0.last } ?? true && only.map { $0.takes(entry) } ?? true
  }

  /// Whether even the latest revision of an article was observed before the time asked for.
  func isTooEarly(_ tip: Revision) -> Bool {
    since.map { tip.observed < $0.first } ?? false
  }
}

extension HistoryFilter: Choice {}

/// A time on the command line, or a day, which lasts until the next.
struct Moment: ExpressibleByArgument, Sendable {
  let first: Timestamp
  let last: Timestamp

  init?(argument: String) {
    guard let time = Timestamp(argument) else { return nil }
    first = time
    last =
      CalendarDate(argument).map {
        Timestamp(milliseconds: Timestamp($0.adding(days: 1)).milliseconds - 1)
      } ?? time
  }
}
