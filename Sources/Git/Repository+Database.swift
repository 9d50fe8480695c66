internal import CLibgit2

extension Repository {
  /// The ids of all objects, also of those that nothing names, in no order.
  package borrowing func objectIDs() throws(GitError) -> [ObjectID] {
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
}
