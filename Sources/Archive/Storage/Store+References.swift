import Git

// Many references at once: packed into one file, or removed. Plain git may do the same beside it, so all is
// done by its rules: a change is made under the lock file of what is changed, and a reference's own file
// goes only while it says what the packed line says.

extension Store {
  /// How many references are locked at a time: their names are written down first.
  private static let portion = 250

  /// Puts all articles' references that have a file of their own into the one file.
  borrowing func packReferences() throws(GitError) {
    var packed: [(name: String, id: ObjectID)] = []
    try withLock(on: [PackedReferences.fileName]) { () throws(GitError) in
      packed = try looseReferences()
      guard !packed.isEmpty else { return }
      try PackedReferences.change(in: folder) { references in
        for (name, id) in packed { references.set(name, to: id) }
      }
    }
    for start in stride(from: 0, to: packed.count, by: Self.portion) {
      let portion = packed[start..<min(start + Self.portion, packed.count)]
      do throws(GitError) {
        try withLockOnce(on: portion.map(\.name)) { () throws(GitError) in
          for (name, id) in portion {
            try folder.removeLocked(name) { () throws(GitError) in try ownFile(of: name) == id }
          }
        }
      } catch {
        // They stay as they are, and count as before.
        if error.code != .locked { throw error }
      }
    }
  }

  /// Removes all of an article's references, and says whether none was added meanwhile; that they have gone
  /// is safe on disk when this returns.
  borrowing func removeReferences(of name: ArticleName) throws(GitError) -> Bool {
    let groups = try references(of: name)
    if groups.isEmpty { return true }
    return try withLock(
      on: groups.flatMap(\.self) + [PackedReferences.fileName]
    ) { () throws(GitError) in
      guard try references(of: name) == groups else { return false }
      for group in groups { try remove(group) }
      return true
    }
  }

  private borrowing func remove(_ references: [String]) throws(GitError) {
    try PackedReferences.change(in: folder) { packed in
      for name in references { packed.remove(name) }
    }
    for name in references where try folder.file(name) != nil {
      try folder.removeLocked(name)
      try folder[name].parent.sync()
    }
    // A folder's name tells something too.
    for name in references { folder[name].parent.removeIfEmpty() }
  }

  /// An article's references, in the order in which they can go: its branch is the last.
  private borrowing func references(of name: ArticleName) throws(GitError) -> [[String]] {
    let beside = try repository.target(of: name.sightings) == nil ? [] : [name.sightings]
    let former = try repository.references(withPrefix: name.superseded)
    let branch = try tip(of: name) == nil ? [] : [name.branch]
    return [beside + former, branch].filter { !$0.isEmpty }
  }

  private borrowing func looseReferences() throws(GitError) -> [(name: String, id: ObjectID)] {
    var references: [(name: String, id: ObjectID)] = []
    for file in try folder["refs"].files() {
      let name = "refs/" + file.path
      guard name.hasPrefix(ArticleName.branches) || name.hasPrefix("refs/stet/"),
        try Repository.isValidReference(name), let id = try ownFile(of: name)
      else { continue }
      references.append((name, id))
    }
    return references
  }

  /// What a reference's own file says; nil where it has none, or names another reference.
  private borrowing func ownFile(of reference: String) throws(GitError) -> ObjectID? {
    try folder.contents(of: reference).flatMap { bytes in
      ObjectID(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" })
    }
  }
}
