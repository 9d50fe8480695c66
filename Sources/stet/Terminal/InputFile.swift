import Glibc
import Ingest

/// Reading a file or standard input whole, within a limit.
enum InputFile {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String, limit: Int) throws -> [UInt8] {
    if path == "-" { return try read(from: STDIN_FILENO, named: name(of: path), limit: limit) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(path, errno) }
    defer { close(descriptor) }
    return try read(from: descriptor, named: path, limit: limit)
  }

  /// Whether there is something at a path that may be a file.
  static func exists(_ path: String) -> Bool {
    if path == "-" { return true }
    return unsafe access(path, F_OK) == 0
  }

  /// How messages call it.
  static func name(of path: String) -> String {
    path == "-" ? "standard input" : path
  }

  private static func read(from descriptor: Int32, named name: String, limit: Int) throws -> [UInt8]
  {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw InputError(name, errno)
      }
      bytes += chunk[..<count]
      if bytes.count > limit { throw IngestError.tooLarge(limit: limit) }
    }
  }
}

/// A file that cannot be read.
struct InputError: Error, CustomStringConvertible {
  let description: String
  let hint: String?

  init(_ name: String, _ code: Int32) {
    description = "cannot read \(name): \(unsafe String(cString: strerror(code)))"
    hint =
      switch code {
      case EISDIR: "name the files in it: stet record \(name)/*.txt"
      case ENOENT where name.hasPrefix("-"): "put -- before a file name that begins with a dash"
      default: nil
      }
  }
}
