package import Chronology
import Git
import Prose

// Many revisions at once. What an article is to grow by is made ready by one worker for itself: objects, and
// deflated as a pack keeps them. Then those of many articles go into one pack, and all their branches into one
// file of references; `Storage/Store+Growing` does that. A revision that was observed before the latest is none of this: it
// is inserted by itself.

/// Revisions that are to follow an article's latest one, and sightings of them; not in the archive yet.
package struct Growth: ~Copyable {
  package let article: ArticleName
  /// Where the article stood when this began.
  private let state: Store.State
  private let sizeLimit: Int
  /// What the archive has of it; nil for an article that is not there.
  package let history: History?
  /// The latest revision, new or not; nil for an article that has none.
  package private(set) var latest: Revision?
  /// When the latest revision was last seen.
  package private(set) var lastSeen: Timestamp?
  /// Of all revisions, in order.
  private var sightings: Sightings
  private var additions: [Addition] = []

  /// The objects of a revision.
  private struct Addition {
    let blobs: [Object]
    let tree: Object
    let commit: Object
  }

  init(of history: History?, _ article: ArticleName, at state: Store.State, sizeLimit: Int) {
    self.article = article
    self.state = state
    self.sizeLimit = sizeLimit
    self.history = history
    latest = history?.revisions.last
    lastSeen = history?.sightings.last?.last
    sightings = Sightings(history?.sightings ?? [])
  }

  /// The revision that the archive has from just these bytes, seen at this moment.
  package func revision(from source: [UInt8], seenAt time: Timestamp) -> Revision? {
    let candidates = revisions(seenAround: time)
    if candidates.isEmpty { return nil }
    let digest = sha256(source)
    return candidates.first { $0.sourceDigest == digest }
  }

  /// The revision in the archive that was seen before a moment and after it.
  package func standing(at time: Timestamp) -> Revision? {
    revisions(seenAround: time).first
  }

  private func revisions(seenAround time: Timestamp) -> [Revision] {
    guard let history else { return [] }
    return zip(history.revisions, history.sightings)
      .filter { $1.first <= time && time <= $1.last }.map(\.0)
  }

  /// Adds a revision that was observed when the latest was last seen, or later.
  package mutating func add(_ entry: Entry) throws(ArchiveError) {
    let number = (latest?.number ?? 0) + 1
    let operation = "record r\(number) of \(article)"
    precondition(lastSeen.map { $0 <= entry.observed } ?? true, "an article grows at its end")
    try entry.check(operation, sizeLimit: sizeLimit)
    let files = try entry.files(of: article, operation)
    var commit = try entry.commit(
      in: article, number: number, tree: files.tree.id,
      committer: entry.recorder.signature(at: entry.recorded), operation)
    commit.parents = latest.map { [$0.id.object] } ?? []
    let object = try storing(operation) { [commit] () throws(GitError) in try Object(commit) }
    latest = try Revision(of: article, id: object.id, commit: commit)
    lastSeen = entry.observed
    sightings.append(Sighting(first: entry.observed, last: entry.observed))
    additions.append(Addition(blobs: files.blobs, tree: files.tree, commit: object))
  }

  /// Notes that the latest revision was seen again, not before it was last seen.
  package mutating func seeAgain(at time: Timestamp) {
    guard let latest, let lastSeen, lastSeen < time else { return }
    self.lastSeen = time
    _ = sightings.extend(at: latest.number - 1, to: time)
  }

  /// Everything as it will stand in the archive.
  package consuming func finish() throws(ArchiveError) -> FinishedGrowth {
    let seen = sightings.bytes
    let tip = latest?.id.object
    let (article, state, additions) = (article, state, additions)
    return try storing("record \(article)") { () throws(GitError) in
      var part = try PackPartBuilder()
      // The latest stands whole, and what is older as what it differs by from what came next.
      var later: [Int] = []
      for addition in additions.reversed() {
        var places: [Int] = []
        for (index, blob) in addition.blobs.enumerated() {
          // The same file of the revision after it, and the text, which a source often holds.
          let near = Set(later.dropFirst(index).prefix(1) + (index == 2 ? places.prefix(1) : []))
          places.append(try part.add(blob, near: near.sorted()))
        }
        _ = try part.add(addition.tree)
        _ = try part.add(addition.commit)
        later = places
      }
      let blob = seen.isEmpty ? nil : try Object(blob: seen)
      if let blob, blob.id != state.sightings { _ = try part.add(blob) }
      return FinishedGrowth(
        article: article, before: state,
        after: Store.State(tip: tip, sightings: blob?.id ?? state.sightings), part: part.finish())
    }
  }
}

/// What an article grows by, ready to be written.
package struct FinishedGrowth: Sendable {
  package let article: ArticleName
  let before: Store.State
  let after: Store.State
  let part: PackPart
}

extension Archive {
  /// Begins to let an article grow, which need not be there yet.
  package borrowing func growth(of name: ArticleName) throws(ArchiveError) -> Growth {
    let state = try storing { () throws(GitError) in try store.state(of: name) }
    let history = state.tip == nil ? nil : try history(of: name, at: state)
    return Growth(of: history, name, at: state, sizeLimit: store.sizeLimit)
  }

  /// Lets those articles grow that still stand where they did, and gives the others; safe on disk when this returns.
  ///
  /// Where it throws, some of them may have grown.
  package borrowing func grow(_ growths: [FinishedGrowth]) throws(ArchiveError) -> [ArticleName] {
    let changed = growths.filter { $0.before != $0.after }
    if changed.isEmpty { return [] }
    return try storing("record \(changed.count) articles") { () throws(GitError) in
      try store.put(changed)
    }
  }
}
