import Glibc

// Files of objects are complete and on disk before they get the names that count. Like Git's they are read-only, to
// whomever the umask lets read; only the kernel knows that one, when it makes a file.

extension Folder {
  /// Makes a read-only file whose name begins so and is nobody else's; it is written through the descriptor.
  func makeFile(named start: String) throws(GitError) -> (descriptor: CInt, path: String) {
    while true {
      let path = self["\(start)_\(String(UInt64.random(in: 0...(.max)), radix: 36))"].path
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o444)
      if descriptor >= 0 { return (descriptor, path) }
      guard errno == EEXIST else {
        throw GitError(errno: errno, "write a file in \(self.path)")
      }
    }
  }
}

/// Writes all of the bytes; the operation is for errors.
func write(_ bytes: [UInt8], to descriptor: CInt, _ operation: String) throws(GitError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = unsafe rest.withUnsafeBytes { bytes in
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }
    guard written > 0 else { throw GitError(errno: errno, operation) }
    rest = rest.dropFirst(written)
  }
}
