internal import CLibgit2

/// Who did something, and when.
package struct Signature: Hashable, Sendable {
  package let name: String
  package let email: String
  /// Seconds since 1970, UTC.
  package let seconds: Int64

  package init(name: String, email: String, seconds: Int64) {
    self.name = name
    self.email = email
    self.seconds = seconds
  }
}

/// What a commit says; a value that keeps nothing open.
package struct Commit: Hashable, Sendable {
  package let tree: ObjectID
  package var parents: [ObjectID]
  package let author: Signature
  package let committer: Signature
  package let message: String

  package init(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) {
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
  }
}

extension Repository {
  /// Reads a commit of at most `limit` bytes; throws `damaged` where its message is no UTF-8.
  package borrowing func commit(_ id: ObjectID, limit: Int) throws(GitError) -> Commit {
    let operation = "read the commit \(id)"
    try checkHeader(of: id, is: .commit, limit: limit)
    var raw = id.raw
    let commit = try unsafe make(operation) { unsafe git_commit_lookup(&$0, handle, &raw) }
    defer { unsafe git_commit_free(commit) }
    guard
      let message = unsafe git_commit_message(commit).flatMap({
        unsafe String(validatingCString: $0)
      }),
      let author = unsafe Signature(git_commit_author(commit)),
      let committer = unsafe Signature(git_commit_committer(commit)),
      let tree = unsafe git_commit_tree_id(commit)
    else {
      throw GitError(.damaged, operation, "its message or a name in it is not UTF-8")
    }
    let parents = unsafe (0..<git_commit_parentcount(commit)).compactMap { index in
      unsafe git_commit_parent_id(commit, index).map { unsafe ObjectID($0.pointee) }
    }
    return unsafe Commit(
      tree: ObjectID(tree.pointee), parents: parents, author: author, committer: committer,
      message: message)
  }

  /// Keeps a commit that no reference names yet; its tree and parents must be there.
  package borrowing func write(commit: Commit) throws(GitError) -> ObjectID {
    try refuseNUL(in: commit.message, "write a commit")
    let author = try unsafe commit.author.makeHandle()
    defer { unsafe git_signature_free(author) }
    let committer = try unsafe commit.committer.makeHandle()
    defer { unsafe git_signature_free(committer) }
    var tree = commit.tree.raw
    let parents = commit.parents.map { $0.raw }
    return try makeID("write a commit") { id in
      unsafe parents.withUnsafeBufferPointer { parents in
        var pointers = unsafe parents.indices.map { index in
          unsafe parents.baseAddress.map { unsafe $0 + index }
        }
        return unsafe git_commit_create_from_ids(
          &id, handle, nil, author, committer, nil, commit.message, &tree, pointers.count, &pointers
        )
      }
    }
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

extension Signature {
  /// Nil where the name or the email is no UTF-8.
  fileprivate init?(_ raw: UnsafePointer<git_signature>?) {
    guard let raw = unsafe raw?.pointee, let name = unsafe String(validatingCString: raw.name),
      let email = unsafe String(validatingCString: raw.email)
    else { return nil }
    unsafe self.init(name: name, email: email, seconds: raw.when.time)
  }

  /// The form that libgit2 takes, which the caller frees; a name may be neither empty nor hold `<` or `>`.
  fileprivate func makeHandle() throws(GitError) -> UnsafeMutablePointer<git_signature> {
    let operation = "sign a commit as \(name) <\(email)>"
    try refuseNUL(in: name, operation)
    try refuseNUL(in: email, operation)
    return try unsafe make(operation) { unsafe git_signature_new(&$0, name, email, seconds, 0) }
  }
}
