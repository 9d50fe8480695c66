import Glibc

/// The bytes of a file, mapped into memory for as long as this value lives.
@safe final class FileMapping {
  let bytes: UnsafeRawBufferPointer

  /// Nil for a file that is empty, or has gone because somebody packs anew.
  init?(_ path: String) throws(GitError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw GitError(errno: errno, "read \(path)")
    }
    let size = Int(status.st_size)
    if size == 0 { return nil }
    guard let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe start != MAP_FAILED
    else { throw GitError(errno: errno, "read \(path)") }
    unsafe bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}
