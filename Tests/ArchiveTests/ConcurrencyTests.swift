import Foundation
import Prose
import Testing

@testable import Archive

@Suite struct ConcurrencyTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  /// Records texts one after another, each again after a conflict.
  private func record(_ texts: [String], in name: ArticleName, at path: Newsroom) throws {
    let archive = try Archive(
      creatingAt: path.path, by: Newsroom.recorder, at: Newsroom.opening)
    for text in texts {
      var recording = try archive.recordNext(Newsroom.entry(text), in: name)
      while case .conflict = recording {
        recording = try archive.recordNext(Newsroom.entry(text), in: name)
      }
    }
  }

  @Test func `writers on one article and on many lose nothing`() async throws {
    let newsroom = newsroom
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          try record(
            (0..<10).map { "Report \($0) of desk \(writer)." }, in: Newsroom.harbour, at: newsroom)
          try record(
            (0..<5).map { "Report \($0)." },
            in: ArticleName(site: "example.net", slug: "desk-\(writer)"), at: newsroom)
        }
      }
      try await group.waitForAll()
    }
    let archive = try newsroom.open()
    let history = try archive.history(of: Newsroom.harbour)
    #expect(history.revisions.map(\.number) == Array(1...40))
    let texts = try history.revisions.map { try archive.article(of: $0).paragraphs[0].text }
    #expect(Set(texts).count == 40)
    #expect(try archive.names(of: "example.net").count == 4)
    for name in try archive.names(of: "example.net") {
      #expect(try archive.tip(of: name)?.number == 5)
    }
    #expect(try newsroom.git("fsck", "--strict", "--no-dangling") == "")
    #expect(!FileManager.default.fileExists(atPath: newsroom.path + ".new"))
  }

  @Test func `a dead writer's lock is removed, a foreign one is named`() throws {
    let archive = try newsroom.open()
    _ = try archive.recordNext(Newsroom.entry("One."))
    let lock = newsroom.path + "/refs/heads/example.org/harbour-toll.lock"
    try Data().write(to: URL(fileURLWithPath: lock))
    let error = #expect(throws: ArchiveError.self) {
      try archive.recordNext(Newsroom.entry("Two.", minute: 1))
    }
    #expect(error?.code == .locked)
    #expect(error?.detail.contains(lock) == true)

    try Data("refs/heads/example.org/harbour-toll".utf8)
      .write(to: URL(fileURLWithPath: newsroom.path + "/stet/lock"))
    #expect(try archive.recordNext(Newsroom.entry("Two.", minute: 1)).recorded?.number == 2)
    #expect(!FileManager.default.fileExists(atPath: lock))
  }

  @Test(arguments: ["../../escape", "refs/../escape", "refs/heads/../../../escape", "\u{1}"])
  func `a lock's text never leads out of the archive`(text: String) throws {
    let archive = try newsroom.open()
    let file = newsroom.folder + "/escape.lock"
    try Data().write(to: URL(fileURLWithPath: file))
    try Data(text.utf8).write(to: URL(fileURLWithPath: newsroom.path + "/stet/lock"))
    #expect(try archive.recordNext(Newsroom.entry("One.")).recorded?.number == 1)
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test func `it goes on after plain git has packed and tidied`() throws {
    let archive = try newsroom.open()
    _ = try archive.recordNext(Newsroom.entry("One."))
    _ = try archive.recordNext(Newsroom.entry("One.", minute: 1))
    _ = try newsroom.git("gc", "--quiet")
    _ = try archive.recordNext(Newsroom.entry("One.", minute: 2))
    #expect(try archive.recordNext(Newsroom.entry("Two.", minute: 3)).recorded?.number == 2)
    #expect(try archive.history(of: Newsroom.harbour).sightings[0].last > Newsroom.opening)
    #expect(try newsroom.git("fsck", "--strict", "--no-dangling") == "")
  }
}
