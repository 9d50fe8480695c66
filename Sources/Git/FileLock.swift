import Glibc

/// A lock among processes on a file or folder, held as long as this value lives.
///
/// The kernel frees it when its holder dies. A file's text tells the next holder what the last one
/// was at.
package struct FileLock: ~Copyable {
  /// Who else may hold the lock at the same time.
  package enum Mode {
    case exclusive
    /// All others who share it.
    case shared
  }

  private let descriptor: CInt
  private let path: String

  /// Waits for the lock on a file, which is made if need be.
  package init(file path: String, _ mode: Mode = .exclusive) throws(GitError) {
    try self.init(path: path, mode, flags: O_RDWR | O_CREAT | O_CLOEXEC)
  }

  /// Waits for the lock on a folder.
  package init(folder path: String) throws(GitError) {
    try self.init(path: path, .exclusive, flags: O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  private init(path: String, _ mode: Mode, flags: CInt) throws(GitError) {
    let operation = "lock \(path)"
    try refuseNUL(in: path, operation)
    let descriptor = unsafe open(path, flags, 0o666)
    guard descriptor >= 0 else { throw GitError(errno: errno, operation) }
    while flock(descriptor, mode == .shared ? LOCK_SH : LOCK_EX) != 0 {
      guard errno == EINTR else {
        let error = GitError(errno: errno, operation)
        close(descriptor)
        throw error
      }
    }
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Whether the thing locked still stands at its path: another holder may have moved it.
  package var isInPlace: Bool {
    var held = stat()
    var standing = stat()
    return unsafe fstat(descriptor, &held) == 0 && stat(path, &standing) == 0
      && held.st_ino == standing.st_ino && held.st_dev == standing.st_dev
  }

  /// What the file says.
  package func text() throws(GitError) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe pread(descriptor, &piece, piece.count, off_t(bytes.count))
      guard count >= 0 else { throw GitError(errno: errno, "read \(path)") }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }

  /// Replaces the file's text, safe on disk when this returns.
  package func write(_ text: String) throws(GitError) {
    let bytes = Array(text.utf8)
    guard ftruncate(descriptor, 0) == 0,
      unsafe pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, fdatasync(descriptor) == 0
    else { throw GitError(errno: errno, "write \(path)") }
  }

  /// Empties the file; that it is still full after a power cut does no harm.
  package func clear() {
    _ = ftruncate(descriptor, 0)
  }
}
