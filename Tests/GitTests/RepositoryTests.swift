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

  /// Turns a bit in the middle of each file in a folder of the repository that ends so.
  private func damage(_ ending: String, in part: String) throws {
    let folder = URL(fileURLWithPath: path + part)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(ending) {
      let file = folder.appendingPathComponent(name)
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count / 2] ^= 1
      try FileManager.default.removeItem(at: file)
      try bytes.write(to: file)
    }
  }

  @Test func `an object that stands twice is read where it is whole`() throws {
    // Nothing that deflates to much less, so that the middle of each file is the object's.
    let blob = try Object(blob: (1...500).map { UInt8(truncatingIfNeeded: $0 * $0 * $0 / 7) })
    do {
      let repository = try Repository(creatingIn: path, head: "main")
      try repository.write([blob])
      let isPacked = repository.isPacked(blob.id)
      #expect(!isPacked)
      _ = try repository.pack([PackEntry(blob.id)])
    }
    // Each time by a repository of its own: what is mapped into memory stays as it was.
    func read() throws -> [UInt8] {
      let repository = try Repository(opening: path)
      let isPacked = repository.isPacked(blob.id)
      #expect(isPacked)
      return try repository.blob(blob.id, limit: limit)
    }
    let part = "/objects/" + blob.id.loosePath.prefix(2)
    #expect(try read() == blob.bytes)
    try damage("", in: part)
    #expect(try read() == blob.bytes)
    try damage(".pack", in: "/objects/pack")
    let error = #expect(throws: GitError.self) { try read() }
    #expect(error?.code == .damaged)
    // The bit is turned back.
    try damage("", in: part)
    #expect(try read() == blob.bytes)
  }

  @Test func `an object that is packed meanwhile is found`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let id = try commit("One", in: repository)
    let open = try Repository(opening: path)
    _ = try git("update-ref", "refs/heads/main", "\(id)", in: path)
    _ = try git("gc", "--quiet", in: path)
    #expect(try open.commit(id, limit: limit).message == "One\n")
  }

  @Test func `an object that is borrowed from another repository is found`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let id = try commit("One", in: repository)
    _ = try git("update-ref", "refs/heads/main", "\(id)", in: path)
    let borrower = try TemporaryFolder()
    _ = try git("clone", "--bare", "--shared", "--quiet", path, borrower.path + "/b", in: path)
    let other = try Repository(opening: borrower.path + "/b")
    #expect(try other.commit(id, limit: limit).message == "One\n")
  }

  @Test func `what is listed without a closer look is packed`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let one = try commit("One", in: repository)
    let other = try commit("Other", in: repository)
    for name in ["a.org/x", "a.org/y", "b.org/x"] {
      _ = try repository.change("refs/heads/" + name, from: nil, to: one)
    }
    _ = try git("pack-refs", "--all", in: path)
    _ = try repository.change("refs/heads/a.org/y", from: one, to: other)
    let all = try Dictionary(uniqueKeysWithValues: repository.targets(in: "refs/heads"))
    #expect(
      all == ["refs/heads/a.org/x": one, "refs/heads/a.org/y": nil, "refs/heads/b.org/x": one])
    #expect(try repository.targets(in: "refs/heads/b.org").map(\.name) == ["refs/heads/b.org/x"])
    #expect(try repository.targets(in: "refs/heads/c.org").isEmpty)
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
