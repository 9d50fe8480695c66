import Foundation
import Testing

@testable import Git

@Suite struct RepositoryTests {
  private let folder: TemporaryFolder
  private let path: String
  private let limit = 1 << 20

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path
  }

  /// A commit with one file, whose id depends on nothing but the text.
  private func commit(
    _ text: String, parents: [ObjectID] = [], in repository: borrowing Repository
  ) throws -> ObjectID {
    let blob = try Object(blob: Array(text.utf8))
    let tree = try Object(Tree(files: ["story.md": blob.id]))
    let signature = Signature(name: "Ann Lee", email: "ann@example.org", seconds: 1_762_500_000)
    let commit = try Object(
      Commit(
        tree: tree.id, parents: parents, author: signature, committer: signature,
        message: text + "\n"))
    try repository.write([blob, tree, commit])
    return commit.id
  }

  @Test func `what is written reads back, and plain git agrees`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let first = try commit("Ferry is late", in: repository)
    let second = try commit("Ferry is very late", parents: [first], in: repository)
    #expect(try repository.change("refs/heads/main", from: nil, to: second) == .changed)

    let read = try repository.commit(second, limit: limit)
    #expect(read.parents == [first])
    #expect(read.author.name == "Ann Lee")
    #expect(read.committer.seconds == 1_762_500_000)
    #expect(read.message == "Ferry is very late\n")
    let blob = try repository.tree(read.tree, limit: limit).file("story.md")
    #expect(
      try repository.blob(try #require(blob), limit: limit) == Array("Ferry is very late".utf8))
    #expect(try repository.firstParents(from: second, limit: limit).map(\.id) == [second, first])
    #expect(try git("fsck", "--strict", in: path) == "")
    #expect(
      try git("log", "--format=%s", "main", in: path) == "Ferry is very late\nFerry is late\n")
  }

  @Test func `a reference changes only from what it is expected to name`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let one = try commit("One", in: repository)
    let other = try commit("Other", in: repository)
    let name = "refs/heads/example.org/ferry"
    #expect(try repository.change(name, from: nil, to: one) == .changed)
    #expect(try repository.change(name, from: nil, to: other) == .conflict(current: one))
    #expect(try repository.change(name, from: other, to: one) == .conflict(current: one))
    #expect(try repository.target(of: name) == one)
    #expect(try repository.change(name, from: one, to: other) == .changed)
    #expect(try repository.target(of: name) == other)
    #expect(try repository.target(of: "refs/heads/none") == nil)
  }

  @Test func `a lock that somebody holds is told as such`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let id = try commit("One", in: repository)
    try Data().write(to: URL(fileURLWithPath: path + "/refs/heads/main.lock"))
    let error = #expect(throws: GitError.self) {
      try repository.change("refs/heads/main", from: nil, to: id)
    }
    #expect(error?.code == .locked)
  }

  @Test func `references are listed by prefix and in order, packed or not`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let id = try commit("One", in: repository)
    for name in ["b.org/x", "a.org/y", "a.org/x"] {
      _ = try repository.change("refs/heads/" + name, from: nil, to: id)
    }
    _ = try git("pack-refs", "--all", in: path)
    _ = try repository.change("refs/heads/a.org/z", from: nil, to: id)
    #expect(
      try repository.references(withPrefix: "refs/heads/a.org/") == [
        "refs/heads/a.org/x", "refs/heads/a.org/y", "refs/heads/a.org/z",
      ])
    #expect(try repository.references(withPrefix: "refs/heads/").count == 4)
    #expect(try repository.references(withPrefix: "refs/tags/") == [])
  }

  @Test func `an object is refused by its header when it is too large or of another kind`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let blob = try Object(blob: [UInt8](repeating: 0, count: 1000))
    try repository.write([blob])
    #expect(throws: GitError.self) { try repository.blob(blob.id, limit: 999) }
    #expect(try repository.blob(blob.id, limit: 1000).count == 1000)
    let error = #expect(throws: GitError.self) { try repository.commit(blob.id, limit: limit) }
    #expect(error?.code == .damaged)
  }

  @Test func `a missing object is an error in words`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let id = try #require(ObjectID(String(repeating: "1", count: 40)))
    let error = #expect(throws: GitError.self) { try repository.blob(id, limit: limit) }
    #expect(error?.code == .notFound)
    #expect(error?.description.hasPrefix("cannot read the blob 1111") == true)
  }

  @Test func `NUL is refused wherever C would cut the text`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let id = try commit("One", in: repository)
    let tree = try repository.commit(id, limit: limit).tree
    #expect(throws: GitError.self) { try repository.target(of: "refs/heads/main\0x") }
    #expect(throws: GitError.self) { try repository.change("refs/heads/x\0", from: nil, to: id) }
    #expect(throws: GitError.self) { try Tree(files: ["a\0b": tree]) }
    #expect(throws: GitError.self) { try commit("One\0Two", in: repository) }
    #expect(try !Repository.isValidReference("refs/heads/a\0b"))
    #expect(throws: GitError.self) { _ = try Repository(opening: path + "\0x") }
  }

  @Test(arguments: [
    ("refs/heads/example.org/ferry", true), ("refs/heads/a..b", false),
    ("refs/heads/x.lock", false), ("refs/heads/a b", false), ("refs/heads/", false),
    ("refs/heads/a@{b", false), ("refs/heads/städte/fähre", true),
  ])
  func `Git says which names it takes`(name: String, isValid: Bool) throws {
    #expect(try Repository.isValidReference(name) == isValid)
  }

  @Test func `its own configuration is read, the user's is not`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    try repository.configure("stet.formatVersion", 7)
    #expect(try repository.configured("stet.formatVersion") == "7")
    #expect(try repository.configured("stet.other") == nil)
    #expect(try git("config", "stet.formatVersion", in: path) == "7\n")
    #expect(try git("symbolic-ref", "HEAD", in: path) == "refs/heads/main\n")
  }

  @Test func `no repository at a path is told as such`() throws {
    let error = #expect(throws: GitError.self) { _ = try Repository(opening: path) }
    #expect(error?.code == .notFound)
  }

  @Test(.enabled(if: getuid() == 0)) func `another user's repository is told in plain words`()
    throws
  {
    _ = try Repository(creatingIn: path, head: "main")
    try #require(unsafe chown(path, 12345, 12345) == 0)
    let error = #expect(throws: GitError.self) { _ = try Repository(opening: path) }
    #expect(error?.code == .foreignOwner)
    #expect(error?.detail == "it belongs to another user")
  }
}
