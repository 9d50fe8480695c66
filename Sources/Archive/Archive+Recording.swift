import Chronology
import Git
import Prose

/// What became of the wish to record an article.
package enum Recording: Hashable, Sendable {
  case recorded(Revision)
  /// The latest revision says the same; that it was seen again is noted.
  case unchanged(Revision)
  /// The article does not stand where the caller thought, but here; nothing was recorded.
  case conflict(tip: Revision?)
}

extension Archive {
  /// Records what an article says, as the revision after `tip` (nil: the first).
  ///
  /// An entry that says the same as `tip` makes none. After a conflict the caller looks at the new tip,
  /// says anew what changed, and tries again; for a web page it also asks again for the name. Throws
  /// `outOfOrder` for an entry observed before the tip, and `uncertain` where it may be in nevertheless.
  package borrowing func record(
    _ entry: Entry, in name: ArticleName, expecting tip: Revision?
  ) throws(ArchiveError) -> Recording {
    let current = try self.tip(of: name)
    guard current?.id == tip?.id else { return .conflict(tip: current) }
    let number = (current?.number ?? 0) + 1
    let operation = "record r\(number) of \(name)"
    try entry.check(operation, after: current, sizeLimit: store.sizeLimit)
    if let current, try isUnchanged(entry, since: current) {
      return try noteSighting(of: current, at: entry.observed)
    }

    let files = try entry.files(of: name, operation)
    let tree = try storing(operation) { () throws(GitError) in try store.keep(files) }
    let commit = try entry.commit(
      in: name, number: number, tree: tree, parent: current?.id.object, operation)
    var made: ObjectID?
    let change: ReferenceChange
    do throws(GitError) {
      change = try store.append(commit, to: name, expecting: current?.id.object, made: &made)
    } catch {
      throw truth(about: "r\(number)", of: name, made: made, after: error)
    }
    guard change == .changed, let made else { return .conflict(tip: try self.tip(of: name)) }
    return .recorded(try Revision(of: name, id: made, commit: commit))
  }

  /// Whether an entry says what a revision says. The same bytes read by another extractor are the same
  /// article: it was not the newsroom that changed it.
  package borrowing func isUnchanged(
    _ entry: Entry, since revision: Revision
  ) throws(ArchiveError) -> Bool {
    if entry.extractor != revision.extractor, sha256(entry.source.bytes) == revision.sourceDigest {
      return true
    }
    return entry.article.isUnchanged(since: try article(of: revision))
  }

  /// What can be said after a failure: the branch is read again before "not recorded" is.
  private borrowing func truth(
    about revision: String, of name: ArticleName, made: ObjectID?, after error: GitError
  ) -> ArchiveError {
    let operation = "record \(revision) of \(name)"
    guard let made else { return ArchiveError(error, operation) }
    switch Result(catching: { () throws(GitError) in try store.tip(of: name) }) {
    case .success(made):
      return ArchiveError(
        .uncertain, "make sure that \(revision) of \(name) is safe on disk", error.detail,
        hint: "it is in the archive; record it again when the disk is well")
    case .success: return ArchiveError(error, operation)
    case .failure(let second):
      return ArchiveError(
        .uncertain, operation,
        "\(error.detail); whether it is in could not be read: \(second.detail)",
        hint: "look with stet log \(name)")
    }
  }
}

// Sightings.
extension Archive {
  private borrowing func noteSighting(
    of tip: Revision, at time: Timestamp
  ) throws(ArchiveError) -> Recording {
    let name = tip.article
    while true {
      let before = try storing { () throws(GitError) in try store.sightings(of: name) }
      let bytes = try storing { () throws(GitError) in
        try before.map { id throws(GitError) in try store.bytes(of: id) } ?? []
      }
      var sightings = try Sightings(bytes, of: name)
      let sighting = sightings.sighting(of: tip)
      if sighting.extended(to: time) == sighting { return .unchanged(tip) }

      let revisions = try chain(from: tip, downTo: sightings.lines.count + 1)
      sightings.append(contentsOf: revisions)
      guard sightings.lines.count == tip.number else {
        throw ArchiveError(
          .damaged, "note that r\(tip.number) of \(name) was seen again",
          "\(name.sightings) tells of other revisions")
      }
      sightings.extendLast(to: time)
      let change = try storing("note that r\(tip.number) of \(name) was seen again") {
        () throws(GitError) in
        try store.note(sightings.bytes, of: name, replacing: before, expecting: tip.id.object)
      }
      if change == .changed { return .unchanged(tip) }
      // Either there is a new revision, or somebody else noted a sighting meanwhile.
      let current = try self.tip(of: name)
      if current?.id != tip.id { return .conflict(tip: current) }
    }
  }

  /// A revision and those before it down to a number, that one first.
  private borrowing func chain(
    from tip: Revision, downTo number: Int
  ) throws(ArchiveError) -> [Revision] {
    var chain = [tip]
    while let first = chain.last, first.number > number, let parent = first.parent {
      let commit = try storing { () throws(GitError) in try store.commit(parent.object) }
      chain.append(try Revision(of: tip.article, id: parent.object, commit: commit))
    }
    return chain.reversed()
  }
}
