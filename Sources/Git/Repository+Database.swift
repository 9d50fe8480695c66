internal import CLibgit2

// libgit2's own view of all objects, those of other repositories too that this one borrows.

extension Repository {
  /// The ids of all objects, also of those that nothing names, in no order.
  package borrowing func objectIDs() throws(GitError) -> [ObjectID] {
    let database = try unsafe database()
    defer { unsafe git_odb_free(database) }
    var ids: [ObjectID] = []
    let status = unsafe withUnsafeMutablePointer(to: &ids) { ids in
      unsafe git_odb_foreach(
        database,
        { id, ids in
          if let id = unsafe id?.pointee {
            unsafe ids?.assumingMemoryBound(to: [ObjectID].self).pointee.append(ObjectID(id))
          }
          return 0
        }, ids)
    }
    try check("list the objects", status)
    return ids
  }

  /// An object that libgit2 finds somewhere; nil where it finds none. Throws as `object` does.
  borrowing func borrowedObject(_ id: ObjectID, limit: Int) throws(GitError) -> Object? {
    let operation = "read the object \(id)"
    let database = try unsafe database()
    defer { unsafe git_odb_free(database) }
    var raw = id.raw
    var size = 0
    var found = GIT_OBJECT_INVALID
    let status = unsafe git_odb_read_header(&size, &found, database, &raw)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(operation, status)
    try refuse(size, over: limit, operation)
    let object = try unsafe make(operation) { unsafe git_odb_read(&$0, database, &raw) }
    defer { unsafe git_odb_object_free(object) }
    guard let kind = unsafe ObjectKind(git_odb_object_type(object)) else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: git_odb_object_data(object), count: git_odb_object_size(object))
    return unsafe Object(id: id, kind: kind, bytes: Array(bytes))
  }

  /// The caller frees it.
  private borrowing func database() throws(GitError) -> OpaquePointer {
    try unsafe make("find the objects") { unsafe git_repository_odb(&$0, handle) }
  }
}
