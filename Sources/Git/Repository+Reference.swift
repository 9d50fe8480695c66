internal import CLibgit2

/// What became of the wish to change a reference.
package enum ReferenceChange: Hashable, Sendable {
  case changed
  /// It does not name what was expected, but this; nothing was changed.
  case conflict(current: ObjectID?)
}

extension Repository {
  /// Whether Git takes a full name such as `refs/heads/main`.
  package static func isValidReference(_ name: String) throws(GitError) -> Bool {
    guard !name.utf8.contains(0) else { return false }
    try Library.start()
    var isValid: Int32 = 0
    return unsafe git_reference_name_is_valid(&isValid, name) == 0 && isValid == 1
  }

  /// The object that a reference names in the end; nil where there is no such reference.
  package borrowing func target(of reference: String) throws(GitError) -> ObjectID? {
    let operation = "read \(reference)"
    try refuseNUL(in: reference, operation)
    var id = git_oid()
    let status = unsafe git_reference_name_to_id(&id, handle, reference)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(operation, status)
    return ObjectID(id)
  }

  /// The full names of all references that begin so, in the order of their bytes.
  package borrowing func references(withPrefix prefix: String) throws(GitError) -> [String] {
    let operation = "list the references \(prefix)*"
    try refuseNUL(in: prefix, operation)
    let iterator = try unsafe make(operation) { iterator in
      unsafe git_reference_iterator_glob_new(&iterator, handle, prefix + "*")
    }
    defer { unsafe git_reference_iterator_free(iterator) }
    var names: [String] = []
    while true {
      var name: UnsafePointer<CChar>?
      let status = unsafe git_reference_next_name(&name, iterator)
      if status == GIT_ITEROVER.rawValue { break }
      try check(operation, status)
      if let name = unsafe name.flatMap({ unsafe String(validatingCString: $0) }) {
        names.append(name)
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Lets a reference name another object if it still names the expected one (nil: none yet); throws
  /// `locked` while somebody else changes it. The name is not checked here.
  package borrowing func change(
    _ reference: String, from expected: ObjectID?, to id: ObjectID
  ) throws(GitError) -> ReferenceChange {
    let operation = "change \(reference)"
    try refuseNUL(in: reference, operation)
    let transaction = try unsafe make(operation) { unsafe git_transaction_new(&$0, handle) }
    defer { unsafe git_transaction_free(transaction) }
    try unsafe check(operation, git_transaction_lock_ref(transaction, reference))
    let current = try target(of: reference)
    guard current == expected else { return .conflict(current: current) }
    var raw = id.raw
    try unsafe check(
      operation, git_transaction_set_target(transaction, reference, &raw, nil, nil))
    try unsafe check(operation, git_transaction_commit(transaction))
    return .changed
  }
}
