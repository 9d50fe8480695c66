import Glibc
import Report

/// Writing to standard output and standard error, whole and in order.
enum StandardStreams {
  /// Writes data for the user or the next program in a pipe.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Ends the program where that fails: quietly where the reader went away (`stet log | head`), as the
  /// kernel would.
  static func write(_ bytes: [UInt8]) {
    guard let code = write(bytes, to: STDOUT_FILENO) else { return }
    if code != EPIPE {
      note("stet: cannot write the output: \(unsafe String(cString: strerror(code)).lowercased())")
    }
    exit(code == EPIPE ? 0 : 2)
  }

  /// Writes a line that is no data, safe for a terminal whatever names are in it.
  static func note(_ line: String) {
    // Where nobody can be told, nobody can be told that either.
    _ = write(Array("\(line.visible)\n".utf8), to: STDERR_FILENO)
  }

  /// Writes over the current line of a terminal.
  static func draw(_ line: String) {
    _ = write(Array("\r\(line)".utf8), to: STDERR_FILENO)
  }

  /// Writes a question, whose answer belongs on the same line.
  static func ask(_ question: String) {
    _ = write(Array(question.visible.utf8), to: STDERR_FILENO)
  }

  /// The number of the error that stopped it; nil where all is written.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
