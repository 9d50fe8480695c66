internal import CLibgit2

// Reading. libgit2 finds an object in its pack, as Git looks there first, too; one in a file of its own is read by
// `LooseObject`. Either way its size is known before its bytes are made, since a file of a megabyte can inflate to a
// thousand, and its bytes are hashed.

extension Repository {
  /// Reads an object of at most `limit` bytes; throws `notFound`, `tooLarge`, or `damaged` where it is of
  /// another kind or its bytes are not those that its id names.
  package borrowing func object(
    _ id: ObjectID, is kind: ObjectKind? = nil, limit: Int
  ) throws(GitError) -> Object {
    guard let object = try find(id, kind, limit: limit) else {
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

  /// One that is damaged where it is found first may stand elsewhere, too.
  private borrowing func find(
    _ id: ObjectID, _ kind: ObjectKind?, limit: Int
  ) throws(GitError) -> Object? {
    var fault: GitError?
    do throws(GitError) {
      if let object = try packedObject(id, kind, limit: limit) { return object }
    } catch {
      fault = error
    }
    if let object = try looseObject(id, limit: limit) { return object }
    if let fault { throw fault }
    // Somebody may have packed it meanwhile.
    try unsafe check("look for packs", stet_packs_refresh(packReader))
    if let object = try packedObject(id, kind, limit: limit) { return object }
    return try borrowedObject(id, limit: limit)
  }

  /// The object in a pack; nil where it is in none. The kind wanted is but for the words of errors.
  private borrowing func packedObject(
    _ id: ObjectID, _ wanted: ObjectKind?, limit: Int
  ) throws(GitError) -> Object? {
    if let object = packedWholes.object(id, limit: limit) { return object }
    var raw = id.raw
    var size = 0
    var kind = GIT_OBJECT_INVALID
    let status = unsafe stet_packs_read_header(&size, &kind, packReader, &raw)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(Self.reading(id, wanted), status)
    try refuse(size, over: limit, Self.reading(id, wanted))
    var data: UnsafeMutableRawPointer?
    try unsafe check(
      Self.reading(id, wanted), stet_packs_read(&data, &size, &kind, packReader, &raw))
    defer { unsafe git_odb_backend_data_free(packReader, data) }
    guard let kind = ObjectKind(kind) else { return nil }
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: data, count: size))
    let object = Object(id: id, kind: kind, bytes: bytes)
    guard object.isTrue else { throw object.fault }
    return object
  }

  /// Whether an object stands in a pack that was there when the repository was opened.
  package borrowing func isPacked(_ id: ObjectID) -> Bool {
    var raw = id.raw
    return unsafe stet_packs_have(packReader, &raw) == 1
  }

  /// Throws `tooLarge` for an object of more bytes than the limit.
  borrowing func refuse(
    _ size: Int, over limit: Int, _ operation: @autoclosure () -> String
  ) throws(GitError) {
    if size > limit {
      throw GitError(.tooLarge, operation(), "it has \(size) bytes, and the limit is \(limit)")
    }
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
