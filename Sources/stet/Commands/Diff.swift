import Archive
import ArgumentParser
import Collation
import Prose
import Report

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed between two revisions, or two files.",
    discussion: """
      Without revisions: the last two. A revision is r3, 3, -1 (the one before the latest), latest, a day, or a commit's hash.

        stet diff stadium-bonds
        stet diff stadium-bonds r1 latest
        stet diff before.txt after.txt
      """)

  @Argument(help: "The article's name, its address, or a part that fits just one; or a file.")
  var article: String

  @Argument(
    parsing: .allUnrecognized, help: "The revision before, and the one after; or the other file.")
  var revisions: [String] = []

  @Flag(help: "Exit with 1 when something changed.")
  var exitCode = false

  @OptionGroup var input: InputOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let option = revisions.first(where: { $0.hasPrefix("-") && Int($0) == nil }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    if revisions.count > 2 {
      throw ValidationError("diff takes an article and at most two revisions")
    }
  }

  func run() throws {
    let sides =
      if revisions.count == 1, InputFile.exists(article), InputFile.exists(revisions[0]) {
        try ComparedSides(files: article, revisions[0], input)
      } else {
        try ComparedSides(article: article, revisions, in: archive.open())
      }
    sides.write(to: output)
    if exitCode, sides.comparison.significance != .none { throw ExitCode(1) }
  }
}
