import Git

// Everything that references lead to goes into one new pack, and what is in it is then taken away
// elsewhere. What nothing leads to is left out when it is old, and so is gone. Why nothing is lost:
//
// Only what was there at the start is ever taken away. An object that is in the new pack can be found at
// any moment, since the pack is complete and on disk before. One that is not in it may just then come to
// use again. By a stet that writes the same bytes: so the references are looked at once more while no stet
// is between writing and naming (`withoutWriters`), and what has come to use stays. Or by another program:
// so what is younger than the `grace` is packed as if it were named, a file that has been refreshed since
// stays, and packs that somebody marks with `.keep`, as plain git does while it fetches, are left alone.
//
// A process may die anywhere in between: then objects stand twice until the next time. The cost is that of
// reading every object once and comparing it with ten others; memory grows by 200 bytes for each.

extension Store {
  /// For how long an object that nothing names stays, in seconds: longer than a program takes to name what
  /// it has written, shorter than from one night to the next.
  static let grace: Int64 = 12 * 3600

  /// Packs all objects and references; what nothing names goes if it is older than a moment, in seconds
  /// since 1970. Says whether all of that has gone.
  borrowing func pack(droppingBefore moment: Int64) throws(GitError) -> Bool {
    try folder["stet"].make()
    let lock = try FileLock(file: folder["stet"]["gc"].path)
    defer { withExtendedLifetime(lock) {} }
    try packReferences()
    let stock = try Stock(of: repository)
    var named: Set<ObjectID> = []
    var entries: [PackEntry] = []
    func add(_ id: ObjectID, _ name: String?) throws(GitError) {
      if stock.kept.contains(id) { return }
      // libgit2 must not meet a damaged file.
      if stock.loose[id] != nil { try repository.checkLooseObject(id, limit: sizeLimit) }
      entries.append(PackEntry(id, fileName: name))
    }
    try repository.forEachObject(
      from: repository.roots().values, besides: &named, limit: sizeLimit, add)
    let unnamed = stock.objects(besides: named, before: moment)
    for id in unnamed.young { try add(id, nil) }

    let isPacked = stock.loose.isEmpty && stock.packs.count < 2 && unnamed.old.isEmpty
    let pack = isPacked || entries.isEmpty ? stock.packs.first?.name : try repository.pack(entries)
    var isGone = stock.kept.isSubset(of: named)
    try withoutWriters { () throws(GitError) in
      var used: Set<ObjectID> = []
      try repository.forEachObject(
        from: repository.roots().values, besides: &named, limit: sizeLimit
      ) { (id, _) throws(GitError) in
        if unnamed.old.contains(id) { used.insert(id) }
      }
      for old in stock.packs where old.name != pack {
        guard used.isDisjoint(with: old.objects), try repository.remove(old) else {
          isGone = false
          continue
        }
      }
      for id in unnamed.old.subtracting(used) {
        if let file = stock.loose[id], try !repository.remove(file) { isGone = false }
      }
      try repository.removeLeftovers(before: moment)
    }
    for file in stock.loose.values where !unnamed.old.contains(file.id) {
      _ = try repository.remove(file)
    }
    try repository.syncObjectFolders()
    return isGone
  }

  /// What there is to pack: objects, where they stand, and what they take on the disk.
  borrowing func stock() throws(GitError) -> Stock { try Stock(of: repository) }

  /// Whether there are so many packs, or objects with files of their own, that packing would help.
  ///
  /// Of the 256 folders of objects, in which they are spread evenly, one tells.
  borrowing func isLittered() throws(GitError) -> Bool {
    let packs = folder["objects"]["pack"]
    if try packs.content() == .folder,
      try packs.files().count(where: { $0.path.hasSuffix(".pack") }) > Self.packLimit
    {
      return true
    }
    let sample = folder["objects"]["17"]
    guard try sample.content() == .folder else { return false }
    return try sample.files().count > Self.looseLimit / 256
  }

  /// As many as with which plain git packs by itself.
  private static let looseLimit = 6700
  private static let packLimit = 50
}

/// The objects that stand in an archive at a moment, and where.
struct Stock {
  let loose: [ObjectID: LooseObjectFile]
  /// Those that may be taken away.
  let packs: [Pack]
  /// What is in packs that somebody wants left as they are.
  let kept: Set<ObjectID>
  /// What all objects take on the disk.
  let bytes: Int

  init(of repository: borrowing Repository) throws(GitError) {
    let packs = try repository.allPacks()
    self.packs = packs.filter { !$0.isKept }
    kept = Set(packs.filter(\.isKept).flatMap(\.objects))
    let files = try repository.looseObjects()
    loose = Dictionary(files.map { ($0.id, $0) }) { one, _ in one }
    bytes = try repository.objectBytes()
  }

  /// How many objects there are; one that stands twice counts twice.
  var count: Int { loose.count + kept.count + packs.reduce(0) { $0 + $1.objects.count } }

  /// Those that may be taken away and are not named, by whether all that they stand in is older than a
  /// moment, in seconds since 1970.
  func objects(
    besides named: Set<ObjectID>, before moment: Int64
  ) -> (young: Set<ObjectID>, old: Set<ObjectID>) {
    var young: Set<ObjectID> = []
    var old: Set<ObjectID> = []
    func sort(_ id: ObjectID, _ modified: Int64) {
      if named.contains(id) || kept.contains(id) { return }
      if modified < moment { old.insert(id) } else { young.insert(id) }
    }
    for file in loose.values { sort(file.id, file.modified) }
    for pack in packs {
      for id in pack.objects { sort(id, pack.modified) }
    }
    return (young, old.subtracting(young))
  }
}
