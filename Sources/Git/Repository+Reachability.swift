internal import CLibgit2

extension Repository {
  /// Hands each object that some lead to, and that is not known yet, to a closure, with the name of its file
  /// where it is one. Commits and trees are read, of at most `limit` bytes; files are not.
  ///
  /// The commits of a branch come newest first, each with its tree and files: like ones near one another.
  package borrowing func forEachObject(
    from ids: some Sequence<ObjectID>, besides known: inout Set<ObjectID>, limit: Int,
    _ body: (_ id: ObjectID, _ fileName: String?) throws(GitError) -> Void
  ) throws(GitError) {
    for start in ids {
      var waiting = [start]
      while let id = waiting.popLast() {
        guard known.insert(id).inserted else { continue }
        try body(id, nil)
        let object = try object(id, limit: limit)
        switch object.kind {
        case .blob: continue
        case .tag: waiting += object.tagged.map { [$0] } ?? []
        case .commit:
          guard let commit = Commit(parsing: object.bytes) else { throw object.damage }
          waiting += commit.parents + [commit.tree]
        case .tree:
          guard let tree = Tree(parsing: object.bytes) else { throw object.damage }
          for entry in tree.entries where !entry.isElsewhere {
            if entry.isFolder {
              waiting.append(entry.id)
            } else if known.insert(entry.id).inserted {
              try body(entry.id, entry.name)
            }
          }
        }
      }
    }
  }

  /// The ids that all references and HEAD name, by their names; a reference to another one is followed.
  package borrowing func roots() throws(GitError) -> [String: ObjectID] {
    var roots: [String: ObjectID] = [:]
    for name in try references(withPrefix: "refs/") + ["HEAD"] {
      roots[name] = try target(of: name)
    }
    return roots
  }
}

extension Object {
  fileprivate var damage: GitError {
    GitError(.damaged, "read the \(kind.rawValue) \(id)", "it is not as Git writes it")
  }

  /// What a tag stands on: its first line is `object <id>`.
  fileprivate var tagged: ObjectID? {
    guard bytes.starts(with: "object ".utf8) else { return nil }
    return ObjectID(digits: bytes.dropFirst(7).prefix(40))
  }
}
