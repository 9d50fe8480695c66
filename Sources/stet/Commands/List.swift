import Archive
import ArgumentParser
import Prose
import Report

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the articles, the latest change first.",
    discussion: """
      stet list
      stet list --json
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try archive.open()
    let (revisions, isWhole) = try archive.latestRevisions()
    let entries = try revisions.map { revision in
      ListEntry(
        headline: try archive.article(of: revision).headline, latest: HistoryEntry(revision))
    }
    output.write {
      ListReport.text(entries, for: $0)
    } json: {
      .list(entries)
    }
    if !isWhole { throw ExitCode(2) }
  }
}
