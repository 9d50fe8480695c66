import Git

// A hash that somebody once wrote down may name a commit that an insertion has rewritten since. Only for
// a hash that the branch does not hold are the former branches read, each down to the commits known.

/// A revision that a text means, and as what it was known by that text.
package struct NamedRevision: Hashable, Sendable {
  package let revision: Revision
  /// The commit by whose hash it was named, where an insertion has rewritten that since.
  package let former: Revision?
}

extension Archive {
  /// The revision that a person means: as the history finds it, or by the hash of a commit that was
  /// rewritten when an earlier revision was inserted.
  package borrowing func revision(
    _ text: String, in history: History
  ) throws(ArchiveError) -> NamedRevision {
    do throws(ArchiveError) {
      return NamedRevision(revision: try history.revision(text), former: nil)
    } catch {
      let prefix = text.lowercased()
      guard error.code == .noSuchRevision, prefix.utf8.count >= 4,
        prefix.allSatisfy(\.isHexDigit), let former = try self.former(prefix, in: history),
        let revision = history.revisions.first(where: { $0.isRewritten(from: former) })
      else { throw error }
      return NamedRevision(revision: revision, former: former)
    }
  }

  /// The first commit of former branches whose hash begins so.
  private borrowing func former(
    _ prefix: String, in history: History
  ) throws(ArchiveError) -> Revision? {
    let name = history.article
    var known = Set(history.revisions.map(\.id))
    let tips = try storing { () throws(GitError) in try store.superseded(of: name) }
    for tip in tips {
      var next: RevisionID? = RevisionID(tip)
      while let id = next, known.insert(id).inserted,
        let revision = try revision(id.object, of: name)
      {
        if id.description.hasPrefix(prefix) { return revision }
        next = revision.parent
      }
    }
    return nil
  }
}

extension Revision {
  /// Whether it is what a revision of a former branch has become.
  fileprivate func isRewritten(from former: Revision) -> Bool {
    tree == former.tree && observed == former.observed && recorded == former.recorded
  }
}
