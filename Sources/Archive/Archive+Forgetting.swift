package import Chronology
import Git

// An article is taken out in this order: a line in the list of the forgotten; its former branches and its
// sightings; its branch; then all objects that nothing names any more, whatever they once belonged to. So
// it may end anywhere in between and leave a sound archive, and whoever does it again comes to its end:
// when the branch has gone, the line tells that the article was there.

extension Archive {
  /// How often another writer may come between before it is given up.
  private static let mostTries = 5

  /// Takes an article out, so that nothing but a line on it is left; objects that others share stay. When this
  /// returns its objects are gone from the disk. Gives its last revision, nil where it was out already.
  package borrowing func forget(
    _ name: ArticleName, reason: String, at time: Timestamp
  ) throws(ArchiveError) -> Revision? {
    let operation = "forget \(name)"
    let tip = try tip(of: name)
    let before = try forgotten(name)
    guard tip != nil || before != nil else {
      throw ArchiveError(.noSuchArticle, operation, "there is no such article")
    }
    if let tip {
      try note(Forgotten(name, at: time, reason: reason), since: tip.recorded)
    }
    for _ in 0..<Self.mostTries {
      let isGone = try storing(operation) { () throws(GitError) in
        guard try store.removeReferences(of: name) else { return false }
        return try store.pack(droppingBefore: .max)
      }
      if isGone { return tip }
    }
    throw ArchiveError(
      .uncertain, operation,
      "it is out of the archive, but other programs hold on to objects that may be its own",
      hint: "when no other program is at work, remove objects/pack/*.keep and run it again")
  }

  /// When and why an article was last taken out; nil where it never was.
  package borrowing func forgotten(_ name: ArticleName) throws(ArchiveError) -> Forgotten? {
    try forgottenList().list[name]
  }

  /// All that were taken out, and the blob that tells.
  borrowing func forgottenList() throws(ArchiveError) -> (list: ForgottenList, blob: ObjectID?) {
    let operation = "read which articles were forgotten"
    let blob = try storing(operation) { () throws(GitError) in
      try store.target(of: ForgottenList.reference)
    }
    let bytes = try storing(operation) { () throws(GitError) in
      try blob.map { blob throws(GitError) in try store.bytes(of: blob) } ?? []
    }
    guard let list = ForgottenList(bytes) else {
      throw ArchiveError(
        .damaged, operation, "\(ForgottenList.reference) is not as stet writes it")
    }
    return (list, blob)
  }

  private borrowing func note(
    _ forgotten: Forgotten, since moment: Timestamp
  ) throws(ArchiveError) {
    var isNoted = false
    while !isNoted {
      var (list, blob) = try forgottenList()
      list.add(forgotten, replacingSince: moment)
      isNoted = try storing("note what is forgotten") { () throws(GitError) in
        try store.set(ForgottenList.reference, to: list.bytes, expecting: blob)
      }
    }
  }
}
