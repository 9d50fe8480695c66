import Chronology
import Git
import Prose

extension Archive {
  /// Checks an article's branch, its former branches, and when it was seen.
  borrowing func verify(
    _ name: ArticleName, _ check: inout Check
  ) throws(ArchiveError) {
    check.outcome.articles += 1
    try check.reading(name) { check throws(ArchiveError) in
      let state = try storing { () throws(GitError) in try store.state(of: name) }
      let commits = try chain(from: state.tip, of: name, &check)
      let revisions = try verify(commits, of: name, &check)
      if let blob = state.sightings { check.read.insert(blob) }
      let sightings = try sightings(of: name, at: state)
      if sightings.lines.count > revisions.count, revisions.count == commits.count {
        check.add(Fault(name, "\(name.sightings) tells of revisions that it does not have"))
      }
    }
    try check.reading(name) { check throws(ArchiveError) in
      for tip in check.formerTips[name] ?? [] {
        for (id, commit) in try chain(from: tip, of: name, &check) {
          guard let revision = revision(id, commit, of: name, number: nil, &check) else { continue }
          try verifyFiles(of: revision, &check)
        }
      }
    }
  }

  /// The commits from a tip down to the first, or to one that has been read, newest first.
  private borrowing func chain(
    from tip: ObjectID?, of name: ArticleName, _ check: inout Check
  ) throws(ArchiveError) -> [(id: ObjectID, commit: Commit)] {
    var chain: [(id: ObjectID, commit: Commit)] = []
    var next = tip
    while let id = next, check.read.insert(id).inserted {
      next = nil
      try check.reading(name) { check throws(ArchiveError) in
        let commit = try storing { () throws(GitError) in try store.commit(id) }
        if commit.parents.count > 1 {
          check.add(Fault(name, "its commit \(id) has more than one parent"))
        }
        chain.append((id, commit))
        next = commit.parents.first
      }
    }
    return chain
  }

  /// Checks commits, newest first, as the whole of a history; gives the revisions in order.
  private borrowing func verify(
    _ chain: [(id: ObjectID, commit: Commit)], of name: ArticleName, _ check: inout Check
  ) throws(ArchiveError) -> [Revision] {
    // Where commits are missing the first that is left has no number to be expected.
    var number = chain.last?.commit.parents.isEmpty == true ? 1 : nil
    var revisions: [Revision] = []
    for (id, commit) in chain.reversed() {
      check.outcome.revisions += 1
      guard let revision = revision(id, commit, of: name, number: number, &check) else {
        number = number.map { $0 + 1 }
        continue
      }
      if let before = revisions.last, before.observed > revision.observed {
        check.add(
          Fault(
            name, revision: revision.number,
            "it was observed at \(revision.observed), before r\(before.number)"))
      }
      try verifyFiles(of: revision, &check)
      revisions.append(revision)
      number = revision.number + 1
    }
    return revisions
  }

  /// What a commit tells, if that is a revision; `number` is the one that it should have.
  private borrowing func revision(
    _ id: ObjectID, _ commit: Commit, of name: ArticleName, number: Int?, _ check: inout Check
  ) -> Revision? {
    let revision: Revision
    do throws(ArchiveError) {
      revision = try Revision(of: name, id: id, commit: commit)
    } catch {
      check.add(Fault(name, revision: number, error.detail, hint: error.hint))
      return nil
    }
    if let number, revision.number != number {
      check.add(Fault(name, revision: number, "its commit \(id) calls itself r\(revision.number)"))
    }
    if commit.author.email != "noreply@\(name.site)" {
      check.add(
        Fault(
          name, revision: revision.number,
          "its author is \(quoted(commit.author.email)), which is no name for \(name.site)"))
    }
    return revision
  }

  /// Checks that a revision has its three files, and that they are what they should be.
  private borrowing func verifyFiles(
    of revision: Revision, _ check: inout Check
  ) throws(ArchiveError) {
    let name = revision.article
    try check.reading(name, revision: revision.number) { check throws(ArchiveError) in
      check.read.insert(revision.tree)
      let tree = try files(of: revision)
      let names =
        ["\(name.slug).md", "\(name.slug).json"]
        + Source.Format.allCases.map { Source.fileName(name, $0) }
      let files = names.compactMap { tree.file($0) }
      check.read.formUnion(files)
      if tree.entries.count != 3 || files.count != 3 {
        check.add(
          Fault(name, revision: revision.number, "it has not just a text, its claims and a source"))
      }
      let article = try article(of: revision, in: tree)
      let source = try source(of: revision, in: tree)
      if sha256(source.bytes) != revision.sourceDigest {
        check.add(
          Fault(
            name, revision: revision.number, "its source is not what its Source-SHA256 says"))
      }
      guard let extraction = check.extraction else { return }
      let again: Article?
      do {
        again = try extraction(source, revision.extractor, article.claims)
      } catch {
        throw revision.damage("its source cannot be read again: \(error)")
      }
      if let again, StoredText.bytes(of: again) != StoredText.bytes(of: article) {
        check.add(
          Fault(
            name, revision: revision.number,
            "\(revision.extractor.name) \(revision.extractor.version) reads another text in its source"
          ))
      }
    }
  }
}
