internal import CLibgit2

/// A pack and its index: many objects in one file, each kept as what it differs by from another.
package struct Pack: Hashable, Sendable {
  /// `pack-…`, without an extension.
  package let name: String
  package let objects: [ObjectID]
  /// When it was last written or refreshed, in seconds since 1970.
  package let modified: Int64
  /// Whether somebody wants it left as it is.
  package let isKept: Bool
}

/// An object on its way into a pack, with the name of its file: like-named ones are compared.
package struct PackEntry: Hashable, Sendable {
  package let id: ObjectID
  package let fileName: String?

  package init(_ id: ObjectID, fileName: String? = nil) {
    self.id = id
    self.fileName = fileName
  }
}

extension Repository {
  private var packs: Folder { objects["pack"] }

  /// Writes a pack of these objects and gives its name; it is complete and safe on disk when this returns.
  ///
  /// Time and memory grow with their number; each is compared with ten of like name.
  package borrowing func pack(_ entries: [PackEntry]) throws(GitError) -> String {
    let operation = "write a pack"
    let builder = try unsafe make(operation) { unsafe git_packbuilder_new(&$0, handle) }
    defer { unsafe git_packbuilder_free(builder) }
    // As many threads as there are cores.
    unsafe git_packbuilder_set_threads(builder, 0)
    for entry in entries {
      var id = entry.id.raw
      try unsafe check(operation, git_packbuilder_insert(builder, &id, entry.fileName))
    }
    try unsafe check(operation, git_packbuilder_write(builder, packs.path, 0, nil, nil))
    guard unsafe git_packbuilder_written(builder) == git_packbuilder_object_count(builder),
      let name = unsafe git_packbuilder_name(builder)
    else { throw GitError(.failed, operation, "not all objects are in it") }
    try packs.sync()
    return unsafe "pack-" + String(cString: name)
  }

  /// All packs that have an index.
  package borrowing func allPacks() throws(GitError) -> [Pack] {
    guard try packs.content() == .folder else { return [] }
    let files = try packs.files()
    let names = Set(files.map(\.path))
    var all: [Pack] = []
    for file in files where file.path.hasSuffix(".pack") {
      let name = String(file.path.dropLast(5))
      guard names.contains(name + ".idx") else { continue }
      all.append(
        Pack(
          name: name, objects: try PackIndex(path: packs[name + ".idx"].path).ids(),
          modified: file.modified, isKept: names.contains(name + ".keep")))
    }
    return all
  }

  /// Takes a pack away unless it has been refreshed since, and says whether it has gone.
  ///
  /// Its index goes first, since what has none is not looked at; and before it whatever sums up several packs.
  package borrowing func remove(_ pack: Pack) throws(GitError) -> Bool {
    guard let now = try packs.file(pack.name + ".pack") else { return true }
    guard now.modified == pack.modified else { return false }
    for file in try packs.files() where file.path.hasPrefix("multi-pack-index") {
      try packs.removeFile(file.path)
    }
    for ending in ["idx", "pack", "rev", "bitmap", "mtimes"] {
      try packs.removeFile("\(pack.name).\(ending)")
    }
    return true
  }
}

/// An object's own file.
package struct LooseObjectFile: Hashable, Sendable {
  package let id: ObjectID
  /// When it was last written or refreshed, in seconds since 1970.
  package let modified: Int64
}

extension Repository {
  /// The objects that have a file of their own.
  package borrowing func looseObjects() throws(GitError) -> [LooseObjectFile] {
    try objects.files().compactMap { file in
      let path = file.path.utf8
      guard path.count == 41, path.dropFirst(2).first == UInt8(ascii: "/"),
        let id = ObjectID(Substring(path.prefix(2)) + Substring(path.dropFirst(3)))
      else { return nil }
      return LooseObjectFile(id: id, modified: file.modified)
    }
  }

  /// Throws where the file of an object, if it has one, is damaged.
  package borrowing func checkLooseObject(_ id: ObjectID, limit: Int) throws(GitError) {
    _ = try looseObject(id, limit: limit)
  }

  /// Takes an object's own file away, unless it has been written or refreshed since, and says whether it has
  /// gone; the folder's list of names is not brought to disk.
  package borrowing func remove(_ file: LooseObjectFile) throws(GitError) -> Bool {
    let name = file.id.description
    let path = "\(name.prefix(2))/\(name.dropFirst(2))"
    guard let now = try objects.file(path) else { return true }
    guard now.modified == file.modified else { return false }
    try objects.removeFile(path)
    return true
  }

  /// Brings to disk that objects' files have gone.
  package borrowing func syncObjectFolders() throws(GitError) {
    for number in 0..<256 {
      let folder = objects[hexadecimal(number, digits: 2)]
      if try folder.content() != .nothing { try folder.sync() }
    }
    try packs.sync()
  }

  /// What all objects take on the disk.
  package borrowing func objectBytes() throws(GitError) -> Int {
    try objects.files().reduce(0) { $0 + $1.bytes }
  }

  /// Removes what programs that died were writing when they did, if that was before a moment (seconds since
  /// 1970), and what Git sums up commits in, which may name some that have gone.
  package borrowing func removeLeftovers(before moment: Int64) throws(GitError) {
    for file in try objects.files() {
      let name = file.path.split(separator: "/").last ?? ""
      let isDraft = name.hasPrefix("tmp_") || name.hasPrefix("pack_git2_")
      if isDraft && file.modified < moment || file.path.hasPrefix("info/commit-graph") {
        try objects.removeFile(file.path)
      }
    }
  }
}
