import Archive
import ArgumentParser
import Collation
import Ingest
import Prose
import Report

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    _superCommandName: "stet",
    abstract: "Show what changed between two revisions, or two files.",
    usage: """
      stet diff [<options>] <article> [<before> [<after>]]
      stet diff [<options>] <file> <file>
      """,
    discussion: """
      Without revisions: the last two; with one: that one and the latest. A revision is r3, 3, -1 (the one before the \
      latest), latest, a day, or a commit's hash.

        stet diff stadium-bonds
        stet diff stadium-bonds r1 latest
        stet diff stadium-bonds --only quotations --only facts
        stet diff stadium-bonds --sentences --context 1
        stet diff before.txt after.txt
      """)

  @Argument(
    help: "The article's name, its address, or a part that fits just one; or the file before.")
  var article: String

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "The revision before, and the one after; or the file after.", valueName: "revision"))
  var revisions: [String] = []

  @OptionGroup var view: ViewOptions

  @Flag(help: "Exit with 1 when something changed; with --only, when something of that did.")
  var exitCode = false

  @Option(help: .archive) var archive: String?
  @Option(help: .format) var format: Format?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let option = revisions.first(where: { $0.hasPrefix("-") && $0 != "-" && Int($0) == nil }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    if revisions.count > 2 {
      throw ValidationError("diff takes an article and at most two revisions")
    }
    if article == "-", revisions == ["-"] {
      throw ValidationError("- can stand for standard input only once")
    }
    if output.json { try view.refuse(beside: "--json") }
  }

  func run() throws {
    let sides = try sides()
    sides.write(view, to: output)
    if exitCode, sides.differ(in: view.only) { throw ExitCode(1) }
  }

  private func sides() throws -> ComparedSides {
    let names = [article] + revisions
    let files = try names.filter(InputFile.exists)
    if names.count == 2, files.count == 2 {
      return try ComparedSides(
        files: names[0], names[1], ArticleReader(format: format, maxSize: maxSize))
    }
    do {
      return try ComparedSides(article: article, revisions, in: Archive(at: archive, maxSize))
    } catch let error as ArchiveError where names.count == 2 && files.count == 1 {
      throw CommandError(
        description: "\(error)",
        hint: "\(files[0]) is a file; to compare two, name another that is there")
    }
  }
}
