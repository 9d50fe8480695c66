import Glibc
import Report

/// The file in which stands what was refused, and why, one object a line; made when there is the first of them.
final class RefusalFile {
  let path: String
  private var descriptor: Int32 = -1

  init(_ path: String) {
    self.path = path
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func write(_ refusals: [Refusal]) throws {
    guard !refusals.isEmpty else { return }
    if descriptor < 0 {
      descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    }
    var rest = refusals.flatMap { JSON.refusal($0).line }[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else {
        throw CommandError(
          description:
            "cannot write \(path): \(unsafe String(cString: strerror(errno)).lowercased())",
          hint: "name another file with --refused")
      }
      rest = rest.dropFirst(count)
    }
  }
}
