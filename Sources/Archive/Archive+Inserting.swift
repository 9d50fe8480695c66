import Chronology
import Git

// Inserting a revision rewrites those after it: their numbers and parents are others. What they say,
// who recorded them and when stays. A revision that was seen on both sides of the new one becomes two.
// The cost is one small commit for each later revision; no file is touched.

/// The end of an article's branch as it is to be.
struct BranchEnd {
  /// What the first commit follows; nil for the first of the article.
  let base: ObjectID?
  /// In order; never empty.
  let commits: [(commit: Commit, object: Object)]
  /// Which of the commits is the new revision.
  let place: Int
  /// The blob that tells when all revisions were seen; nil to leave it as it is.
  let sightings: [UInt8]?
  /// The last commit.
  let tip: ObjectID

  /// Commits that follow one another and `base`.
  init(base: ObjectID?, _ commits: [Commit], place: Int, sightings: [UInt8]?) throws(GitError) {
    var chain: [(commit: Commit, object: Object)] = []
    var parent = base
    for var commit in commits {
      commit.parents = parent.map { [$0] } ?? []
      let object = try Object(commit)
      chain.append((commit, object))
      parent = object.id
    }
    guard let tip = parent else { preconditionFailure("a branch ends with a commit") }
    self.base = base
    self.commits = chain
    self.place = place
    self.sightings = sightings
    self.tip = tip
  }

  /// The new revision.
  func revision(of name: ArticleName) throws(ArchiveError) -> Revision {
    let (commit, object) = commits[place]
    return try Revision(of: name, id: object.id, commit: commit)
  }
}

extension Archive {
  /// One more revision at the end of a history.
  borrowing func addition(
    of entry: Entry, tree: ObjectID, at position: Position, _ operation: String
  ) throws(ArchiveError) -> BranchEnd {
    let commit = try entry.commit(
      in: position.article, number: (position.before?.number ?? 0) + 1, tree: tree,
      committer: entry.recorder.signature(at: entry.recorded), operation)
    return try storing(operation) { () throws(GitError) in
      try BranchEnd(base: position.state.tip, [commit], place: 0, sightings: nil)
    }
  }

  /// The history from a position on that is not the end, with an entry whose files are kept in `tree`;
  /// `words` tell what changed in the revision after it.
  borrowing func insertion(
    of entry: Entry, tree: ObjectID, at position: Position, words: ChangeWords?,
    _ operation: String
  ) throws(ArchiveError) -> BranchEnd {
    let history = try history(of: position.article, at: position.state)
    var stays = zip(history.revisions, history.sightings).map { Stay(revision: $0, seen: $1) }
    if let split = position.before, split.id == position.after?.id {
      let index = split.number - 1
      stays.replaceSubrange(index...index, with: stays[index].halves(around: position.observed))
    }
    let place = stays.firstIndex { $0.seen.first > position.observed } ?? stays.count
    let start = place > 0 && stays[place - 1].isCopy ? place - 1 : place

    // To the second, and always later than the revision after it: so it is known as inserted.
    let neighbour = position.after?.recorded.milliseconds ?? 0
    let committer = try entry.recorder.signature(
      at: max(entry.recorded, Timestamp(milliseconds: neighbour + 1000)))
    func number(_ index: Int) -> Int { index + (index < place ? 1 : 2) }
    let numbers = Dictionary(
      uniqueKeysWithValues: stays.enumerated().filter { !$1.isCopy }
        .map { ($1.revision.number, number($0)) })
    var commits: [Commit] = []
    for index in start..<stays.count {
      if index == place {
        commits.append(
          try entry.commit(
            in: position.article, number: index + 1, tree: tree, committer: committer, operation))
      }
      let stay = stays[index]
      let commit = try storing { () throws(GitError) in
        try store.commit(stay.revision.id.object)
      }
      commits.append(
        try stay.revision.rewritten(
          commit, number: number(index),
          observed: stay.isCopy ? stay.seen.first : stay.revision.observed,
          words: index == place ? words : nil, numbers: numbers,
          committer: stay.isCopy ? committer : nil))
    }
    var seen = stays.map(\.seen)
    seen.insert(Sighting(first: position.observed, last: position.observed), at: place)
    let base = start > 0 ? stays[start - 1].revision.id.object : nil
    let sightings = position.state.sightings == nil ? nil : Sightings(seen).bytes
    return try storing(operation) { () throws(GitError) in
      try BranchEnd(base: base, commits, place: place - start, sightings: sightings)
    }
  }
}

/// A revision for as long as it was seen.
private struct Stay {
  let revision: Revision
  let seen: Sighting
  /// Whether it stands for a sighting that another part of its time is cut off from.
  var isCopy = false

  /// The parts before and after a moment within; the revision itself is the one that has its time.
  func halves(around moment: Timestamp) -> [Stay] {
    let observed = revision.observed
    return observed <= moment
      ? [
        Stay(revision: revision, seen: Sighting(first: seen.first, last: observed)),
        Stay(
          revision: revision, seen: Sighting(first: seen.last, last: seen.last), isCopy: true),
      ]
      : [
        Stay(
          revision: revision, seen: Sighting(first: seen.first, last: seen.first), isCopy: true),
        Stay(revision: revision, seen: Sighting(first: observed, last: seen.last)),
      ]
  }
}

extension Revision {
  /// The revision's commit under another number, and where they are given with other words and signed by
  /// somebody else; `numbers` are the new ones of all revisions, by their old ones.
  fileprivate func rewritten(
    _ commit: Commit, number: Int, observed: Timestamp, words: ChangeWords?,
    numbers: [Int: Int], committer: Signature?
  ) throws(ArchiveError) -> Commit {
    let message: CommitMessage
    do throws(CommitMessage.Fault) {
      message = try CommitMessage(parsing: commit.message)
    } catch {
      throw damage(error.detail)
    }
    guard message.text == commit.message else {
      throw damage("its message is not as stet writes it, and would lose something if rewritten")
    }
    let author = Signature(
      name: commit.author.name, email: commit.author.email, seconds: max(0, observed.seconds))
    return Commit(
      tree: commit.tree, parents: [], author: author, committer: committer ?? commit.committer,
      message: message.retold(
        number: number, observed: observed, words: words, numbers: numbers
      ).text)
  }
}
