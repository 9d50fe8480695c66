import ArgumentParser
import Collation
import Ingest
import Report

struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    _superCommandName: "stet",
    abstract: "Compare two files, or many pairs of texts, without an archive.",
    usage: """
      stet compare [<options>] <before> <after>
      stet compare --jsonl
      """,
    discussion: """
      With --jsonl every line of standard input is {"id", "before", "after"}, and every line of the output its comparison.

        stet compare before.txt after.txt
        stet compare before.txt after.txt --paragraphs
        stet compare --jsonl < pairs.jsonl > comparisons.jsonl
      """)

  @Argument(help: "The text before; - for standard input.")
  var before: String?

  @Argument(help: "The text after; - for standard input.")
  var after: String?

  @Flag(help: "Read pairs from standard input, one a line.")
  var jsonl = false

  @OptionGroup var view: ViewOptions

  @Flag(help: "Exit with 1 when something changed; with --only, when something of that did.")
  var exitCode = false

  @Option(help: .format) var format: Format?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if jsonl, before != nil { throw ValidationError("--jsonl reads standard input, not files") }
    if jsonl, exitCode { throw ValidationError("--exit-code is about two files, not --jsonl") }
    if !jsonl, after == nil { throw ValidationError("name two files, or give --jsonl") }
    if before == "-", after == "-" {
      throw ValidationError("- can stand for standard input only once")
    }
    if jsonl { try view.refuse(beside: "--jsonl") }
    if output.json { try view.refuse(beside: "--json") }
  }

  func run() async throws {
    guard let before, let after else {
      if try await !Batch.run(limit: maxSize.bytes, Self.answer) { throw ExitCode(2) }
      return
    }
    let sides = try ComparedSides(
      files: before, after, ArticleReader(format: format, maxSize: maxSize))
    sides.write(view, to: output)
    if exitCode, sides.differ(in: view.only) { throw ExitCode(1) }
  }

  @Sendable private static func answer(_ line: [UInt8]) -> Batch.Answer {
    do throws(BatchError) {
      let record = try ComparisonRecord(line: line)
      let comparison = Comparison(before: record.before, after: record.after)
      return Batch.Answer(
        JSON.comparison(
          comparison, before: Side(record.before), after: Side(record.after),
          id: JSON(record.id)))
    } catch {
      return Batch.Answer(error)
    }
  }
}
