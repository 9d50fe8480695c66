import Glibc
import Ingest
import Streams

/// Reading a file or standard input whole, within a limit.
enum InputFile {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String, limit: Int) throws -> [UInt8] {
    do {
      return try stream(of: path).all(limit: limit)
    } catch let error as StreamError where error.code == .tooLarge {
      throw IngestError.tooLarge(limit: limit)
    }
  }

  /// The bytes piece by piece.
  static func stream(of path: String) throws -> ByteStream {
    let file = try OpenFile(path)
    return ByteStream { try file.next() }
  }

  /// Whether there is something at a path that may be a file.
  static func exists(_ path: String) throws -> Bool {
    if path == "-" { return true }
    return unsafe access(try bytes(of: path), F_OK) == 0
  }

  /// How messages call it.
  static func name(of path: String) -> String {
    path == "-" ? "standard input" : path
  }

  /// The path as the kernel knows it: Swift mends what is not UTF-8 on the command line, files keep it.
  static func bytes(of path: String) throws -> [CChar] {
    guard path.unicodeScalars.contains("\u{FFFD}") else { return Array(path.utf8CString) }
    var spellings: Set<[CChar]> = []
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = unsafe CommandLine.unsafeArgv[index],
        unsafe String(cString: argument).utf8.elementsEqual(path.utf8)
      else { continue }
      unsafe spellings.insert(
        Array(UnsafeBufferPointer(start: argument, count: strlen(argument) + 1)))
    }
    guard spellings.count < 2 else {
      throw CommandError(
        description: "cannot tell two files named \(path) apart: their names are not valid UTF-8",
        hint: "name one of them at a time")
    }
    return spellings.first ?? Array(path.utf8CString)
  }
}

/// A file that cannot be read.
struct InputError: Error, CustomStringConvertible {
  let description: String
  let hint: String?

  /// What the system says, by the number of its error.
  init(_ name: String, _ code: Int32) {
    let code = code == ENOTDIR ? ENOENT : code
    let shown = name.isEmpty ? "a file" : name
    description = "cannot read \(shown): \(Self.reason(code, isNamed: !name.isEmpty))"
    hint = Self.hint(name, code)
  }

  private static func reason(_ code: Int32, isNamed: Bool) -> String {
    switch code {
    case ENOENT: isNamed ? "there is no such file" : "its name is empty"
    case EISDIR: "it is a folder"
    case EACCES: "permission denied"
    default: unsafe String(cString: strerror(code)).lowercased()
    }
  }

  private static func hint(_ name: String, _ code: Int32) -> String? {
    switch code {
    case ENOENT where name.hasPrefix("-"): "options go before --, and files behind it"
    case ENOENT where name.hasPrefix("/"): "check the path"
    case ENOENT where name.isEmpty: "name a file, or - for standard input"
    case ENOENT: "paths start from \(workingFolder)"
    case EISDIR: "name the files in it"
    case EACCES: "ask its owner for the right to read it"
    default: nil
    }
  }

  private static var workingFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "the current folder" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
