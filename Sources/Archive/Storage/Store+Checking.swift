import Git

// What only a check of the archive asks.

extension Store {
  /// The line in the file of packed references, counted from 1, that Git would pass over or misread; nil
  /// where there is none.
  borrowing func badPackedLine() throws(GitError) -> Int? {
    guard let bytes = try folder.contents(of: "packed-refs"), !bytes.isEmpty else { return nil }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true else { return lines.count + 1 }
    var last = ""
    for (index, line) in lines.enumerated() {
      if index == 0, line.starts(with: "# pack-refs with:".utf8) { continue }
      if line.first == UInt8(ascii: "^"),
        ObjectID(String(decoding: line.dropFirst(), as: UTF8.self)) != nil
      {
        continue
      }
      guard ObjectID(String(decoding: line.prefix(40), as: UTF8.self)) != nil,
        line.dropFirst(40).first == UInt8(ascii: " "),
        let name = String(validating: line.dropFirst(41), as: UTF8.self),
        name.hasPrefix("refs/"), try Repository.isValidReference(name),
        last.utf8.lexicographicallyPrecedes(name.utf8)
      else { return index + 1 }
      last = name
    }
    return nil
  }

  /// The files of references that Git does not read, and so passes over.
  borrowing func unreadReferences(
    besides references: [String]
  ) throws(GitError) -> [String] {
    let read = Set(references)
    return try folder["refs"].files().map { "refs/" + $0.path }.filter {
      !$0.hasSuffix(".lock") && !read.contains($0)
    }
  }

  /// The commit that HEAD leads to, once its README has been read; nil where it leads elsewhere.
  borrowing func readme() throws(GitError) -> ObjectID? {
    guard let main = try repository.target(of: Self.mainBranch),
      try repository.target(of: "HEAD") == main,
      let readme = try tree(commit(main).tree).file(Readme.fileName),
      Readme.formatVersion(in: try bytes(of: readme)) != nil
    else { return nil }
    return main
  }

  borrowing func target(of reference: String) throws(GitError) -> ObjectID? {
    try repository.target(of: reference)
  }

  /// Nil where the object is no commit.
  borrowing func commitIfAny(_ id: ObjectID) throws(GitError) -> Commit? {
    do throws(GitError) {
      return try commit(id)
    } catch {
      if error.code == .damaged { return nil }
      throw error
    }
  }

  /// The ids of all objects, also of those that nothing names.
  borrowing func objects() throws(GitError) -> [ObjectID] {
    try repository.objectIDs()
  }

  /// The objects whose own file is damaged, which nobody notices: they stand in packs, too, and are read there.
  borrowing func damagedIdleFiles() throws(GitError) -> [ObjectID] {
    var damaged: [ObjectID] = []
    for file in try repository.looseObjects() where repository.isPacked(file.id) {
      do throws(GitError) {
        try repository.checkLooseObject(file.id, limit: sizeLimit)
      } catch {
        guard error.code == .damaged else { throw error }
        damaged.append(file.id)
      }
    }
    return damaged
  }

  /// Reads an object, and throws where its bytes are not those that its id names.
  borrowing func probe(_ id: ObjectID) throws(GitError) {
    _ = try repository.object(id, limit: sizeLimit)
  }
}
