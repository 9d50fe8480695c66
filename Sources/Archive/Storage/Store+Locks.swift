import Git
import Glibc

// Among themselves, processes of stet wait for one another by locks of the kernel on files in the folder
// `stet`, which end with their holders:
//
//     lock      references are changed; the file names those that are, so that the next holder can remove
//               the lock files of Git that a dead one has left
//     objects   shared by all who write objects and references to them; alone for who takes objects away
//     door      passed by who goes for `objects`
//     gc        objects are packed
//
// They are taken in the order gc, door, objects, lock. With other programs stet keeps to Git's lock files.

extension Store {
  /// Keeps whoever takes objects away from doing so as long as the value lives; many may hold them at once.
  ///
  /// All pass through a door, which the other one shuts: it would else never find nobody at work.
  borrowing func holdObjects() throws(GitError) -> FileLock {
    try folder["stet"].make()
    let door = try FileLock(file: folder["stet"]["door"].path)
    defer { withExtendedLifetime(door) {} }
    return try FileLock(file: folder["stet"]["objects"].path, .shared)
  }

  /// Runs what takes objects away while no other stet is between writing an object and naming it.
  borrowing func withoutWriters<Result>(
    _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let door = try FileLock(file: folder["stet"]["door"].path)
    defer { withExtendedLifetime(door) {} }
    let objects = try FileLock(file: folder["stet"]["objects"].path)
    defer { withExtendedLifetime(objects) {} }
    return try body()
  }

  /// Runs a change of references while no other stet writes; foreign locks on them are waited for
  /// without keeping others from writing.
  borrowing func withLock<Result>(
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

  /// As `withLock`, but throws `locked` at once where another program holds one of them.
  borrowing func withLockOnce<Result>(
    on references: [String], _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try folder["stet"].make()
    let lock = try FileLock(file: folder["stet"]["lock"].path)
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

  /// Brings the folders in which a reference's own file lies to disk.
  borrowing func syncFolders(above reference: String) throws(GitError) {
    var above = folder[reference].parent
    while above != folder {
      do throws(GitError) {
        try above.sync()
      } catch {
        // Plain git, packing references, takes empty folders away.
        if error.code != .notFound { throw error }
      }
      above = above.parent
    }
  }

  /// Removes the locks of the references that a writer was at when it died, and brings to disk what it may
  /// have changed: others rely on that.
  private borrowing func removeLeftovers(of text: String) throws(GitError) {
    for reference in split(text, at: "\n") {
      let isReference = try Repository.isValidReference(reference)
      guard isReference && reference.hasPrefix("refs/") || reference == PackedReferences.fileName
      else { continue }
      try folder.removeFile(reference + ".lock")
      try syncFolders(above: reference)
    }
  }
}
