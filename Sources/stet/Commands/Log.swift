import Archive
import ArgumentParser
import Chronology
import Prose
import Report

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List an article's revisions, newest first, with what changed in each.",
    discussion: """
      Without an article: the latest revision of every article in the archive, the latest change first.

        stet log stadium-bonds
        stet log --since 2026-11-01
      """)

  @Argument(help: "The article's name, its address, or a part that fits just one.")
  var article: String?

  @Option(help: ArgumentHelp("Only revisions observed at or after a time.", valueName: "time"))
  var since: Moment?

  @Option(
    help: ArgumentHelp(
      "Only revisions observed at or before a time; a day counts whole.", valueName: "time"))
  var until: Moment?

  @Flag(name: .shortAndLong, help: "Show every change of each revision.")
  var verbose = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try archive.open()
    guard let article else {
      let (revisions, isWhole) = try archive.latestRevisions()
      let entries = revisions.filter(isWanted).map { HistoryEntry($0) }
      output.write {
        HistoryReport.text(entries, isFull: verbose, for: $0)
      } json: {
        .log(entries)
      }
      if !isWhole { throw ExitCode(2) }
      return
    }
    let name = try archive.find(article)
    let history = try archive.history(of: name)
    let entries = history.revisions.indices.reversed()
      .filter { isWanted(history.revisions[$0]) }.map { HistoryEntry(history, at: $0) }
    let headline = try history.revisions.last.flatMap { try archive.article(of: $0).headline }
    output.write {
      HistoryReport.text(
        of: name.description, headline: headline, entries, isFull: verbose, for: $0)
    } json: {
      .log(entries)
    }
  }

  private func isWanted(_ revision: Revision) -> Bool {
    if let since, revision.observed < since.first { return false }
    if let until, revision.observed > until.last { return false }
    return true
  }
}

/// A time on the command line, or a day, which lasts until the next.
struct Moment: ExpressibleByArgument {
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
