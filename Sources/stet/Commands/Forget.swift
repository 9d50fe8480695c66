import Archive
import ArgumentParser
import Chronology
import Report

struct Forget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    _superCommandName: "stet",
    abstract: "Take one article out of the archive, for good.",
    usage: "stet forget [<options>] <article> --reason <text>",
    discussion: """
      Its revisions, the bytes received, and what else only it has are removed from the disk; no other article changes. Left \
      is a line that tells when and why, and by its hash of which name. Not while plain git writes into the archive.

        stet forget example.org/stadium-bonds --reason "court order 7/2026"
      """)

  @Argument(
    help: "The article's name; unless --yes, also its address or a part that fits just one.")
  var article: String

  @Option(help: "Why, for those who ask later; kept in the archive.")
  var reason: String

  @Flag(help: "Do not ask for the article's name; it must be given in full.")
  var yes = false

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason must say something") }
  }

  func run() throws {
    let archive = try Archive(at: archive, maxSize)
    let name = try name(in: archive)
    if !yes { try confirm(name) }
    let last = try archive.forget(name, reason: reason, at: .now)
    output.write { _ in
      UpkeepReport.forgotten(name.description, revisions: last?.number) + "\n"
    } json: {
      .forgotten(name.description, revisions: last?.number)
    }
  }

  /// The article; unasked only by its full name, since a part may fit another one when this one has gone.
  private func name(in archive: borrowing Archive) throws -> ArticleName {
    if let name = try? ArticleName(article), try yes || archive.forgotten(name) != nil {
      return name
    }
    guard !yes else {
      throw CommandError(
        description: "cannot forget \(article.shellQuoted) unasked: it is no full name",
        hint: "with --yes, write it whole: stet list shows the names")
    }
    return try archive.find(article)
  }

  /// Has the name typed, so that nobody forgets another article by a slip.
  private func confirm(_ name: ArticleName) throws {
    guard Terminal.isInputTerminal, Terminal.isErrorTerminal else {
      throw CommandError(
        description: "cannot forget \(name): there is no terminal to ask on",
        hint: "add --yes where that is meant")
    }
    StandardStreams.ask("Type the name of the article to remove it for good (\(name)): ")
    guard readLine() == name.description else {
      throw CommandError(
        description: "nothing was forgotten: that is not its name", hint: nil)
    }
  }
}
