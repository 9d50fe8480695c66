import ArgumentParser

/// The command line: parses, runs, and turns every error into a sentence and an exit code.
@main
struct Stet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "Records every revision of a news article in Git and says what changed.",
    usage: "stet <command> [<options>]",
    discussion: """
      Record an article now, and again when it may have changed; then ask what it said before:

        stet record story.txt --as example.org/stadium-bonds
        stet diff stadium-bonds
        stet log stadium-bonds

      Two files are enough for a first look: stet compare before.txt after.txt

      Each article is a branch of a bare Git repository, each revision a commit. Exit codes: 0 done, 1 something changed \
      (with --exit-code), 2 trouble, 64 wrong usage.
      """,
    version: Version.current,
    groupedSubcommands: groups)

  private static let groups = [
    CommandGroup(
      name: "Archive",
      subcommands: [
        Record.self, Import.self, Log.self, Diff.self, Show.self, List.self,
      ]),
    CommandGroup(
      name: "History", subcommands: [QuotationLedger.self, FactLedger.self, BlameCommand.self]),
    CommandGroup(name: "Upkeep", subcommands: [Verify.self, Gc.self, Forget.self, Reextract.self]),
    CommandGroup(name: "Text", subcommands: [Extract.self, Compare.self]),
  ]

  static func main() async {
    do {
      var command = try parsed(CommandLine.arguments.dropFirst())
      do {
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
      } catch let failure where exitCode(for: failure) == .failure && !(failure is ExitCode) {
        Complaint(failure).print()
        throw ExitCode(2)
      }
    } catch {
      exit(withError: error)
    }
  }
}

extension Stet {
  /// The command that the arguments ask for.
  ///
  /// The command that they name reads them alone, which spares the parser all others; if it cannot, or is asked
  /// for help, the whole reads them again and says so. What belongs to a larger command (`_superCommandName`) is not
  /// asked for completions.
  private static func parsed(_ arguments: ArraySlice<String>) throws -> any ParsableCommand {
    let named = groups.lazy.flatMap(\.subcommands).first {
      $0.configuration.commandName == arguments.first
    }
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(Array(arguments))
  }
}

/// What `stet --version` says.
enum Version {
  static let current = "0.1.0"
}
