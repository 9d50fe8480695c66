import Archive
import ArgumentParser
import Chronology
import Prose
import Report

struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List revisions, newest first, with what changed in each.",
    usage: "stet log [<options>] [<article>]",
    discussion: """
      Without an article: the revisions of all articles in the archive.

        stet log stadium-bonds
        stet log stadium-bonds --verbose
        stet log --since 2026-11-01 --until 2026-11-07
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

  @Flag(name: .shortAndLong, help: "Show every change of each revision.")
  var verbose = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var size: SizeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    if let article {
      let archive = try archive.open(size)
      try writeHistory(of: archive.find(article), in: archive)
    } else {
      try await writeAll()
    }
  }

  private func writeHistory(of name: ArticleName, in archive: borrowing Archive) throws {
    let history = try archive.history(of: name)
    let entries = Array(Self.entries(of: history, since: since, until: until).reversed())
    let headline = try history.revisions.last.flatMap { try archive.headline(of: $0) }
    output.write {
      HistoryReport.text(
        of: name.description, headline: headline, entries, isFull: verbose, for: $0)
    } json: {
      .log(entries)
    }
  }

  /// An article whose latest revision is too early is passed over without reading its history.
  private func writeAll() async throws {
    let (since, until) = (since, until)
    var (entries, isWhole) = try await Survey.entries(in: archive, size) {
      archive, name -> [HistoryEntry] in
      if let since, let tip = try archive.tip(of: name), tip.observed < since.first { return [] }
      return Self.entries(of: try archive.history(of: name), since: since, until: until)
    }
    entries.sort { $0.isNewer(than: $1) }
    output.write {
      HistoryReport.text(entries, isFull: verbose, for: $0)
    } json: {
      .log(entries)
    }
    if !isWhole { throw ExitCode(2) }
  }

  /// Those in the time asked for, the first one first.
  private static func entries(
    of history: History, since: Moment?, until: Moment?
  ) -> [HistoryEntry] {
    history.revisions.indices.filter { index in
      let observed = history.revisions[index].observed
      return since.map { observed >= $0.first } ?? true && until.map { observed <= $0.last } ?? true
    }.map { HistoryEntry(history, at: $0) }
  }
}

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
