import FoundationEssentials
import Specimens
import Testing

/// One revision of a story in `Fixtures/articles`.
struct Fixture: CustomTestStringConvertible, Sendable {
  /// `harbour-ferry-fire/r2.txt`.
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  /// Those that are plain text.
  static let texts = all.filter { $0.name.hasSuffix(".txt") }

  /// All revisions of all stories, by name.
  static let all: [Fixture] = {
    let root = SourceTree.fixtures.appending(path: "articles").path
    let files = FileManager.default
    do {
      return try files.contentsOfDirectory(atPath: root).sorted().flatMap { slug in
        try files.contentsOfDirectory(atPath: "\(root)/\(slug)").sorted()
          .filter { $0.first == "r" }
          .map { file in
            let path = "\(root)/\(slug)/\(file)"
            return Fixture(
              name: "\(slug)/\(file)",
              bytes: Array(try Data(contentsOf: URL(filePath: path))))
          }
      }
    } catch {
      fatalError("the fixtures are beside the tests: \(error)")
    }
  }()
}
