import Specimens
import Testing

@testable import Git

/// What the bytes of commits and trees say, whole and damaged.
struct ObjectFormTests {
  private let ids = (0..<3).compactMap { ObjectID(String(repeating: "\($0)a", count: 20)) }

  private func commit() throws -> Commit {
    try #require(ids.count == 3)
    return Commit(
      tree: ids[0], parents: [ids[1], ids[2]],
      author: Signature(name: "Zoë Tar", email: "zoe@example.org", seconds: -5),
      committer: Signature(name: "Test", email: "test@example.org", seconds: 1_762_500_000),
      message: "r2: 1 figure changed\n\nRevision: 2\n")
  }

  @Test func `a commit reads back from its bytes`() throws {
    let commit = try commit()
    #expect(Commit(parsing: try commit.checkedBytes()) == commit)
  }

  @Test func `lines of a commit that say something else are passed over`() throws {
    let commit = try commit()
    let text = String(decoding: try commit.checkedBytes(), as: UTF8.self)
    let signed = text.replacing("\n\nr2", with: "\nencoding UTF-8\ngpgsig a\n b\n\nr2")
    #expect(Commit(parsing: Array(signed.utf8)) == commit)
  }

  @Test(arguments: ["tree", "author", "committer"])
  func `a commit without one of its lines is none`(key: String) throws {
    let text = String(decoding: try commit().checkedBytes(), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let damaged = lines.filter { !$0.hasPrefix(key + " ") }.joined(separator: "\n")
    #expect(Commit(parsing: Array(damaged.utf8)) == nil)
  }

  @Test func `a tree reads back from its bytes, in the order of Git`() throws {
    try #require(ids.count == 3)
    let tree = try Tree(files: ["story.md": ids[0], "story.json": ids[1], "Ä.md": ids[2]])
    #expect(tree.entries.map(\.name) == ["story.json", "story.md", "Ä.md"])
    #expect(Tree(parsing: tree.bytes) == tree)
    #expect(tree.file("story.md") == ids[0])
    #expect(tree.file("story") == nil)
  }

  @Test(arguments: ["", ".", "..", ".git", ".GIT", "a/b"])
  func `what Git takes for no file's name is refused`(name: String) {
    #expect(throws: GitError.self) { try Tree(files: [name: ids[0]]) }
  }

  @Test func `a tree cut off inside an entry is none`() throws {
    let bytes = try Tree(files: ["a.md": ids[0], "b.md": ids[1]]).bytes
    let whole = [0, bytes.count / 2, bytes.count]
    for length in 0...bytes.count {
      #expect((Tree(parsing: Array(bytes.prefix(length))) != nil) == whole.contains(length))
    }
  }

  @Test func `damaged bytes are read or refused`() throws {
    var generator = SeededGenerator(seed: 9)
    let originals = [try commit().checkedBytes(), try Tree(files: ["a.md": ids[0]]).bytes]
    for bytes in originals {
      for _ in 0..<2_000 {
        var damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
        for _ in 0..<3 where !damaged.isEmpty {
          let place = Int.random(in: damaged.indices, using: &generator)
          damaged[place] = UInt8.random(in: 0...255, using: &generator)
        }
        if let tree = Tree(parsing: damaged) { #expect(Tree(parsing: tree.bytes) == tree) }
        if let commit = Commit(parsing: damaged) { #expect(!commit.message.utf8.contains(0)) }
      }
    }
  }
}
