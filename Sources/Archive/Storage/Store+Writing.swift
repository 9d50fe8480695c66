import Git
import Glibc

// One revision is written in this order, so that a process may die, and a disk fail, at any moment: all
// objects; then the lock, in which the references' names are written; then, the objects being safe on
// disk, the references, the branch before the sightings. Until the branch is set nothing of it is to be
// seen. From the first object to the last reference nobody may take objects away (`holdObjects`).

extension Store {
  /// Gives an article's branch another end if the article still stands as expected, and says whether it
  /// did; where that leaves commits aside, the old tip is kept.
  borrowing func put(
    _ end: BranchEnd, with files: [Object], on name: ArticleName, expecting state: State
  ) throws(GitError) -> Bool {
    let superseded = end.base == state.tip ? nil : state.tip.map { (name.superseded + "\($0)", $0) }
    let sightings = try end.sightings.map { bytes throws(GitError) in try Object(blob: bytes) }
    let references =
      [name.branch] + (superseded.map { [$0.0] } ?? []) + (sightings == nil ? [] : [name.sightings])
    let hold = try holdObjects()
    defer { withExtendedLifetime(hold) {} }
    try repository.write(files + end.commits.map(\.object) + (sightings.map { [$0] } ?? []))
    return try withLock(on: references) { () throws(GitError) in
      guard try self.state(of: name) == state else { return false }
      // It may be there already, from a writer that came no further.
      if let (reference, old) = superseded { _ = try move(reference, from: nil, to: old) }
      guard try move(name.branch, from: state.tip, to: end.tip) == .changed else { return false }
      if let sightings { _ = try move(name.sightings, from: state.sightings, to: sightings.id) }
      return true
    }
  }

  /// Replaces the blob that tells when the revisions were seen if the article still stands as expected,
  /// and says whether it did.
  borrowing func note(
    _ bytes: [UInt8], of name: ArticleName, expecting state: State
  ) throws(GitError) -> Bool {
    try set(name.sightings, to: bytes, expecting: state.sightings) { () throws(GitError) in
      try self.state(of: name) == state
    }
  }

  /// Lets a reference name a blob of these bytes if it still names the one expected and all else is as it
  /// should be, and says whether it did.
  borrowing func set(
    _ reference: String, to bytes: [UInt8], expecting current: ObjectID?,
    if isFit: () throws(GitError) -> Bool = { true }
  ) throws(GitError) -> Bool {
    let blob = try Object(blob: bytes)
    let hold = try holdObjects()
    defer { withExtendedLifetime(hold) {} }
    try repository.write([blob])
    return try withLock(on: [reference]) { () throws(GitError) in
      guard try isFit() else { return false }
      return try move(reference, from: current, to: blob.id) == .changed
    }
  }

  /// Changes a reference and brings it to disk, with the folders above it where they may be new: libgit2
  /// sees to the lowest only.
  borrowing func move(
    _ reference: String, from expected: ObjectID?, to id: ObjectID
  ) throws(GitError) -> ReferenceChange {
    let isNew = try folder.file(reference) == nil
    let change = try repository.change(reference, from: expected, to: id)
    if isNew, change == .changed { try syncFolders(above: reference) }
    return change
  }
}
