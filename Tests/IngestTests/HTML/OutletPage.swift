import FoundationEssentials
import Specimens
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

  private static func text(of file: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(file)")), as: UTF8.self)
  }

  private static let folder = SourceTree.fixtures.appending(path: "pages").path
}
