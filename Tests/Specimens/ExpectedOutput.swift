import Foundation

/// A whole file under `Fixtures/` that some output must be; rewritten where `STET_RECORD` is set.
package struct ExpectedOutput {
  private let file: String

  /// - Parameter file: its path below `Fixtures/`.
  package init(_ file: String) {
    self.file = file
  }

  /// Where a text first departs from the file, in words; nil if nowhere. A rewritten file departs, so that nobody takes it for a pass.
  package func difference(from text: String) throws -> String? {
    let url = SourceTree.fixtures.appending(path: file)
    if ProcessInfo.processInfo.environment["STET_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return "\(file) was recorded"
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    if text.utf8.elementsEqual(expected.utf8) { return nil }
    let (found, lines) = (Self.lines(of: text), Self.lines(of: expected))
    let equal = zip(found, lines).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    return """
      \(file) differs from line \(equal + 1):
        expected: \(lines.dropFirst(equal).first ?? "the end")
        found:    \(found.dropFirst(equal).first ?? "the end")
      """
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
