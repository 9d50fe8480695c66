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
    for reference in growths.flatMap({ [$0.branch, $0.sightings].compactMap(\.self) })
    where try folder.file(reference.name) != nil {
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
      // All branches before all sightings.
      moved += try set(fit.map { ($0.article, $0.branch) })
      _ = try set(fit.map { ($0.article, $0.sightings) })
      return moved
    }
  }

  /// Changes references, and gives the articles of those that plain git has changed meanwhile.
  private borrowing func set(
    _ references: [(article: ArticleName, reference: FinishedGrowth.Reference?)]
  ) throws(GitError) -> [ArticleName] {
    var packed: [FinishedGrowth.Reference] = []
    var moved: [ArticleName] = []
    for case (let article, let reference?) in references {
      if try folder.file(reference.name) == nil {
        packed.append(reference)
      } else if try move(reference.name, from: reference.before, to: reference.after) != .changed {
        moved.append(article)
      }
    }
    guard !packed.isEmpty else { return moved }
    try PackedReferences.change(in: folder) { file in
      for reference in packed { file.set(reference.name, to: reference.after) }
    }
    return moved
  }
}

extension FinishedGrowth {
  /// A reference that is to name another object.
  fileprivate struct Reference {
    let name: String
    let before: ObjectID?
    let after: ObjectID

    /// Nil where nothing changes.
    init?(name: String, before: ObjectID?, after: ObjectID?) {
      guard let after, after != before else { return nil }
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// Nil where it stays as it is.
  fileprivate var branch: Reference? {
    Reference(name: article.branch, before: before.tip, after: after.tip)
  }

  /// Nil where they stay as they are.
  fileprivate var sightings: Reference? {
    Reference(name: article.sightings, before: before.sightings, after: after.sightings)
  }
}
