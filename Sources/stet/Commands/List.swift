import Archive
import ArgumentParser
import Prose
import Report

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    _superCommandName: "stet",
    abstract: "List the articles, the latest change first.",
    usage: "stet list [<options>]",
    discussion: """
      Each with the headline of its latest revision, and what that one changed.

        stet list
        stet list --silent
        stet list --json | jq -r '.articles[].article'
      """)

  @Flag(help: "Only articles whose latest change the page does not own up to.")
  var silent = false

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let isSilent = silent
    var (entries, isWhole) = try await Survey.entries(in: archive, maxSize) {
      archive, article -> [ListEntry] in
      guard let revision = try archive.tip(of: article) else { return [] }
      let latest = HistoryEntry(revision)
      guard !isSilent || HistoryFilter.silent.takes(latest) else { return [] }
      return [ListEntry(headline: try archive.headline(of: revision), latest: latest)]
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
