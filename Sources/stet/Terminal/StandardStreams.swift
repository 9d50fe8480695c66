import Glibc

/// Writing bytes to standard output and standard error, whole and in order.
enum StandardStreams {
  /// Writes data for the user or the next program in a pipe.
  ///
  /// A reader that went away (`stet log | head`) ends the program quietly, as the kernel would.
  static func write(_ text: String) {
    write(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Writes a message that is no data.
  static func note(_ text: String) {
    write(Array(text.utf8), to: STDERR_FILENO)
  }

  static func write(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        exit(descriptor == STDOUT_FILENO && errno != EPIPE ? 2 : 0)
      }
      rest = rest.dropFirst(written)
    }
  }
}
