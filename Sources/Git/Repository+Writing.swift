internal import CLibgit2
import Glibc

// Objects are written together: first the bytes of all into files without a name that counts, then all
// are brought to disk, then each gets its name, then the folders are brought to disk. All bytes are on their
// way before any are waited for, so a file system has one change to commit rather than one for each object;
// and no object is ever seen of which a power cut could take the bytes.
//
// An object that stands in a pack already is written nevertheless: a plain `git gc` that has just found
// the one in the pack to be of no use leaves alone what is new and in a file of its own.

extension Repository {
  /// Keeps objects, each in a file of its own; safe on disk when this returns.
  package borrowing func write(_ written: [Object]) throws(GitError) {
    var files: [LooseFile] = []
    defer {
      for file in files { file.discard() }
    }
    var ids: Set<ObjectID> = []
    var folders: Set<Folder> = []
    for object in written where ids.insert(object.id).inserted {
      let path = loosePath(of: object.id)
      let folder = Folder(path).parent
      folders.insert(folder)
      if (try? looseObject(object.id, limit: object.bytes.count)) == object,
        let file = LooseFile(refreshing: path)
      {
        files.append(file)
      } else {
        files.append(try LooseFile(for: path, in: folder, changed: &folders))
        try files[files.count - 1].write(object)
      }
    }
    for index in files.indices { try files[index].finish() }
    for index in files.indices { try files[index].name() }
    for folder in folders {
      do throws(GitError) {
        try folder.sync()
      } catch {
        // Plain git has packed all that was in it, and taken it away.
        if error.code != .notFound { throw error }
      }
    }
  }
}

/// The file of an object, as long as it is written.
private struct LooseFile {
  private let path: String
  /// What it is called until all of it is on disk; nil once it has its name.
  private var draft: String?
  private var descriptor: CInt

  /// A new file; the folder is made again where plain git has taken it away empty, which changes the one above.
  init(for path: String, in folder: Folder, changed: inout Set<Folder>) throws(GitError) {
    self.path = path
    func make() throws(GitError) -> (descriptor: CInt, path: String) {
      try folder.makeFile(named: "tmp_obj")
    }
    var file = Result(catching: make)
    var tries = 0
    while case .failure(let error) = file, error.code == .notFound, tries < 10 {
      tries += 1
      try folder.makeUnsynced()
      changed.insert(folder.parent)
      file = Result(catching: make)
    }
    (descriptor, draft) = try file.get()
  }

  /// The file that is there, from now on as new as one that is written now; nil where it has gone.
  init?(refreshing path: String) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard futimens(descriptor, nil) == 0 else {
      close(descriptor)
      return nil
    }
  }

  private var operation: String { "write the object \(path)" }

  func write(_ object: Object) throws(GitError) {
    let content = Array("\(object.kind.rawValue) \(object.bytes.count)\0".utf8) + object.bytes
    var size = compressBound(UInt(content.count))
    var bytes = [UInt8](repeating: 0, count: Int(size))
    guard unsafe compress2(&bytes, &size, content, UInt(content.count), Z_BEST_SPEED) == Z_OK else {
      throw GitError(.failed, operation, "zlib cannot deflate it")
    }
    bytes.removeLast(bytes.count - Int(size))
    try Git.write(bytes, to: descriptor, operation)
    // `finish` waits for it, and brings the bytes there by itself where the file system does not know this.
    stet_start_writeback(descriptor)
  }

  /// Brings the bytes to disk.
  mutating func finish() throws(GitError) {
    guard fsync(descriptor) == 0 else { throw GitError(errno: errno, operation) }
    defer { descriptor = -1 }
    guard close(descriptor) == 0 else { throw GitError(errno: errno, operation) }
  }

  /// Gives a new file the object's name.
  mutating func name() throws(GitError) {
    guard let draft else { return }
    guard unsafe rename(draft, path) == 0 else { throw GitError(errno: errno, operation) }
    self.draft = nil
  }

  /// Leaves nothing of what is not finished.
  func discard() {
    if descriptor >= 0 { close(descriptor) }
    if let draft { unsafe unlink(draft) }
  }
}
