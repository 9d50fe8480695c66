import Git
import Glibc

// One revision is written in this order, so that a process may die, and a disk fail, at any moment:
// files, then the lock, in which the references' names are written; then the commit; then, all objects
// being safe on disk, the references, the branch before the
// sightings. Until the branch is set nothing of it is to be seen.

extension Store {
  /// Keeps a revision's files, and gives the tree that holds them.
  borrowing func keep(_ files: [String: [UInt8]]) throws(GitError) -> ObjectID {
    var entries: [String: ObjectID] = [:]
    for (name, bytes) in files { entries[name] = try repository.write(blob: bytes) }
    return try repository.write(tree: entries)
  }

  /// Gives an article's branch another end if the article still stands as expected, and says whether it
  /// did; where that leaves commits aside, the old tip is kept.
  ///
  /// The commits are made under the lock, and their ids stand in `made` whatever happens afterwards.
  borrowing func put(
    _ end: BranchEnd, on name: ArticleName, expecting state: State, made: inout [ObjectID]
  ) throws(GitError) -> Bool {
    let superseded = end.base == state.tip ? nil : state.tip.map { (name.superseded + "\($0)", $0) }
    var ids: [ObjectID] = []
    defer { made = ids }
    let references =
      [name.branch] + (superseded.map { [$0.0] } ?? [])
      + (end.sightings == nil ? [] : [name.sightings])
    return try withLock(on: references) { () throws(GitError) in
      guard try self.state(of: name) == state else { return false }
      let blob = try end.sightings.map { bytes throws(GitError) in try repository.write(blob: bytes)
      }
      var parent = end.base
      for var commit in end.commits {
        commit.parents = parent.map { [$0] } ?? []
        let id = try repository.write(commit: commit)
        ids.append(id)
        parent = id
      }
      guard let tip = parent else { return false }
      // It may be there already, from a writer that came no further.
      if let (reference, old) = superseded { _ = try move(reference, from: nil, to: old) }
      guard try move(name.branch, from: state.tip, to: tip) == .changed else { return false }
      if let blob { _ = try move(name.sightings, from: state.sightings, to: blob) }
      return true
    }
  }

  /// Replaces the blob that tells when the revisions were seen if the article still stands as expected,
  /// and says whether it did.
  borrowing func note(
    _ bytes: [UInt8], of name: ArticleName, expecting state: State
  ) throws(GitError) -> Bool {
    let blob = try repository.write(blob: bytes)
    return try withLock(on: [name.sightings]) { () throws(GitError) in
      guard try self.state(of: name) == state else { return false }
      return try move(name.sightings, from: state.sightings, to: blob) == .changed
    }
  }

  /// Brings the objects' folder to disk, then the reference, then the folders above it that may be
  /// new: libgit2 sees to the lowest only.
  private borrowing func move(
    _ reference: String, from expected: ObjectID?, to id: ObjectID
  ) throws(GitError) -> ReferenceChange {
    try folder["objects"].sync()
    let change = try repository.change(reference, from: expected, to: id)
    var above = folder[reference].parent.parent
    while change == .changed, above != folder {
      do throws(GitError) {
        try above.sync()
      } catch {
        // Plain git, packing references, takes empty folders away.
        if error.code != .notFound { throw error }
      }
      above = above.parent
    }
    return change
  }

  /// Runs a change of references while no other stet writes; foreign locks on them are waited for
  /// without keeping others from writing.
  private borrowing func withLock<Result>(
    on references: [String], _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    while true {
      do throws(GitError) {
        return try withLockOnce(on: references, body)
      } catch {
        guard error.code == .locked, clock.now < deadline else { throw error }
        usleep(10_000)
      }
    }
  }

  private borrowing func withLockOnce<Result>(
    on references: [String], _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try folder["stet"].make()
    let lock = try ExclusiveLock(file: folder["stet"]["lock"].path)
    try removeLeftovers(of: lock.text())
    // A lock that stands now is foreign: it must never be taken for a leftover of ours.
    for reference in references {
      let lockFile = folder[reference + ".lock"]
      guard try lockFile.content() == .nothing else {
        throw GitError(.locked, "change \(reference)", "another program holds \(lockFile.path)")
      }
    }
    try lock.write(references.joined(separator: "\n"))
    defer { lock.clear() }
    return try body()
  }

  /// Removes the locks of the references that a writer was at when it died.
  private borrowing func removeLeftovers(of text: String) throws(GitError) {
    for reference in split(text, at: "\n") {
      guard reference.hasPrefix("refs/"), try Repository.isValidReference(reference) else {
        continue
      }
      try folder.removeFile(reference + ".lock")
    }
  }
}
