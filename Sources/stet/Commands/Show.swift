import Archive
import ArgumentParser
import Collation
import Prose
import Report

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    _superCommandName: "stet",
    abstract: "Show one revision: its text, its source, or what is in it.",
    usage: "stet show [<options>] <article>[@<revision>]",
    discussion: """
      Without a revision: the latest. A revision is r3, 3, -1 (the one before the latest), latest, a day, or a commit's hash.

        stet show stadium-bonds
        stet show stadium-bonds@r1 --quotations
        stet show stadium-bonds@2026-11-07 --source > story.html
      """)

  enum Aspect: String, EnumerableFlag, CustomStringConvertible {
    case text
    case source
    case metadata
    case quotations
    case facts

    static func help(for aspect: Aspect) -> ArgumentHelp? {
      switch aspect {
      case .text: "The headline and the numbered paragraphs."
      case .source: "The bytes exactly as received."
      case .metadata: "What the page claims, and what the archive knows."
      case .quotations: "The quotations by speaker."
      case .facts: "The figures, dates and other facts with their values."
      }
    }
  }

  @Argument(
    help: ArgumentHelp(
      "The article's name, its address, or a part that fits just one; after an @ the revision.",
      valueName: "article[@revision]"))
  var address: RevisionAddress

  @Flag(exclusivity: .exclusive)
  var aspect = Aspect.text

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if aspect == .source, output.json { throw ValidationError("--source gives bytes, not JSON") }
  }

  func run() throws {
    let archive = try Archive(at: archive, maxSize)
    let history = try archive.history(of: archive.find(address.article))
    let chosen = try archive.revision(named: address.revision ?? "latest", in: history)
    if aspect == .source {
      try write(archive.source(of: chosen))
      return
    }
    write(
      try archive.article(of: chosen),
      of: HistoryEntry(chosen, in: history))
  }

  private func write(_ article: Article, of entry: HistoryEntry) {
    func analyzed() -> AnalyzedArticle { AnalyzedArticle(article) }
    output.write { screen in
      switch aspect {
      case .text, .source: ArticleReport.text(article, of: entry, for: screen)
      case .metadata: ArticleReport.metadata(article, of: entry, for: screen)
      case .quotations: ArticleReport.quotations(analyzed().quotations, of: entry, for: screen)
      case .facts:
        ArticleReport.facts(analyzed().facts, in: article, of: entry, for: screen)
      }
    } json: {
      let analyzed = analyzed()
      return .show(entry, article, quotations: analyzed.quotations, facts: analyzed.facts)
    }
  }

  /// The bytes to a file or pipe; on a terminal, where they could do harm, as visible text.
  private func write(_ source: Source) throws {
    if Terminal.isOutputTerminal {
      Pager.show(ArticleReport.source(source.bytes))
    } else {
      StandardStreams.write(source.bytes)
    }
  }
}
