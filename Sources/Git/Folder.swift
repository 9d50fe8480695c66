internal import CLibgit2
import Glibc

/// A place on the disk, and the few things done there that libgit2 does not do.
package struct Folder: Hashable, Sendable {
  /// Without a slash at its end.
  package let path: String

  package init(_ path: String) {
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    self.path = end.map { String(path[...$0]) } ?? (path.isEmpty ? "." : "/")
  }

  /// A folder in this one.
  package subscript(name: String) -> Folder {
    Folder(path == "/" ? "/" + name : path + "/" + name)
  }

  /// The folder that this one lies in, which for a bare name is `.`.
  package var parent: Folder {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return Folder(".") }
    return Folder(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// What stands at the path.
  package enum Content: Hashable, Sendable {
    case nothing
    case emptyFolder
    case folder
    case other
  }

  /// Looks at what stands at the path, through symbolic links; throws `notPermitted`, …
  package func content() throws(GitError) -> Content {
    let operation = "look at \(path)"
    try refuseNUL(in: path, operation)
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      if errno == ENOENT { return .nothing }
      throw GitError(errno: errno, operation)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .other }
    guard unsafe access(path, R_OK | X_OK) == 0 else { throw GitError(errno: errno, operation) }
    var isEmpty = true
    try walk(operation) { _, _ in
      isEmpty = false
      return .stop
    }
    return isEmpty ? .emptyFolder : .folder
  }

  /// A file in a folder, or below it.
  package struct File: Hashable, Sendable {
    /// From the folder on.
    package let path: String
    /// When it was last written or refreshed, in seconds since 1970.
    package let modified: Int64
    /// What it takes on the disk.
    package let bytes: Int
  }

  /// All files in the folder and below.
  package func files() throws(GitError) -> [File] {
    var files: [File] = []
    let start = path.utf8.count + 1
    try walk("list the files in \(path)") { path, status in
      if status.st_mode & S_IFMT != S_IFDIR {
        files.append(
          File(
            path: String(Substring(path.utf8.dropFirst(start))),
            modified: Int64(status.st_mtim.tv_sec), bytes: Int(status.st_blocks) * 512))
      }
      return .next
    }
    return files
  }

  /// A file in the folder; nil where there is none.
  package func file(_ name: String) throws(GitError) -> File? {
    let operation = "look at \(self[name].path)"
    try refuseNUL(in: name, operation)
    var status = stat()
    guard unsafe stat(self[name].path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw GitError(errno: errno, operation)
    }
    return File(
      path: name, modified: Int64(status.st_mtim.tv_sec), bytes: Int(status.st_blocks) * 512)
  }

  /// The bytes of a file in the folder; nil where there is none.
  package func contents(of name: String) throws(GitError) -> [UInt8]? {
    let operation = "read \(self[name].path)"
    try refuseNUL(in: name, operation)
    let descriptor = unsafe open(self[name].path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw GitError(errno: errno, operation)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &piece, piece.count)
      guard count >= 0 else { throw GitError(errno: errno, operation) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Replaces a file in the folder as Git does, through `<name>.lock`, safe on disk when this returns; throws
  /// `locked` while somebody else does.
  package func replace(
    _ name: String, by body: (_ before: [UInt8]?) throws(GitError) -> [UInt8]
  ) throws(GitError) {
    let operation = "write \(self[name].path)"
    let descriptor = try openLock(of: name)
    do throws(GitError) {
      let bytes = try body(try contents(of: name))
      try Git.write(bytes, to: descriptor, operation)
      guard fsync(descriptor) == 0, unsafe rename(lock(of: name), self[name].path) == 0 else {
        throw GitError(errno: errno, operation)
      }
    } catch {
      close(descriptor)
      unsafe unlink(lock(of: name))
      throw error
    }
    close(descriptor)
    try Folder(self[name].path).parent.sync()
  }

  /// Removes a file in the folder while nobody else changes it by Git's rules, if the closure finds it fit;
  /// throws `locked`.
  package func removeLocked(
    _ name: String, if isFit: () throws(GitError) -> Bool = { true }
  ) throws(GitError) {
    close(try openLock(of: name))
    defer { unsafe unlink(lock(of: name)) }
    if try isFit() { try removeFile(name) }
  }

  private func lock(of name: String) -> String { self[name].path + ".lock" }

  private func openLock(of name: String) throws(GitError) -> CInt {
    let operation = "change \(self[name].path)"
    try refuseNUL(in: name, operation)
    let descriptor = unsafe open(
      lock(of: name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? GitError(.locked, operation, "another program holds \(lock(of: name))")
        : GitError(errno: errno, operation)
    }
    return descriptor
  }

  /// Makes the folder and those above it that are missing, each safe on disk.
  package func make() throws(GitError) {
    try refuseNUL(in: path, "make the folder \(path)")
    if unsafe mkdir(path, 0o777) == 0 { return try parent.sync() }
    switch errno {
    case EEXIST: return
    case ENOENT where try parent.content() == .nothing:
      try parent.make()
      try make()
    default: throw GitError(errno: errno, "make the folder \(path)")
    }
  }

  /// Makes the folder in one that is there, and leaves it to the caller to bring that one to disk.
  package func makeUnsynced() throws(GitError) {
    try refuseNUL(in: path, "make the folder \(path)")
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw GitError(errno: errno, "make the folder \(path)")
    }
  }

  /// Makes sure that the folder's list of names, or a file, is on disk.
  package func sync() throws(GitError) {
    let operation = "bring \(path) safely to disk"
    try refuseNUL(in: path, operation)
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw GitError(errno: errno, operation) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw GitError(errno: errno, operation) }
  }

  /// Makes sure that the folder and all in it are on disk.
  package func syncAll() throws(GitError) {
    try walk("bring \(path) safely to disk") { path, _ throws(GitError) in
      try Folder(path).sync()
      return .next
    }
    try sync()
  }

  /// Removes everything in the folder.
  package func empty() throws(GitError) {
    let operation = "empty the folder \(path)"
    try walk(operation) { path, status throws(GitError) in
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      guard unsafe (isFolder ? rmdir(path) : unlink(path)) == 0 else {
        throw GitError(errno: errno, operation)
      }
      return .next
    }
  }

  /// Removes the folder with all that is in it.
  package func remove() throws(GitError) {
    try empty()
    guard unsafe rmdir(path) == 0 else { throw GitError(errno: errno, "remove \(path)") }
  }

  /// Removes the folder if nothing is in it.
  package func removeIfEmpty() {
    _ = unsafe rmdir(path)
  }

  /// Gives the folder another path, where nothing or an empty folder may stand; throws `exists`, ….
  package func move(to destination: Folder) throws(GitError) {
    let operation = "move \(path) to \(destination.path)"
    try refuseNUL(in: destination.path, operation)
    guard unsafe rename(path, destination.path) == 0 else {
      throw GitError(errno: errno, operation)
    }
    try destination.parent.sync()
  }

  /// Removes a file in the folder, which may be missing.
  package func removeFile(_ name: String) throws(GitError) {
    let file = self[name].path
    try refuseNUL(in: file, "remove \(file)")
    guard unsafe unlink(file) == 0 || errno == ENOENT else {
      throw GitError(errno: errno, "remove \(file)")
    }
  }
}

extension Folder {
  private enum Step {
    case next
    case stop
  }

  /// Visits all that is in the folder, what is inside a folder before the folder itself; symbolic
  /// links are not followed.
  private func walk(
    _ operation: String, _ visit: (_ path: String, _ status: stat) throws(GitError) -> Step
  ) throws(GitError) {
    guard let root = unsafe strdup(path) else { throw GitError(errno: errno, operation) }
    defer { unsafe free(root) }
    let roots: [UnsafeMutablePointer<CChar>?] = unsafe [root, nil]
    guard let tree = unsafe fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, nil) else {
      throw GitError(errno: errno, operation)
    }
    defer { unsafe fts_close(tree) }
    while let entry = unsafe fts_read(tree) {
      guard unsafe entry.pointee.fts_level > 0 else { continue }
      switch unsafe Int32(entry.pointee.fts_info) {
      case FTS_D: continue
      // Somebody else has taken it away since the folder was read.
      case FTS_NS where unsafe entry.pointee.fts_errno == ENOENT: continue
      case FTS_DNR, FTS_ERR, FTS_NS:
        throw unsafe GitError(errno: entry.pointee.fts_errno, operation)
      default:
        let path = unsafe String(cString: entry.pointee.fts_path)
        if try unsafe visit(path, entry.pointee.fts_statp.pointee) == .stop { return }
      }
    }
  }
}
