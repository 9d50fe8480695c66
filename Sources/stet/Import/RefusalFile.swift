import Glibc
import Report

/// The file in which stands what was refused, and why, one object a line; it goes where nothing was.
final class RefusalFile {
  private let path: String
  private let descriptor: Int32
  private var isEmpty = true

  /// Begins it anew, before anything is imported: a file that cannot be written is told at once.
  init(_ path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
  }

  deinit {
    close(descriptor)
    if isEmpty { unsafe unlink(path) }
  }

  func write(_ refusals: [Refusal]) throws {
    var rest = refusals.flatMap { JSON.refusal($0).line }[...]
    isEmpty = isEmpty && rest.isEmpty
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else { throw Self.failure(path, errno) }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandError {
    CommandError(
      description: "cannot write \(path): \(unsafe String(cString: strerror(code)).lowercased())",
      hint: "name another file with --refused")
  }
}
