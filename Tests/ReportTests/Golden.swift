import Foundation
import Testing

/// Expected outputs: whole files under `Fixtures/report`, rewritten where `STET_RECORD` is set.
struct Golden {
  let name: String

  /// Compares with the file; a rewritten file fails the test, so that nobody takes it for a pass.
  func expect(
    _ text: String, in file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/report/\(name)")
    let url = folder.appending(path: file)
    if ProcessInfo.processInfo.environment["STET_RECORD"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(name)/\(file)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    #expect(text == expected, "\(name)/\(file)", sourceLocation: sourceLocation)
  }
}
