import Archive
import ArgumentParser
import Collation
import Lineage
import Prose
import Quotations
import Report

struct QuotationLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotations",
    _superCommandName: "stet",
    abstract: "Follow every quotation through all revisions of an article.",
    usage: "stet quotations [<options>] <article>",
    discussion: """
        stet quotations stadium-bonds
        stet quotations stadium-bonds --speaker Lee --changed
      """)

  @Argument(help: "The article's name, its address, or a part that fits just one.")
  var article: String

  @Option(
    help: ArgumentHelp("Only quotations of speakers whose name holds this.", valueName: "name"))
  var speaker: String?

  @Flag(help: "Only those that changed, came or went.")
  var changed = false

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let archive = try Archive(at: archive, maxSize)
    let name = try archive.find(article)
    let (articles, numbers) = try archive.states(of: archive.history(of: name))
    let rows = await Lineage(articles, workers: Processor.count).ledger(of: Quotation.self).rows
      .filter { row in
        (!changed || !row.stands(throughout: numbers.count)) && row.isOf(speaker)
      }
    output.write { screen in
      LedgerReport.text(
        of: name.description, rows, articles: articles, numbers: numbers, for: screen)
    } json: {
      .ledger(of: name.description, rows, articles: articles, numbers: numbers)
    }
  }
}

extension Ledger<Quotation>.Row {
  /// Whether somebody whose name holds some letters, in whatever case, said it at some time.
  fileprivate func isOf(_ speaker: String?) -> Bool {
    guard let speaker = speaker?.lowercased() else { return true }
    return stands.contains { stand in
      let names = [stand.item.speaker?.name, stand.item.speaker?.text].compactMap(\.self)
      return names.contains { $0.lowercased().contains(speaker) }
    }
  }
}
