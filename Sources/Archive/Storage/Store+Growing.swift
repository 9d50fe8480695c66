import Git

// As one revision is written (`Store+Writing`), but for all at once: one pack with all objects, then, under the
// lock, all references. Those that have a file of their own are changed there, one by one, since it counts more than
// the file in which all others are, which is replaced once.

extension Store {
  /// Writes what articles grow by, and gives those that do not stand where they did.
  borrowing func put(_ growths: [FinishedGrowth]) throws(GitError) -> [ArticleName] {
    let hold = try holdObjects()
    defer { withExtendedLifetime(hold) {} }
    try repository.write(growths.map(\.part))
    var own: [String] = []
    for reference in growths.flatMap(\.references) where try folder.file(reference.name) != nil {
      own.append(reference.name)
    }
    return try withLock(on: own + [PackedReferences.fileName]) { () throws(GitError) in
      var fit: [FinishedGrowth] = []
      var moved: [ArticleName] = []
      for growth in growths {
        if try state(of: growth.article) == growth.before {
          fit.append(growth)
        } else {
          moved.append(growth.article)
        }
      }
      try set(fit.flatMap(\.references))
      return moved
    }
  }

  private borrowing func set(_ references: [FinishedGrowth.Reference]) throws(GitError) {
    var packed: [FinishedGrowth.Reference] = []
    for reference in references {
      if try folder.file(reference.name) == nil {
        packed.append(reference)
      } else {
        _ = try move(reference.name, from: reference.before, to: reference.after)
      }
    }
    guard !packed.isEmpty else { return }
    try PackedReferences.change(in: folder) { file in
      for reference in packed { file.set(reference.name, to: reference.after) }
    }
  }
}

extension FinishedGrowth {
  /// A reference that is to name another object.
  fileprivate struct Reference {
    let name: String
    let before: ObjectID?
    let after: ObjectID
  }

  /// The branch before the sightings.
  fileprivate var references: [Reference] {
    [
      (article.branch, before.tip, after.tip),
      (article.sightings, before.sightings, after.sightings),
    ].compactMap { name, before, after in
      after.flatMap { $0 == before ? nil : Reference(name: name, before: before, after: $0) }
    }
  }
}
