/// What a folder holds, as a commit keeps it.
package struct Tree: Hashable, Sendable {
  /// A file or folder in it.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let id: ObjectID
    let mode: String

    /// Whether it is an ordinary file.
    package var isFile: Bool { mode == "100644" || mode == "100755" || mode == "100664" }
    var isFolder: Bool { mode == "40000" || mode == "040000" }
    /// Whether it lies in another repository.
    var isElsewhere: Bool { mode == "160000" }
  }

  /// In the order of Git.
  package let entries: [Entry]

  /// A folder of ordinary files, given by name; throws `invalidName` for what is no name of a file.
  package init(files: [String: ObjectID]) throws(GitError) {
    for name in files.keys {
      try refuseNUL(in: name, "put \(name) into a tree")
      guard !["", ".", "..", ".git"].contains(name.lowercased()),
        !name.utf8.contains(UInt8(ascii: "/"))
      else {
        throw GitError(.invalidName, "put \(name) into a tree", "Git takes no file of that name")
      }
    }
    entries = files.map { Entry(name: $0, id: $1, mode: "100644") }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The blob of a file in the folder itself; nil where there is none of that name.
  package func file(_ name: String) -> ObjectID? {
    entries.first { $0.isFile && $0.name.utf8.elementsEqual(name.utf8) }?.id
  }
}

// The form of a tree: for each entry `100644 name`, a NUL, and the 20 bytes of the id.
extension Tree {
  private static let space = UInt8(ascii: " ")

  var bytes: [UInt8] {
    entries.flatMap { Array("\($0.mode) \($0.name)".utf8) + [0] + $0.id.bytes }
  }

  /// Nil where the bytes are no tree.
  init?(parsing bytes: [UInt8]) {
    var entries: [Entry] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let space = rest.place(of: Self.space), let end = rest[space...].place(of: 0),
        let id = ObjectID(bytes: rest[(end + 1)...].prefix(20))
      else { return nil }
      let name = String(decoding: rest[(space + 1)..<end], as: UTF8.self)
      entries.append(
        Entry(name: name, id: id, mode: String(decoding: rest[..<space], as: UTF8.self)))
      rest = rest[(end + 21)...]
    }
    self.entries = entries
  }
}
