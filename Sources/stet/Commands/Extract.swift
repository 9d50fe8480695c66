import ArgumentParser
import Collation
import Ingest
import Prose
import Report

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    _superCommandName: "stet",
    abstract: "Show what stet sees in a text: paragraphs, quotations, facts.",
    usage: """
      stet extract [<options>] <file>
      stet extract --jsonl
      """,
    discussion: """
      With --jsonl every line of standard input is {"id", "article"}, and every line of the output what is in it.

        stet extract story.txt
        stet extract --jsonl < articles.jsonl > extracts.jsonl
      """)

  @Argument(help: "The text; - for standard input.")
  var file: String?

  @Flag(help: "Read articles from standard input, one a line.")
  var jsonl = false

  @Option(help: .format) var format: Format?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if jsonl, file != nil { throw ValidationError("--jsonl reads standard input, not files") }
    if !jsonl, file == nil { throw ValidationError("name a file, or give --jsonl") }
  }

  func run() async throws {
    guard let file else {
      if try await !Batch.run(limit: maxSize.bytes, Self.answer) { throw ExitCode(2) }
      return
    }
    let article = AnalyzedArticle(
      try ArticleReader(format: format, maxSize: maxSize).read(file).reading.article)
    output.write {
      ArticleReport.extract(
        article.text.article, quotations: article.quotations, facts: article.facts, for: $0)
    } json: {
      .extract(article.text.article, quotations: article.quotations, facts: article.facts)
    }
  }

  @Sendable private static func answer(_ line: [UInt8]) -> Batch.Answer {
    do throws(BatchError) {
      let record = try ExtractionRecord(line: line)
      let article = AnalyzedArticle(record.article)
      return Batch.Answer(
        JSON.extract(
          record.article, quotations: article.quotations, facts: article.facts,
          id: JSON(record.id)))
    } catch {
      return Batch.Answer(error)
    }
  }
}
