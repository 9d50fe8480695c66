import ArgumentParser

/// The command line: parses, runs, and turns every error into a sentence and an exit code.
@main
struct Stet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "Records every revision of a news article in Git and says what changed.",
    discussion: """
      stet keeps each article as a branch of a bare Git repository, each revision as a commit, and compares \
      revisions as an editor would: which paragraphs, which quotations, which facts.

        stet record story.txt --as example.org/stadium-bonds
        stet log stadium-bonds
        stet diff stadium-bonds
      """,
    version: Version.current,
    groupedSubcommands: [
      CommandGroup(
        name: "Archive", subcommands: [Record.self, Log.self, Diff.self, Show.self, List.self]),
      CommandGroup(name: "Upkeep", subcommands: [Verify.self]),
      CommandGroup(name: "Text", subcommands: [Extract.self, Compare.self]),
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
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

/// What `stet --version` says.
enum Version {
  static let current = "0.1.0"
}
