import FoundationEssentials
import Testing

/// A page in the layout of an outlet of some kind, from `Fixtures/pages`: `broadsheet`, `live-blog`, …
struct OutletPage: CustomTestStringConvertible, Sendable {
  let outlet: String
  let html: String

  var testDescription: String { outlet }

  /// All pages, by outlet.
  static let all: [OutletPage] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasSuffix(".html") }
        .map { OutletPage(outlet: String($0.dropLast(5)), html: try text(of: $0)) }
    } catch {
      fatalError("the pages are beside the tests: \(error)")
    }
  }()

  /// What is expected to be read in the page.
  var expected: String {
    get throws { try Self.text(of: "\(outlet).txt") }
  }

  /// Makes this what is expected.
  func record(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(Self.folder)/\(outlet).txt"))
  }

  private static func text(of file: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(file)")), as: UTF8.self)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/pages").path
}
