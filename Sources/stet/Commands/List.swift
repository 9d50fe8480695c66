import Archive
import ArgumentParser
import Prose
import Report

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the articles, the latest change first.",
    usage: "stet list [<options>]",
    discussion: """
      Each with the headline of its latest revision, and what that one changed.

        stet list
        stet list --json | jq -r '.articles[].article'
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var size: SizeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    var (entries, isWhole) = try await Survey.entries(in: archive, size) { archive, name in
      try archive.tip(of: name).map { revision in
        [
          ListEntry(
            headline: try archive.headline(of: revision), latest: HistoryEntry(revision))
        ]
      } ?? []
    }
    entries.sort { $0.latest.isNewer(than: $1.latest) }
    output.write {
      ListReport.text(entries, for: $0)
    } json: {
      .list(entries)
    }
    if !isWhole { throw ExitCode(2) }
  }
}
