internal import CLibgit2

/// What an object is.
package enum ObjectKind: String, Hashable, Sendable {
  case blob
  case tree
  case commit
  case tag

  var raw: git_object_t {
    switch self {
    case .blob: GIT_OBJECT_BLOB
    case .tree: GIT_OBJECT_TREE
    case .commit: GIT_OBJECT_COMMIT
    case .tag: GIT_OBJECT_TAG
    }
  }

  init?(_ raw: git_object_t) {
    switch raw {
    case GIT_OBJECT_BLOB: self = .blob
    case GIT_OBJECT_TREE: self = .tree
    case GIT_OBJECT_COMMIT: self = .commit
    case GIT_OBJECT_TAG: self = .tag
    default: return nil
    }
  }
}

/// An object with the id that its bytes have.
package struct Object: Hashable, Sendable {
  package let id: ObjectID
  package let kind: ObjectKind
  package let bytes: [UInt8]

  /// Hashes the bytes; throws where they were made to collide with others.
  package init(_ kind: ObjectKind, _ bytes: [UInt8]) throws(GitError) {
    try Library.start()
    var id = git_oid()
    try unsafe check(
      "hash a \(kind.rawValue)", git_odb_hash(&id, bytes, bytes.count, kind.raw))
    self.init(id: ObjectID(id), kind: kind, bytes: bytes)
  }

  /// For bytes that are known to have this id.
  init(id: ObjectID, kind: ObjectKind, bytes: [UInt8]) {
    self.id = id
    self.kind = kind
    self.bytes = bytes
  }

  /// A file's bytes.
  package init(blob bytes: [UInt8]) throws(GitError) {
    try self.init(.blob, bytes)
  }

  package init(_ tree: Tree) throws(GitError) {
    try self.init(.tree, tree.bytes)
  }

  package init(_ commit: Commit) throws(GitError) {
    try self.init(.commit, commit.checkedBytes())
  }
}
