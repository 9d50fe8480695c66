import Foundation
import Testing

@testable import Git

@Suite struct FolderTests {
  private let temporary: TemporaryFolder
  private let folder: Folder

  init() throws {
    temporary = try TemporaryFolder()
    folder = Folder(temporary.path)
  }

  @Test(arguments: [
    ("/srv/news/", "/srv/news", "/srv"), ("news", "news", "."), ("/news", "/news", "/"),
    ("/", "/", "/"), ("a/b//", "a/b", "a"),
  ])
  func `a path has no slash at its end and lies in a parent`(
    text: String, path: String, parent: String
  ) {
    #expect(Folder(text).path == path)
    #expect(Folder(text).parent.path == parent)
  }

  @Test func `what stands at a path is told apart`() throws {
    #expect(try folder.content() == .emptyFolder)
    #expect(try folder["none"].content() == .nothing)
    try folder["a"]["b"].make()
    #expect(try folder.content() == .folder)
    try Data().write(to: URL(fileURLWithPath: folder["file"].path))
    #expect(try folder["file"].content() == .other)
  }

  @Test func `a folder is emptied and moved with all that is in it`() throws {
    let draft = folder["draft"]
    try draft["a"]["b"].make()
    try Data().write(to: URL(fileURLWithPath: draft["a"]["file"].path))
    try draft.syncAll()
    try draft.move(to: folder["done"])
    #expect(try draft.content() == .nothing)
    #expect(try folder["done"]["a"]["file"].content() == .other)
    #expect(throws: GitError.self) { try folder["done"]["a"].move(to: folder["done"]) }
    try folder["done"].empty()
    #expect(try folder["done"].content() == .emptyFolder)
    try folder["done"].remove()
    #expect(try folder.content() == .emptyFolder)
  }

  @Test func `a file that is missing need not be removed`() throws {
    try Data().write(to: URL(fileURLWithPath: folder["x.lock"].path))
    try folder.removeFile("x.lock")
    try folder.removeFile("x.lock")
    #expect(try folder.content() == .emptyFolder)
  }

  @Test func `a lock keeps its text for the next holder, and knows when its file is gone`() throws {
    let path = folder["lock"].path
    func hold(_ body: (borrowing ExclusiveLock) throws -> Void) throws {
      try body(try ExclusiveLock(file: path))
    }
    try hold { try $0.write("refs/heads/example.org/ferry") }
    try hold {
      #expect(try $0.text() == "refs/heads/example.org/ferry")
      try $0.write("short")
      #expect(try $0.text() == "short")
      $0.clear()
      #expect(try $0.text() == "")
      let isInPlaceBefore = $0.isInPlace
      try folder.removeFile("lock")
      let isInPlaceAfter = $0.isInPlace
      #expect(isInPlaceBefore && !isInPlaceAfter)
    }
  }
}
