import FoundationEssentials
import Prose
import Testing

@testable import Collation

@Suite struct KinshipTests {
  /// The plain texts in `Fixtures/articles`, by story.
  private static func stories() throws -> [[Article]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/articles").path
    let files = FileManager.default
    return try files.contentsOfDirectory(atPath: root).sorted().map { slug in
      try files.contentsOfDirectory(atPath: "\(root)/\(slug)").sorted()
        .filter { $0.hasPrefix("r") && $0.hasSuffix(".txt") }
        .map { file in
          let data = try Data(contentsOf: URL(filePath: "\(root)/\(slug)/\(file)"))
          let blocks = String(decoding: data, as: UTF8.self).split(separator: "\n\n")
          return Article(
            headline: blocks.first.map(String.init),
            paragraphs: blocks.dropFirst().map { Paragraph(String($0)) })
        }
    }.filter { !$0.isEmpty }
  }

  @Test func `revisions tell one story, and different stories do not`() throws {
    let stories = try Self.stories()
    #expect(stories.count > 5)
    for (index, story) in stories.enumerated() {
      for one in story {
        for other in story { #expect(!one.isAnotherStory(than: other)) }
        for another in stories[..<index].joined() {
          #expect(one.isAnotherStory(than: another))
          #expect(another.isAnotherStory(than: one))
        }
      }
    }
  }

  @Test func `of a few words nobody can tell`() {
    let one = Article(headline: "Quay reopens", paragraphs: [Paragraph("It reopened on Tuesday.")])
    let other = Article(headline: "Baker wins", paragraphs: [Paragraph("Her bread was best.")])
    #expect(!one.isAnotherStory(than: other))
  }
}
