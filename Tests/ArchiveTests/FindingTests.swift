import Foundation
import Prose
import Testing

@testable import Archive

@Suite struct FindingTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  /// An archive of five articles on three sites.
  private func filled() throws -> Archive {
    let archive = try newsroom.open()
    for name in [
      "example.org/stadium-bonds", "example.org/stadium-bonds-vote", "example.net/stadium-opens",
      "local/ferry", "example.org/harbour-toll",
    ] {
      let url = name == "local/ferry" ? "https://ferry.example/news/7" : "https://\(name)"
      _ = try archive.recordNext(
        Newsroom.entry("One.", claims: Claims(url: url)), in: ArticleName(name))
    }
    return archive
  }

  @Test(arguments: [
    ("example.org/stadium-bonds", "example.org/stadium-bonds"),
    ("VOTE", "example.org/stadium-bonds-vote"),
    ("stadium-bonds", "example.org/stadium-bonds"), ("ferry", "local/ferry"),
    ("net/", "example.net/stadium-opens"),
    ("https://www.example.org/harbour-toll?utm_source=x", "example.org/harbour-toll"),
    ("https://ferry.example/news/7", "local/ferry"),
  ])
  func `an article is found by name, part or address`(text: String, name: String) throws {
    let archive = try filled()
    #expect(try archive.find(text).description == name)
  }

  @Test func `several that fit are listed, and none has its neighbours offered`() throws {
    let archive = try filled()
    let several = #expect(throws: ArchiveError.self) { try archive.find("stadium") }
    #expect(several?.code == .severalArticles)
    #expect(
      several?.detail
        == "3 articles fit: example.net/stadium-opens, example.org/stadium-bonds, "
        + "example.org/stadium-bonds-vote")
    let none = #expect(throws: ArchiveError.self) { try archive.find("harbor-tol") }
    #expect(none?.code == .noSuchArticle)
    #expect(none?.hint == "near it: example.org/harbour-toll")
    for text in ["https://example.org/other", "zzz", "", "\u{1B}[31m", "a/b/c"] {
      let error = #expect(throws: ArchiveError.self) { try archive.find(text) }
      #expect(error?.description.unicodeScalars.contains { $0.isControl } == false)
    }
  }

  @Test func `articles are listed by site and in order, strangers' branches are not`() throws {
    let archive = try filled()
    _ = try newsroom.git("branch", "topic", "main")
    _ = try newsroom.git("branch", "Upper/Case", "main")
    _ = try newsroom.git("branch", "strange/one", "main")
    #expect(
      try archive.names().map(\.description) == [
        "example.net/stadium-opens", "example.org/harbour-toll", "example.org/stadium-bonds",
        "example.org/stadium-bonds-vote", "local/ferry", "strange/one",
      ])
    #expect(try archive.names(of: "example.net").count == 1)
    var numbers: [String: Int] = [:]
    var failures: [String] = []
    try archive.forEachArticle { name, tip in
      switch tip {
      case .success(let revision): numbers[name.description] = revision.number
      case .failure(let error): failures.append(error.description)
      }
    }
    #expect(numbers.count == 5 && numbers.values.allSatisfy { $0 == 1 })
    #expect(failures.count == 1)
    #expect(failures.first?.contains("of strange/one: its message has no trailers") == true)
  }

  @Test func `two addresses that fold to one name get two articles`() throws {
    let archive = try newsroom.open()
    let one = try #require(WebAddress("https://example.org/news/ferry"))
    let other = try #require(WebAddress("https://example.org/news-ferry"))
    let name = try archive.name(for: one)
    #expect(name.description == "example.org/news-ferry")
    let claims = Claims(url: "https://example.org/news/ferry")
    _ = try archive.recordNext(Newsroom.entry("One.", claims: claims), in: name)
    #expect(try archive.name(for: one) == name)

    let marked = try archive.name(for: other)
    #expect(marked.description.hasPrefix("example.org/news-ferry-"))
    #expect(marked.slug.utf8.count == "news-ferry-".utf8.count + 8)
    #expect(throws: ArchiveError.self) { try archive.find("https://example.org/news-ferry") }
    let moved = Claims(url: "https://example.org/archive/ferry")
    _ = try archive.recordNext(Newsroom.entry("Two.", minute: 1, claims: moved), in: name)
    #expect(try archive.name(for: one) == name)
  }

  @Test func `a revision is found in every form`() throws {
    let archive = try newsroom.open()
    for (minute, text) in [(0, "One."), (5, "Two."), (3000, "Three.")] {
      _ = try archive.recordNext(Newsroom.entry(text, minute: minute))
    }
    let history = try archive.history(of: Newsroom.harbour)
    let id = history.revisions[1].id.description
    for (text, number) in [
      ("r1", 1), ("2", 2), ("R3", 3), ("latest", 3), ("-1", 2), ("-2", 1), ("2025-11-07", 2),
      ("2025-11-08", 2), ("2025-11-09", 3), ("2025-11-07T07:24:59Z", 1),
      ("2025-11-07T07:25:00Z", 2),
      (id, 2), (id.uppercased(), 2), (String(id.prefix(10)), 2),
    ] {
      #expect(try history.revision(text).number == number, "\(text)")
    }
    for text in ["r4", "0", "-3", "-9", "2025-11-06", "r-1", "+1", "", "r", "abc", "0000", "\u{7}"]
    {
      let error = #expect(throws: ArchiveError.self) { try history.revision(text) }
      #expect(error?.code == .noSuchRevision)
    }
    let error = #expect(throws: ArchiveError.self) { try history.revision("r9") }
    #expect(
      error?.description
        == "cannot find \u{201C}r9\u{201D} in example.org/harbour-toll: it has r1 to r3")
  }

  @Test func `an article that is not there has no tip and no history`() throws {
    let archive = try newsroom.open()
    #expect(try archive.tip(of: Newsroom.harbour) == nil)
    let error = #expect(throws: ArchiveError.self) { try archive.history(of: Newsroom.harbour) }
    #expect(error?.code == .noSuchArticle)
  }
}
