import Specimens
import Testing

/// Expected sessions at the terminal, under `Fixtures/cli`.
enum Golden {
  /// Compares with the file.
  static func expect(
    _ text: String, in file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let difference = try ExpectedOutput("cli/\(file)").difference(from: text)
    #expect(difference == nil, sourceLocation: sourceLocation)
  }
}

extension Desk {
  /// What a terminal shows of commands typed one after the other: each with its output, its messages, and its exit code
  /// where that is not 0. What the clock decides stands as dots.
  func session(_ lines: [String], columns: Int = 100) throws -> String {
    var session: [String] = []
    for line in lines {
      let outcome = try stet(line, columns: columns)
      let code = outcome.exitCode == 0 ? "" : "(exit code \(outcome.exitCode))\n"
      session.append("$ stet \(line)\n\(outcome.output.withoutClock)\(outcome.errors)\(code)")
    }
    return session.joined(separator: "\n")
  }
}

extension String {
  /// With dots for when something was recorded, and for the commit that depends on it.
  fileprivate var withoutClock: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.split(separator: " ")
      guard words.count == 2, ["recorded", "commit"].contains(words[0]) else { return line }
      return line.dropLast(words[1].count) + "…"
    }.joined(separator: "\n")
  }
}
