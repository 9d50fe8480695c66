import Foundation
import Git
import Testing

@testable import Archive

@Suite struct OpeningTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private func failure(opening path: String) -> ArchiveError? {
    #expect(throws: ArchiveError.self) { _ = try Archive(opening: path) }
  }

  @Test func `a stranger finds a README on main`() throws {
    _ = try newsroom.open()
    let readme = try newsroom.git("show", "HEAD:README.md")
    #expect(readme.contains("Format version: 1"))
    #expect(readme.contains("git clone --mirror"))
    #expect(try newsroom.git("symbolic-ref", "HEAD") == "refs/heads/main\n")
    #expect(try newsroom.git("log", "--format=%an %s", "main").contains("Test Begin an archive"))
    #expect(try newsroom.git("config", "stet.formatVersion") == "1\n")
    #expect(try newsroom.git("config", "gc.auto") == "0\n")
    #expect(try newsroom.git("fsck", "--strict") == "")
    let folders = try FileManager.default.contentsOfDirectory(atPath: newsroom.path + "/objects")
    #expect(folders.filter { $0.count == 2 }.count == 256)
  }

  @Test func `making it again leaves it as it is`() throws {
    let archive = try newsroom.open()
    _ = try archive.recordNext(Newsroom.entry("One."))
    let again = try newsroom.open()
    #expect(try again.tip(of: Newsroom.harbour)?.number == 1)
  }

  @Test func `what a dead maker left is used by the next`() throws {
    let draft = newsroom.path + ".new/objects"
    try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(fileURLWithPath: draft + "/half"))
    _ = try newsroom.open()
    #expect(try newsroom.git("fsck", "--strict") == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: newsroom.folder) == ["archive.git"])
    #expect(!FileManager.default.fileExists(atPath: newsroom.path + "/objects/half"))
  }

  @Test func `an empty folder, or folders that are missing, are no hindrance`() throws {
    let empty = newsroom.folder + "/empty/"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    for path in [empty, newsroom.folder + "/a/b/c.git"] {
      _ = try Archive(creatingAt: path, by: Newsroom.recorder, at: Newsroom.opening)
      _ = try Archive(opening: path)
    }
  }

  @Test func `no archive at a path is told with the way to make one`() throws {
    let error = failure(opening: newsroom.path)
    #expect(error?.code == .missing)
    #expect(error?.description == "cannot open the archive at \(newsroom.path): there is none")
    #expect(error?.hint != nil)
  }

  @Test func `other things in its place are told apart`() throws {
    let file = newsroom.folder + "/file"
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    #expect(failure(opening: file)?.code == .notAnArchive)
    #expect(failure(opening: file)?.detail == "it is a file, and an archive is a folder")
    #expect(failure(opening: newsroom.folder)?.detail == "it is a folder of something else")
    #expect(failure(opening: file + "/below")?.detail == "not a directory")
    _ = try newsroom.gitBytes(["init", "-q", newsroom.folder + "/work"])
    _ = try newsroom.gitBytes(["init", "-q", "--bare", newsroom.folder + "/bare.git"])
    #expect(failure(opening: newsroom.folder + "/work")?.code == .notAnArchive)
    let other = failure(opening: newsroom.folder + "/bare.git")
    #expect(other?.detail == "it is a Git repository of something else")
    #expect(throws: ArchiveError.self) {
      _ = try Archive(creatingAt: file, by: Newsroom.recorder, at: Newsroom.opening)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data("x".utf8))
  }

  @Test func `a newer format is refused`() throws {
    _ = try newsroom.open()
    _ = try newsroom.git("config", "stet.formatVersion", "2")
    let error = failure(opening: newsroom.path)
    #expect(error?.code == .newerFormat)
    #expect(error?.detail == "its format is version 2, and this stet knows up to 1")
  }

  @Test(arguments: ["x", "", "0", "-1", "1.5"])
  func `a version that is none is refused`(version: String) throws {
    _ = try newsroom.open()
    _ = try newsroom.git("config", "stet.formatVersion", version)
    let error = failure(opening: newsroom.path)
    #expect(error?.code == .damaged)
    #expect(error?.detail.hasSuffix("which is no version") == true)
  }

  @Test func `without a version in its configuration, an archive has that of its README`() throws {
    _ = try newsroom.open()
    _ = try newsroom.git("config", "--unset", "stet.formatVersion")
    _ = try Archive(opening: newsroom.path)
    let repository = try Repository(opening: newsroom.path)
    let lines = Readme.text.split(separator: "\n").filter { !$0.hasPrefix("Format version") }
    let readme = try Object(blob: Array(lines.joined(separator: "\n").utf8))
    let tree = try Object(Tree(files: ["README.md": readme.id]))
    let signature = Signature(name: "A", email: "a@b.org", seconds: 1)
    let commit = try Object(
      Commit(tree: tree.id, parents: [], author: signature, committer: signature, message: "X\n"))
    try repository.write([readme, tree, commit])
    _ = try repository.change(
      "refs/heads/main", from: repository.target(of: "refs/heads/main"), to: commit.id)
    #expect(failure(opening: newsroom.path)?.detail.contains("README") == true)
  }

  @Test(.enabled(if: getuid() == 0)) func `another user's archive is refused`() throws {
    _ = try newsroom.open()
    try #require(unsafe chown(newsroom.path, 12345, 12345) == 0)
    #expect(failure(opening: newsroom.path)?.code == .foreignOwner)
  }

  @Test(.enabled(if: getuid() != 0)) func `an archive without permission is refused`() throws {
    _ = try newsroom.open()
    try #require(unsafe chmod(newsroom.path, 0) == 0)
    #expect(failure(opening: newsroom.path)?.code == .notPermitted)
    try #require(unsafe chmod(newsroom.path, 0o700) == 0)
  }

  @Test func `clones are whole, and a mirror is an archive`() throws {
    let archive = try newsroom.open()
    _ = try archive.recordNext(Newsroom.entry("One."))
    _ = try archive.recordNext(Newsroom.entry("One.", minute: 1))
    let plain = newsroom.folder + "/plain"
    let mirror = newsroom.folder + "/mirror.git"
    _ = try newsroom.gitBytes(["clone", "-q", newsroom.path, plain])
    _ = try newsroom.gitBytes(["clone", "-q", "--mirror", newsroom.path, mirror])
    // A clone on the same disk has the sightings' blobs, but not their references.
    #expect(try newsroom.gitBytes(["-C", plain, "fsck", "--strict", "--no-dangling"]) == [])
    #expect(try newsroom.gitBytes(["-C", mirror, "fsck", "--strict"]) == [])
    #expect(FileManager.default.fileExists(atPath: plain + "/README.md"))

    let copy = try Archive(opening: mirror)
    #expect(try copy.history(of: Newsroom.harbour) == archive.history(of: Newsroom.harbour))
    #expect(try copy.recordNext(Newsroom.entry("Two.", minute: 2)).recorded?.number == 2)
  }
}
