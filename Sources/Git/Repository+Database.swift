internal import CLibgit2

extension Repository {
  /// The ids of all objects, also of those that nothing names, in no order.
  package borrowing func objects() throws(GitError) -> [ObjectID] {
    let operation = "list the objects"
    let database = try unsafe make(operation) { unsafe git_repository_odb(&$0, handle) }
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
    try check(operation, status)
    return ids
  }

  /// Reads an object of at most `limit` bytes, whatever it is; throws where its bytes are not those that
  /// its id names.
  package borrowing func probe(_ id: ObjectID, limit: Int) throws(GitError) {
    try checkHeader(of: id, limit: limit)
    let operation = "read the object \(id)"
    let database = try unsafe make(operation) { unsafe git_repository_odb(&$0, handle) }
    defer { unsafe git_odb_free(database) }
    var raw = id.raw
    let object = try unsafe make(operation) { unsafe git_odb_read(&$0, database, &raw) }
    unsafe git_odb_object_free(object)
  }
}
