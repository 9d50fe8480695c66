import Git
import Glibc

// One revision is written in this order, so that a process may die, and a disk fail, at any moment:
// files, then the lock, in which the reference's name is written; then the commit; then, all objects
// being safe on disk, the reference. Until that last step nothing of it is to be seen.

extension Store {
  /// Keeps a revision's files, and gives the tree that holds them.
  borrowing func keep(_ files: [String: [UInt8]]) throws(GitError) -> ObjectID {
    var entries: [String: ObjectID] = [:]
    for (name, bytes) in files { entries[name] = try repository.write(blob: bytes) }
    return try repository.write(tree: entries)
  }

  /// Puts a commit on an article's branch if the branch still stands at `tip`; the commit is made
  /// under the lock, and its id stands in `made` whatever happens afterwards.
  borrowing func append(
    _ commit: Commit, to name: ArticleName, expecting tip: ObjectID?, made: inout ObjectID?
  ) throws(GitError) -> ReferenceChange {
    var id: ObjectID?
    defer { made = id }
    return try withLock(on: name.branch) { () throws(GitError) in
      let current = try repository.target(of: name.branch)
      guard current == tip else { return .conflict(current: current) }
      let commit = try repository.write(commit: commit)
      id = commit
      return try move(name.branch, from: tip, to: commit)
    }
  }

  /// Replaces the blob that tells when the revisions were seen if it still is `before`, and the
  /// article's branch still stands at `tip`.
  borrowing func note(
    _ bytes: [UInt8], of name: ArticleName, replacing before: ObjectID?, expecting tip: ObjectID
  ) throws(GitError) -> ReferenceChange {
    let blob = try repository.write(blob: bytes)
    return try withLock(on: name.sightings) { () throws(GitError) in
      let current = try repository.target(of: name.branch)
      guard current == tip else { return .conflict(current: current) }
      return try move(name.sightings, from: before, to: blob)
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

  /// Runs a change of one reference while no other stet writes; a foreign lock on the reference is
  /// waited for without keeping others from writing.
  private borrowing func withLock<Result>(
    on reference: String, _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    while true {
      do throws(GitError) {
        return try withLockOnce(on: reference, body)
      } catch {
        guard error.code == .locked, clock.now < deadline else { throw error }
        usleep(10_000)
      }
    }
  }

  private borrowing func withLockOnce<Result>(
    on reference: String, _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try folder["stet"].make()
    let lock = try ExclusiveLock(file: folder["stet"]["lock"].path)
    try removeLeftovers(of: lock.text())
    // A lock that stands now is foreign: it must never be taken for a leftover of ours.
    let lockFile = folder[reference + ".lock"]
    guard try lockFile.content() == .nothing else {
      throw GitError(.locked, "change \(reference)", "another program holds \(lockFile.path)")
    }
    try lock.write(reference)
    defer { lock.clear() }
    return try body()
  }

  /// Removes the lock of the reference that a writer was at when it died.
  private borrowing func removeLeftovers(of reference: String) throws(GitError) {
    guard reference.hasPrefix("refs/"), try Repository.isValidReference(reference) else { return }
    try folder.removeFile(reference + ".lock")
  }
}
