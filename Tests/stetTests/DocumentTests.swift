import Foundation
import Specimens
import Testing

/// What docs/json.md promises, held against the same shapes as the program's output.
struct DocumentTests {
  private static let shapes: [(section: String, shapes: [Shape])] = [
    ("## `extract`", [.extract]), ("## `compare` and `diff`", [.comparison, .revisionSide]),
    ("## `record`", [.record]), ("## `log`, `list`, `show`", [.log]),
    ("## `verify`, `gc`, `forget`", [.verification, .packing, .forgetting]),
  ]

  @Test func `every whole example keeps to the contract`() throws {
    let examples = try Self.examples()
    for (section, shapes) in Self.shapes {
      let found = examples.filter { $0.section == section }.map(\.text)
      try #require(found.count == shapes.count, "\(section)")
      for (text, shape) in zip(found, shapes) {
        #expect(shape.faults(in: try Value(parsing: text)) == [], "\(section)")
      }
    }
  }

  /// The JSON blocks of the page in which nothing is left out, by the title that they stand under.
  private static func examples() throws -> [(section: String, text: String)] {
    let page = try String(
      contentsOf: SourceTree.root.appending(path: "docs/json.md"), encoding: .utf8)
    var section = ""
    var block: [Substring]?
    var examples: [(section: String, text: String)] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " }
      if content.hasPrefix("```") {
        if let block {
          let text = block.joined(separator: "\n")
          if !text.contains("\"…\"") { examples.append((section, text)) }
        }
        block = content == "```json" ? [] : nil
      } else if block != nil {
        block?.append(line)
      } else if line.hasPrefix("## ") {
        section = String(line)
      }
    }
    return examples
  }
}
