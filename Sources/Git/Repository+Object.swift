internal import CLibgit2

// Reading. An object in a file of its own is read by `LooseObject`, all others by libgit2, which finds
// them in packs. Either way its size is known before its bytes are made, since a file of a megabyte can
// inflate to a thousand, and its bytes are hashed.

extension Repository {
  /// Reads an object of at most `limit` bytes; throws `notFound`, `tooLarge`, or `damaged` where it is of
  /// another kind or its bytes are not those that its id names.
  package borrowing func object(
    _ id: ObjectID, is kind: ObjectKind? = nil, limit: Int
  ) throws(GitError) -> Object {
    var object = try looseObject(id, limit: limit)
    if object == nil { object = try packedObject(id, kind, limit: limit) }
    guard let object else {
      throw GitError(.notFound, Self.reading(id, kind), "there is no such object")
    }
    if let kind, object.kind != kind {
      throw GitError(
        .damaged, Self.reading(id, kind), "the object with this id is no \(kind.rawValue)")
    }
    return object
  }

  private static func reading(_ id: ObjectID, _ kind: ObjectKind?) -> String {
    "read the \(kind?.rawValue ?? "object") \(id)"
  }

  /// The object in a pack; nil where it is in none.
  private borrowing func packedObject(
    _ id: ObjectID, _ kind: ObjectKind?, limit: Int
  ) throws(GitError) -> Object? {
    var raw = id.raw
    var size = 0
    var found = GIT_OBJECT_INVALID
    let status = unsafe git_odb_read_header(&size, &found, database, &raw)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(Self.reading(id, kind), status)
    guard size <= limit else {
      throw GitError(
        .tooLarge, Self.reading(id, kind), "it has \(size) bytes, and the limit is \(limit)")
    }
    let object = try unsafe make(Self.reading(id, kind)) {
      unsafe git_odb_read(&$0, database, &raw)
    }
    defer { unsafe git_odb_object_free(object) }
    guard let found = unsafe ObjectKind(git_odb_object_type(object)) else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: git_odb_object_data(object), count: git_odb_object_size(object))
    return unsafe Object(id: id, kind: found, bytes: Array(bytes))
  }

  /// The bytes of a blob of at most `limit` bytes.
  package borrowing func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    try object(id, is: .blob, limit: limit).bytes
  }

  /// Reads a tree of at most `limit` bytes.
  package borrowing func tree(_ id: ObjectID, limit: Int) throws(GitError) -> Tree {
    guard let tree = Tree(parsing: try object(id, is: .tree, limit: limit).bytes) else {
      throw GitError(.damaged, "read the tree \(id)", "it is not as Git writes trees")
    }
    return tree
  }

  /// Reads a commit of at most `limit` bytes; throws `damaged` where its message is no UTF-8.
  package borrowing func commit(_ id: ObjectID, limit: Int) throws(GitError) -> Commit {
    guard let commit = Commit(parsing: try object(id, is: .commit, limit: limit).bytes) else {
      throw GitError(
        .damaged, "read the commit \(id)", "it is not as Git writes commits, or not in UTF-8")
    }
    return commit
  }

  /// A commit and all its first parents, newest first, each of at most `limit` bytes.
  package borrowing func firstParents(
    from newest: ObjectID, limit: Int
  ) throws(GitError) -> [(id: ObjectID, commit: Commit)] {
    var chain: [(id: ObjectID, commit: Commit)] = []
    var next: ObjectID? = newest
    while let id = next {
      let commit = try commit(id, limit: limit)
      chain.append((id, commit))
      next = commit.parents.first
    }
    return chain
  }
}
