import Archive
import ArgumentParser
import Lineage
import Prose
import Report

struct BlameCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    _superCommandName: "stet",
    abstract: "Show which revision brought each sentence, and which last changed it.",
    usage: "stet blame [<options>] <article>[@<revision>]",
    discussion: """
      Text that was taken out and put back keeps the revision that first brought it.

        stet blame stadium-bonds
        stet blame stadium-bonds@r3 --words
      """)

  @Argument(
    help: ArgumentHelp(
      "The article's name, its address, or a part that fits just one; after an @ the revision.",
      valueName: "article[@revision]"))
  var address: RevisionAddress

  @Flag(help: "Mark the words that came later than their sentence.")
  var words = false

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try Archive(at: archive, maxSize)
    let history = try archive.history(of: archive.find(address.article))
    let chosen = try archive.revision(named: address.revision ?? "latest", in: history)
    let (articles, numbers) = try archive.states(of: history, until: chosen)
    guard let last = articles.last else { return }
    let (text, blame) = (TokenizedArticle(last), Blame(articles))
    let entry = HistoryEntry(chosen, in: history)
    output.write { screen in
      BlameReport.text(
        blame, of: text, entry: entry, numbers: numbers, tellsWords: words, for: screen)
    } json: {
      .blame(blame, of: text, entry: entry, numbers: numbers)
    }
  }
}
