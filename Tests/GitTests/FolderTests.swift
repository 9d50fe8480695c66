import Testing

@testable import Git

struct FolderTests {
  @Test func `a folder where none can be made is an error, not an endless try`() {
    #expect(throws: GitError.self) { try Folder("/proc/none/archive.git").make() }
    #expect(throws: GitError.self) { try Folder("/proc/archive.git").make() }
  }
}
