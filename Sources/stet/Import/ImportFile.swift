import Archive
import Chronology
import FoundationEssentials
import Glibc
import Ingest
import Streams

/// A file with one article or many, as the user named it or as it was found in a folder.
struct ImportFile: Sendable {
  /// `-` for standard input.
  let path: String
  /// What an article in it is called where nothing else tells: the path from the folder that the user named, without
  /// an extension; nil for standard input.
  let stem: String?
  /// What hints at what it is; nil for standard input.
  var name: String? { path == "-" ? nil : String(Self.unpacked(path[...])) }

  /// A path without the ending of what packed the file.
  private static func unpacked(_ path: Substring) -> Substring {
    path.hasSuffix(".gz") ? path.dropLast(3) : path
  }

  /// Bytes; 0 where that is not known.
  let size: Int
  /// When it was last written, which stands for the time of what tells none.
  let modified: Timestamp

  /// The files that paths lead to, those of folders and below in the order of their names; hidden ones are left out.
  ///
  /// - Parameter other: a file that is none of them, wherever it lies.
  static func all(at paths: [String], besides other: String) throws -> [ImportFile] {
    let left = try? status(of: other)
    func isLeft(_ status: stat) -> Bool {
      left?.st_dev == status.st_dev && left?.st_ino == status.st_ino
    }
    return try paths.flatMap { path in
      let status = try status(of: path)
      guard status.st_mode & S_IFMT == S_IFDIR else {
        guard !isLeft(status) else { throw overwriting(path) }
        return [ImportFile(path, from: path.split(separator: "/").last ?? "", status)]
      }
      return try files(below: path) { !isLeft($0) }
    }
  }

  private init(_ path: String, from name: Substring, _ status: stat) {
    self.path = path
    stem = path == "-" ? nil : Destination.stem(of: Self.unpacked(name))
    size = Int(status.st_size)
    modified = Timestamp(
      milliseconds: Int64(status.st_mtim.tv_sec) * 1000
        + Int64(status.st_mtim.tv_nsec) / 1_000_000)
  }

  private static func overwriting(_ path: String) -> CommandError {
    CommandError(
      description: "cannot import \(path): what is refused is to be written into it",
      hint: "name another file with --refused")
  }

  private static func status(of path: String) throws -> stat {
    var status = stat()
    let code = unsafe path == "-" ? fstat(STDIN_FILENO, &status) : stat(path, &status)
    guard code == 0 else { throw InputError(path, errno) }
    return status
  }

  private static func files(
    below folder: String, where isWanted: (stat) -> Bool
  ) throws -> [ImportFile] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw InputError(folder, EACCES)
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter { name in
      !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { name in
      // What cannot be looked at cannot be opened either, which will be told then.
      guard let status = try? status(of: base + name) else {
        return ImportFile(base + name, from: name[...], stat())
      }
      return status.st_mode & S_IFMT == S_IFREG && isWanted(status)
        ? ImportFile(base + name, from: name[...], status) : nil
    }
  }
}
