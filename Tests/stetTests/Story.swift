import Foundation
import Specimens

/// An article of `Fixtures/articles`: its revisions, and when each was seen.
struct Story: Sendable {
  let slug: String
  /// In observed order: file name and RFC 3339 time.
  let revisions: [(file: String, observed: String)]

  /// `press.example/harbour-ferry-fire`.
  var name: String { "press.example/\(slug)" }

  init(_ slug: String) throws {
    self.slug = slug
    let lines = try String(contentsOf: Self.url(slug, "observed.txt"), encoding: .utf8)
    revisions = lines.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return (fields[0], fields[1])
    }
  }

  static let slugs = [
    "brewery-takeover", "grain-elevator-explosion", "harbour-ferry-fire", "salt-marsh-keepers",
    "straits-envoy-visit", "vale-cup-final",
  ]

  /// Those that show what a history may hold besides.
  static let histories = [
    "carrick-mill-strike", "dunmere-night-trains", "glasshouse-inquest", "press-council-ruling",
    "tidewater-school-bond", "wrenfield-storm-live",
  ]

  /// The bytes of a revision as they were received.
  func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.url(slug, file)))
  }

  private static func url(_ slug: String, _ file: String) -> URL {
    SourceTree.fixtures.appending(path: "articles/\(slug)/\(file)")
  }
}

extension Desk {
  /// Puts the files of a story into a folder of its name.
  func lay(_ story: Story) throws {
    try makeFolder(story.slug)
    for (file, _) in story.revisions {
      try write(story.bytes(of: file), to: "\(story.slug)/\(file)")
    }
  }

  /// Records all revisions of a story.
  func record(_ story: Story) throws {
    try lay(story)
    for line in story.recordings { _ = try stet(line) }
  }
}

extension Story {
  /// The commands that record all revisions.
  var recordings: [String] {
    revisions.map { "record \(slug)/\($0.file) --as \(name) --observed \($0.observed)" }
  }
}
