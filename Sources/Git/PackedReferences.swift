/// The file `packed-refs`: many references in one file (gitrepository-layout(5)).
package struct PackedReferences {
  package static let fileName = "packed-refs"

  /// Says what Git may rely on: kept as it is, since the lines of others are.
  private var header = "# pack-refs with: peeled fully-peeled sorted "
  /// By name: the id, and a line `^…` below it where it is a tag.
  private var lines: [String: String] = [:]

  /// Changes the file in a repository's folder, which may not be there yet; throws `locked` while somebody
  /// else changes it.
  package static func change(
    in folder: Folder, _ body: (inout PackedReferences) -> Void
  ) throws(GitError) {
    try folder.replace(fileName) { before throws(GitError) in
      guard var references = PackedReferences(parsing: before ?? []) else {
        throw GitError(.damaged, "read \(folder[fileName].path)", "a line in it is damaged")
      }
      body(&references)
      return references.bytes
    }
  }

  /// Lets a reference name an object.
  package mutating func set(_ name: String, to id: ObjectID) {
    lines[name] = id.description
  }

  package mutating func remove(_ name: String) {
    lines[name] = nil
  }

  /// Nil where a line is not as Git writes it.
  private init?(parsing bytes: [UInt8]) {
    var last: String?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "#") {
        header = String(decoding: line, as: UTF8.self)
      } else if line.first == UInt8(ascii: "^"), let name = last {
        lines[name]?.append("\n" + String(decoding: line, as: UTF8.self))
      } else {
        guard ObjectID(digits: line.prefix(40)) != nil,
          let name = String(validating: line.dropFirst(41), as: UTF8.self), !name.isEmpty
        else { return nil }
        lines[name] = String(decoding: line.prefix(40), as: UTF8.self)
        last = name
      }
    }
  }

  private var bytes: [UInt8] {
    let names = lines.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var bytes = Array("\(header)\n".utf8)
    for name in names {
      guard let line = lines[name] else { continue }
      let id = line.utf8.prefix(40)
      bytes += id
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      bytes += line.utf8.dropFirst(40)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
