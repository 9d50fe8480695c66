import Chronology
import Git
import Prose

/// What became of the wish to record an article.
package enum Recording: Hashable, Sendable {
  case recorded(Revision)
  /// This revision, seen just before or after, says the same; that it was seen again is noted.
  case unchanged(Revision)
  /// The article does not stand any more where it did when the position was asked for; nothing was
  /// recorded.
  case conflict
}

extension Archive {
  /// Records what an article says, at the position of the moment when it was observed.
  ///
  /// The caller looks at the revision before and says what changed; where there is one after, `words` tell
  /// what changed in that. An entry that says the same as either makes no revision. After a conflict the
  /// caller asks for the position anew and tries again; for a web page it also asks again for the name.
  /// Throws `uncertain` where it may be in nevertheless.
  package borrowing func record(
    _ entry: Entry, at position: Position, words: ChangeWords? = nil
  ) throws(ArchiveError) -> Recording {
    precondition(entry.observed == position.observed, "an entry stands where it was observed")
    let name = position.article
    let number = (position.before?.number ?? 0) + 1
    let operation = "record r\(number) of \(name)"
    try entry.check(operation, sizeLimit: store.sizeLimit)
    for neighbour in position.neighbours
    where try isUnchanged(entry, since: neighbour) {
      return try seeAgain(neighbour, at: position)
    }

    let files = try entry.files(of: name, operation)
    let end =
      position.after == nil
      ? try addition(of: entry, tree: files.tree.id, at: position, operation)
      : try insertion(of: entry, tree: files.tree.id, at: position, words: words, operation)
    do throws(GitError) {
      let isPut = try store.put(
        end, with: files.blobs + [files.tree], on: name, expecting: position.state)
      guard isPut else { return .conflict }
    } catch {
      throw truth(about: "r\(number)", of: name, at: end.tip, after: error)
    }
    return .recorded(try end.revision(of: name))
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
    about revision: String, of name: ArticleName, at tip: ObjectID, after error: GitError
  ) -> ArchiveError {
    let operation = "record \(revision) of \(name)"
    switch Result(catching: { () throws(GitError) in try store.tip(of: name) }) {
    case .success(tip):
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
  /// Notes that a revision, one of the two that a position has beside it, was seen again then.
  package borrowing func seeAgain(
    _ revision: Revision, at position: Position
  ) throws(ArchiveError) -> Recording {
    let index = revision.number - 1
    var sightings = try sightings(of: position.article, at: position.state)
    // Where the latest revision has a line, each has its own.
    let isSettled = position.after == nil && sightings.lines.count == revision.number
    if !isSettled {
      sightings = Sightings(try history(of: position.article, at: position.state).sightings)
    }
    guard sightings.extend(at: index, to: position.observed) else { return .unchanged(revision) }
    let operation = "note that r\(revision.number) of \(position.article) was seen again"
    let isNoted = try storing(operation) { () throws(GitError) in
      try store.note(sightings.bytes, of: position.article, expecting: position.state)
    }
    return isNoted ? .unchanged(revision) : .conflict
  }
}
