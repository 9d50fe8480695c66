import Git

// An archive is made beside its place and moved there when all of it is on disk, so that nobody ever
// sees half of one. Makers of the same archive wait for one another by a lock on that folder; what a
// dead one left is emptied and used by the next.

extension Store {
  /// Makes an archive where there is none, or an empty folder; leaves one that is there as it is.
  static func create(at folder: Folder, signature: Signature) throws(ArchiveError) {
    try storing("make an archive at \(folder.path)") { () throws(GitError) in
      let draft = Folder(folder.path + ".new")
      try draft.parent.make()
      while true {
        try draft.make()
        let lock = try FileLock(folder: draft.path)
        defer { withExtendedLifetime(lock) {} }
        // Whoever held the lock before may have finished the archive, and so moved the folder away.
        guard lock.isInPlace else { continue }
        guard try isFree(folder) else { return try draft.remove() }
        try draft.empty()
        try fill(draft, signature: signature)
        try draft.syncAll()
        try makeObjectFolders(in: draft["objects"])
        return try draft.move(to: folder)
      }
    }
  }

  private static func isFree(_ folder: Folder) throws(GitError) -> Bool {
    let content = try folder.content()
    return content == .nothing || content == .emptyFolder
  }

  private static func fill(_ folder: Folder, signature: Signature) throws(GitError) {
    let repository = try Repository(creatingIn: folder.path, head: "main")
    try repository.configure(formatKey, formatVersion)
    // Packing is for stet or the user to start: git must not do so behind a writer's back.
    try repository.configure("gc.auto", 0)
    try folder["stet"].makeUnsynced()
    try folder["refs"]["stet"].makeUnsynced()
    let readme = try Object(blob: Array(Readme.text.utf8))
    let tree = try Object(Tree(files: [Readme.fileName: readme.id]))
    let commit = try Object(
      Commit(
        tree: tree.id, parents: [], author: signature, committer: signature,
        message: Readme.message))
    try repository.write([readme, tree, commit])
    _ = try repository.change(mainBranch, from: nil, to: commit.id)
  }

  /// Git would make them one by one, each time without bringing the list of them to disk.
  private static func makeObjectFolders(in objects: Folder) throws(GitError) {
    for number in 0..<256 { try objects[hexadecimal(number, digits: 2)].makeUnsynced() }
    try objects.sync()
  }
}
