import Glibc
import Report

/// The file in which stands what was refused, and why, one object a line; made when there is the first of them.
final class RefusalFile {
  private let path: String
  /// Nil as long as nothing was refused.
  private var descriptor: Int32?

  init(_ path: String) {
    self.path = path
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Adds what was refused to the file, which begins anew with each import.
  func write(_ refusals: [Refusal]) throws {
    guard !refusals.isEmpty else { return }
    let descriptor = try self.descriptor ?? open()
    var rest = refusals.flatMap { Array((JSON.refusal($0).line + "\n").utf8) }[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else { throw failure(errno) }
      rest = rest.dropFirst(count)
    }
  }

  private func open() throws -> Int32 {
    let opened = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw failure(errno) }
    descriptor = opened
    return opened
  }

  private func failure(_ code: Int32) -> CommandError {
    CommandError(
      description: "cannot write \(path): \(unsafe String(cString: strerror(code)).lowercased())",
      hint: "name another file with --refused; what was read so far is recorded")
  }
}
