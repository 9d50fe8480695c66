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
    groupedSubcommands: commands.map { name, commands in
      // One by one: a list that is converted as one is cast at run time.
      CommandGroup(name: name, subcommands: commands.map { $0 as any ParsableCommand.Type })
    })

  private static let commands: KeyValuePairs<String, [any AsyncParsableCommand.Type]> = [
    "Archive": [Record.self, Import.self, Log.self, Diff.self, Show.self, List.self],
    "History": [QuotationLedger.self, FactLedger.self, BlameCommand.self],
    "Upkeep": [Verify.self, Gc.self, Forget.self, Reextract.self],
    "Text": [Extract.self, Compare.self],
  ]

  static func main() async {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard var command = command(named: arguments.first, reading: arguments.dropFirst()) else {
        var command = try parseAsRoot(arguments)
        return try command.run()
      }
      do {
        try await command.run()
      } catch let failure where exitCode(for: failure) == .failure && !(failure is ExitCode) {
        Complaint(failure).print()
        throw ExitCode(2)
      }
    } catch {
      exit(withError: error)
    }
  }

  /// The command of a name, which reads its arguments alone: that spares the parser all others.
  ///
  /// Nil where there is none, or where it cannot read them or is asked for help: then the whole reads them and says so.
  /// What belongs to a larger command (`_superCommandName`) is not asked for completions.
  private static func command(
    named name: String?, reading arguments: ArraySlice<String>
  ) -> (any AsyncParsableCommand)? {
    let named = commands.lazy.flatMap(\.value).first { $0.configuration.commandName == name }
    return named?.alone(reading: Array(arguments))
  }
}

extension AsyncParsableCommand {
  fileprivate static func alone(reading arguments: [String]) -> (any AsyncParsableCommand)? {
    (try? parseAsRoot(arguments)) as? Self
  }
}

/// What `stet --version` says.
enum Version {
  static let current = "0.1.0"
}
