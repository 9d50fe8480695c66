import Chronology
import Foundation
import Git
import Testing

@testable import Archive

@Suite struct PackingTests {
  private let newsroom: Newsroom
  private let name = Newsroom.harbour
  private let other = ArticleName(site: "example.net", slug: "ferry")

  init() throws {
    newsroom = try Newsroom()
  }

  /// The time by the clock of the disk.
  private var now: Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  private func fill(_ archive: borrowing Archive) throws {
    for (minute, text) in [(0, "One."), (5, "One."), (10, "Three."), (7, "Two."), (20, "Four.")] {
      _ = try archive.recordNext(
        Newsroom.entry(text, minute: minute), words: ChangeWords(summary: "retold", body: ""))
    }
    _ = try archive.recordNext(Newsroom.entry("A ferry."), in: other)
  }

  private func files(_ part: String) throws -> [String] {
    try Folder(newsroom.path).files().map(\.path).filter { $0.contains(part) }
  }

  @Test func `everything comes into one pack, and reads as before`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    let before = try archive.history(of: name)
    let extents = try archive.pack(at: now)
    #expect(extents.before.packs == 0 && extents.after.packs == 1)
    #expect(extents.before.objects == extents.after.objects)
    #expect(extents.after.bytes < extents.before.bytes)
    #expect(try archive.history(of: name) == before)
    #expect(try newsroom.open().history(of: name) == before)
    #expect(try files(".pack").count == 1)
    #expect(try files("refs/heads/").isEmpty && files("refs/stet/").isEmpty)
    #expect(try newsroom.git("count-objects") == "0 objects, 0 kilobytes\n")
    #expect(try newsroom.git("fsck", "--strict", "--no-dangling") == "")
    #expect(try archive.verify().isSound)
  }

  @Test func `packs are merged, and nothing to do is nothing done`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    _ = try archive.pack(at: now)
    _ = try archive.recordNext(Newsroom.entry("Five.", minute: 30))
    _ = try newsroom.git("repack", "-q")
    #expect(try files(".pack").count == 2)
    _ = try archive.pack(at: now)
    let pack = try files(".pack")
    #expect(pack.count == 1)
    let extents = try archive.pack(at: now)
    #expect(try files(".pack") == pack)
    #expect(extents.before == extents.after)
    #expect(try archive.verify().isSound)
  }

  @Test func `what nothing names stays while it is young, and goes when it is old`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    let story = newsroom.folder + "/stray"
    try Data("A stray note.".utf8).write(to: URL(fileURLWithPath: story))
    let id = try newsroom.git("hash-object", "-w", story).filter { $0 != "\n" }
    let half = Timestamp(milliseconds: now.milliseconds + (Store.grace / 2) * 1000)
    _ = try archive.pack(at: half)
    #expect(try newsroom.git("cat-file", "-t", id) == "blob\n")
    let later = Timestamp(milliseconds: now.milliseconds + (Store.grace + 60) * 1000)
    _ = try archive.pack(at: later)
    #expect(try newsroom.git("cat-file", "-t", id).contains("fatal"))
    #expect(try newsroom.git("fsck", "--strict") == "")
    #expect(try files(".pack").count == 1)
  }

  @Test func `a pack that somebody keeps is left alone`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    _ = try archive.pack(at: now)
    let kept = try #require(try files(".pack").first)
    try Data().write(
      to: URL(fileURLWithPath: "\(newsroom.path)/\(kept.dropLast(5)).keep"))
    _ = try archive.recordNext(Newsroom.entry("Five.", minute: 30))
    _ = try archive.pack(at: now)
    #expect(try files(".pack").count == 2 && files(".pack").contains(kept))
    #expect(try archive.verify().isSound)
    #expect(try newsroom.git("fsck", "--strict", "--no-dangling") == "")
  }

  @Test func `tags of others stay, and what they stand on`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    _ = try newsroom.git(
      "-c", "user.name=A", "-c", "user.email=a@b.org", "tag", "-m", "Kept", "kept", "\(name)")
    _ = try newsroom.git("pack-refs", "--all")
    _ = try archive.pack(at: now)
    #expect(try newsroom.git("rev-parse", "kept^{commit}") == newsroom.git("rev-parse", "\(name)"))
    #expect(try newsroom.git("fsck", "--strict", "--no-dangling") == "")
  }

  @Test func `a damaged file is told, and nothing is taken away`() throws {
    let archive = try newsroom.open()
    try fill(archive)
    let tree = try newsroom.git("rev-parse", "\(name)^{tree}").filter { $0 != "\n" }
    let path = "\(newsroom.path)/objects/\(tree.prefix(2))/\(tree.dropFirst(2))"
    try FileManager.default.removeItem(atPath: path)
    try Data([0x78, 0x01, 0x33]).write(to: URL(fileURLWithPath: path))
    let count = try files("objects/").count
    let error = #expect(throws: ArchiveError.self) { try archive.pack(at: now) }
    #expect(error?.code == .damaged)
    #expect(try files("objects/").count == count)
  }

  @Test func `an archive grown of many small files is known as such`() throws {
    let archive = try newsroom.open()
    #expect(try !archive.isLittered())
    let sample = newsroom.path + "/objects/17/"
    for number in 0..<40 {
      try Data().write(
        to: URL(fileURLWithPath: sample + String(repeating: "0", count: 36) + "\(1000 + number)"))
    }
    #expect(try archive.isLittered())
  }
}
