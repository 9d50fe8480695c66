import Glibc

/// A file that is read piece by piece, and closed with this value.
final class OpenFile {
  private let path: String
  private let descriptor: Int32

  private static let pieceSize = 1 << 16

  /// Opens a file, or standard input for `-`.
  init(_ path: String) throws {
    self.path = path
    descriptor =
      path == "-"
      ? dup(STDIN_FILENO) : unsafe open(try InputFile.bytes(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(InputFile.name(of: path), errno) }
  }

  deinit {
    close(descriptor)
  }

  /// The next bytes; none at the end.
  func next() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let count = unsafe read(descriptor, &bytes, bytes.count)
      if count >= 0 {
        bytes.removeLast(bytes.count - count)
        return bytes
      }
      guard errno == EINTR else { throw InputError(InputFile.name(of: path), errno) }
    }
  }
}
