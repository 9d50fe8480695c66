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
    if size < Self.firstInflation {
      try unsafe refuseOverflow(of: raw, in: database, operation)
    }
  }

  /// Bytes of a loose object that libgit2 1.5 inflates before it has looked at the header.
  private static let firstInflation = 64

  /// Throws where an object in a file of its own holds another number of bytes than its header says:
  /// libgit2 1.5 would write what it has inflated already beyond the room for that number.
  private borrowing func refuseOverflow(
    of id: git_oid, in database: OpaquePointer, _ operation: String
  ) throws(GitError) {
    var id = id
    var opened: UnsafeMutablePointer<git_odb_stream>?
    var size = 0
    var kind = GIT_OBJECT_INVALID
    // Only loose objects can be opened so; those in packs are read with care.
    guard unsafe git_odb_open_rstream(&opened, &size, &kind, database, &id) == 0,
      let stream = unsafe opened
    else { return }
    defer { unsafe git_odb_stream_free(stream) }
    var piece = [CChar](repeating: 0, count: Self.firstInflation)
    var total = 0
    while total <= size {
      let count = unsafe git_odb_stream_read(stream, &piece, piece.count)
      try check(operation, count)
      if count == 0 { break }
      total += Int(count)
    }
    guard total == size else {
      throw GitError(.damaged, operation, "its header says \(size) bytes, and it holds others")
    }
  }
}
