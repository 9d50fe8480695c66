internal import CLibgit2

/// What an object is.
enum ObjectKind: String {
  case blob
  case tree
  case commit

  fileprivate var raw: git_object_t {
    switch self {
    case .blob: GIT_OBJECT_BLOB
    case .tree: GIT_OBJECT_TREE
    case .commit: GIT_OBJECT_COMMIT
    }
  }
}

extension Repository {
  /// Reads only an object's header, and throws unless the object is of this kind and of at most so
  /// many bytes: a file of a megabyte can inflate to a thousand.
  borrowing func checkHeader(
    of id: ObjectID, is kind: ObjectKind? = nil, limit: Int
  ) throws(GitError) {
    let operation = "read the \(kind?.rawValue ?? "object") \(id)"
    try checkLooseFile(of: id, limit: limit)
    var size = 0
    var found = GIT_OBJECT_INVALID
    let database = try unsafe make(operation) { unsafe git_repository_odb(&$0, handle) }
    defer { unsafe git_odb_free(database) }
    var raw = id.raw
    try unsafe check(operation, git_odb_read_header(&size, &found, database, &raw))
    if let kind, found != kind.raw {
      throw GitError(.damaged, operation, "the object with this id is no \(kind.rawValue)")
    }
    guard size <= limit else {
      throw GitError(.tooLarge, operation, "it has \(size) bytes, and the limit is \(limit)")
    }
  }
}
