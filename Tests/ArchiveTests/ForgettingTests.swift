import Chronology
import Foundation
import Git
import Testing

@testable import Archive

@Suite struct ForgettingTests {
  private let newsroom: Newsroom
  private let name = Newsroom.harbour
  private let other = ArticleName(site: "example.net", slug: "ferry")
  private let time = Timestamp(milliseconds: 1_764_000_000_000)

  init() throws {
    newsroom = try Newsroom()
  }

  /// Two articles that share a text, one of them inserted into, seen again, and taken out of no pack.
  private func fill(_ archive: borrowing Archive) throws {
    for (minute, text) in [
      (0, "Secret one."), (5, "Secret one."), (9, "Shared."), (7, "Secret two."),
    ] {
      _ = try archive.recordNext(
        Newsroom.entry(text, minute: minute), words: ChangeWords(summary: "retold", body: ""))
    }
    _ = try archive.recordNext(Newsroom.entry("Shared.", minute: 0), in: other)
  }

  /// What all objects say, in packs or not, and the names of all files.
  private func everything() throws -> String {
    try newsroom.git("cat-file", "--batch-all-objects", "--batch")
      + Folder(newsroom.path).files().map(\.path).joined(separator: "\n")
  }

  @Test(arguments: [false, true])
  func `nothing of the article is left, and others stay as they are`(isPacked: Bool) throws {
    let archive = try newsroom.open()
    try fill(archive)
    if isPacked { _ = try newsroom.git("gc", "--quiet") }
    let before = try newsroom.git("rev-parse", "\(other)")
    #expect(try everything().contains("Secret one."))
    #expect(try archive.forget(name, reason: "court order", at: time)?.number == 3)
    let left = try everything()
    #expect(!left.contains("Secret") && !left.contains("harbour-toll"))
    #expect(left.contains("Shared."))
    #expect(try newsroom.git("rev-parse", "\(other)") == before)
    #expect(try newsroom.git("for-each-ref").contains("harbour") == false)
    #expect(try archive.names() == [other])
    #expect(try archive.verify().isSound)
    #expect(try newsroom.git("fsck", "--strict") == "")
    let line = try newsroom.git("cat-file", "blob", "refs/stet/forgotten")
    #expect(line == "\(sha256(Array("\(name)".utf8))) \(time) court order\n")
    #expect(try archive.forgotten(name)?.reason == "court order")
    #expect(try archive.forgotten(other) == nil)
  }

  @Test func `what came only half way is brought to its end`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    // As a process leaves it that died when the references had gone.
    #expect(try archive.store.removeReferences(of: name))
    let error = #expect(throws: ArchiveError.self) {
      try archive.forget(name, reason: "court order", at: time)
    }
    #expect(error?.code == .noSuchArticle)
    let list = ForgottenList([UInt8]("\(sha256(Array("\(name)".utf8))) \(time) half\n".utf8))
    #expect(
      try archive.store.set(
        ForgottenList.reference, to: try #require(list).bytes, expecting: nil))
    #expect(try everything().contains("Secret one."))
    #expect(try archive.forget(name, reason: "again", at: time) == nil)
    #expect(try !everything().contains("Secret"))
    #expect(try archive.forgotten(name)?.reason == "half")
  }

  @Test func `an article may be recorded and forgotten again`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    _ = try archive.forget(name, reason: "first", at: time)
    _ = try archive.recordNext(Newsroom.entry("Back again.", minute: 60 * 24 * 30))
    #expect(try archive.history(of: name).revisions.map(\.number) == [1])
    let later = Timestamp(milliseconds: time.milliseconds + 86_400_000 * 60)
    _ = try archive.forget(name, reason: "second", at: later)
    #expect(
      try newsroom.git("cat-file", "blob", "refs/stet/forgotten").split(separator: "\n").count == 2)
    #expect(try archive.forgotten(name)?.reason == "second")
  }

  @Test func `a reason stands on one line`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    _ = try archive.forget(name, reason: "court\norder\u{202E} 7\0", at: time)
    #expect(try archive.verify().isSound)
    #expect(try archive.forgotten(name)?.reason.contains("order") == true)
    #expect(
      try newsroom.git("cat-file", "blob", "refs/stet/forgotten").split(separator: "\n").count == 1)
  }

  @Test func `a list that is damaged is a fault`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    #expect(try archive.store.set(ForgottenList.reference, to: [65, 10], expecting: nil))
    #expect(try archive.verify().faults.first?.description.contains("refs/stet/forgotten") == true)
  }
}
