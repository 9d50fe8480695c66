import Archive
import ArgumentParser
import Collation
import Facts
import Lineage
import Prose
import Report

struct FactLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    _superCommandName: "stet",
    abstract: "Follow every figure, date and name through all revisions of an article.",
    usage: "stet facts [<options>] <article>",
    discussion: """
        stet facts stadium-bonds
        stet facts stadium-bonds --kind money --changed
      """)

  @Argument(help: "The article's name, its address, or a part that fits just one.")
  var article: String

  @Option(help: ArgumentHelp("Only facts of this kind; may be repeated.", valueName: "kind"))
  var kind: [Fact.Kind] = []

  @Flag(help: "Only those that changed, came or went.")
  var changed = false

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if kind.contains(.claim) {
      throw ValidationError("claims are told only where two revisions are compared: stet diff")
    }
  }

  func run() async throws {
    let archive = try Archive(at: archive, maxSize)
    let name = try archive.find(article)
    let (articles, numbers) = try archive.states(of: archive.history(of: name))
    let rows = await Lineage(articles, workers: Processor.count).ledger(of: Fact.self).rows.filter {
      row in
      (!changed || !row.stands(throughout: numbers.count))
        && (kind.isEmpty || row.stands.contains { kind.contains($0.item.kind) })
    }
    output.write { screen in
      LedgerReport.text(
        of: name.description, rows, articles: articles, numbers: numbers, for: screen)
    } json: {
      .ledger(of: name.description, rows, articles: articles, numbers: numbers)
    }
  }
}

extension Fact.Kind: Choice {}
