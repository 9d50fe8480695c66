internal import CLibgit2

/// A folder of files, open for reading as long as the closure that it is lent to.
@safe
package struct Tree: ~Copyable {
  private let handle: OpaquePointer
  private let id: ObjectID

  fileprivate init(_ id: ObjectID, handle: OpaquePointer) {
    unsafe self.handle = unsafe handle
    self.id = id
  }

  deinit {
    unsafe git_tree_free(handle)
  }

  /// How many files and folders it holds.
  package var count: Int { unsafe git_tree_entrycount(handle) }

  /// The blob that stands at a path; nil where nothing stands, or something else.
  package borrowing func file(at path: String) throws(GitError) -> ObjectID? {
    let operation = "read \(path) in the tree \(id)"
    try refuseNUL(in: path, operation)
    var entry: OpaquePointer?
    let status = unsafe git_tree_entry_bypath(&entry, handle, path)
    defer { unsafe git_tree_entry_free(entry) }
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(operation, status)
    guard unsafe git_tree_entry_type(entry) == GIT_OBJECT_BLOB else { return nil }
    return unsafe git_tree_entry_id(entry).map { unsafe ObjectID($0.pointee) }
  }
}

extension Repository {
  /// Lends a tree of at most `limit` bytes to a closure.
  package borrowing func withTree<Result>(
    _ id: ObjectID, limit: Int, _ body: (borrowing Tree) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try checkHeader(of: id, is: .tree, limit: limit)
    var raw = id.raw
    let tree = try unsafe Tree(
      id, handle: make("read the tree \(id)") { unsafe git_tree_lookup(&$0, handle, &raw) })
    return try body(tree)
  }

  /// Keeps a folder of ordinary files, given by name; Git refuses names such as `.git`.
  package borrowing func write(tree files: [String: ObjectID]) throws(GitError) -> ObjectID {
    let builder = try unsafe make("write a tree") { builder in
      unsafe git_treebuilder_new(&builder, handle, nil)
    }
    defer { unsafe git_treebuilder_free(builder) }
    for (name, id) in files {
      let operation = "put \(name) into a tree"
      try refuseNUL(in: name, operation)
      var raw = id.raw
      try unsafe check(
        operation, git_treebuilder_insert(nil, builder, name, &raw, GIT_FILEMODE_BLOB))
    }
    return try makeID("write a tree") { unsafe git_treebuilder_write(&$0, builder) }
  }
}
