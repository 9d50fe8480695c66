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

  /// The full names of all references in a folder such as `refs/heads`, with the objects that they name, in no
  /// order; nil for one that has a file of its own or names another one, and so wants a closer look.
  ///
  /// libgit2 reads the file of packed references once for all. Where a reference's own file is damaged, it would
  /// give what is packed.
  package borrowing func targets(
    in folder: String
  ) throws(GitError) -> [(name: String, id: ObjectID?)] {
    let operation = "list the references \(folder)/*"
    try refuseNUL(in: folder, operation)
    let files = objects.parent[folder]
    let own =
      try files.content() == .folder ? Set(files.files().map { "\(folder)/\($0.path)" }) : []
    let iterator = try unsafe make(operation) { iterator in
      unsafe git_reference_iterator_glob_new(&iterator, handle, folder + "/*")
    }
    defer { unsafe git_reference_iterator_free(iterator) }
    var targets: [(name: String, id: ObjectID?)] = []
    while true {
      var reference: OpaquePointer?
      let status = unsafe git_reference_next(&reference, iterator)
      if status == GIT_ITEROVER.rawValue { return targets }
      try check(operation, status)
      defer { unsafe git_reference_free(reference) }
      guard let name = unsafe String(validatingCString: git_reference_name(reference)) else {
        continue
      }
      let id = unsafe git_reference_target(reference).map { unsafe ObjectID($0.pointee) }
      targets.append((name, own.contains(name) ? nil : id))
    }
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
