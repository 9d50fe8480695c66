import Foundation
import Testing

/// Expected sessions at the terminal: whole files under `Fixtures/cli`, rewritten where `STET_RECORD` is set.
enum Golden {
  /// Compares with the file; a rewritten file fails the test, so that nobody takes it for a pass.
  static func expect(
    _ text: String, in file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = Repository.root.appending(path: "Fixtures/cli/\(file)")
    if ProcessInfo.processInfo.environment["STET_RECORD"] != nil {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(file)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let equal = zip(lines, expectedLines).prefix { $0 == $1 }.count
    let isSame = text.utf8.elementsEqual(expected.utf8)
    #expect(
      isSame,
      """
      \(file) differs from line \(equal + 1):
        expected: \(expectedLines.dropFirst(equal).first ?? "the end")
        found:    \(lines.dropFirst(equal).first ?? "the end")
      """, sourceLocation: sourceLocation)
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
