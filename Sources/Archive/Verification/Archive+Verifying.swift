import Git
package import Prose

// A check reads every object once and believes none: whatever is read is hashed. Each branch is followed from its
// tip to its first commit, then its revisions are checked in their order; what no article leads to, and files of
// objects that are read from packs, come at the end. Articles are checked in portions, on all cores, each portion
// with an archive of its own. Memory grows with the number of objects (24 bytes each) and with the longest history.

extension Archive {
  /// What makes an article of a source once more; nil where the extractor is another one now.
  package typealias Extraction = @Sendable (Source, Extractor, Claims) throws -> Article?

  /// Checks one article, or all and whatever else is in the archive. Throws where it cannot tell.
  package borrowing func verify(
    _ article: ArticleName? = nil, extraction: Extraction? = nil
  ) throws(ArchiveError) -> Verification {
    let names = try names()
    if let article, !names.contains(article) {
      throw ArchiveError(.noSuchArticle, "check \(article)", "there is no such article")
    }
    let formerTips = try storing { () throws(GitError) in try store.superseded() }
    var check = Check(extraction: extraction, formerTips: formerTips)
    for name in article.map({ [$0] }) ?? names { try verify(name, &check) }
    if article == nil { try verifyRest(&check) }
    return check.outcome
  }

  /// Checks the whole archive at a path on so many threads; `progress` hears how many articles of how many are
  /// done. Throws where it cannot tell.
  package static func verifyAll(
    at path: String, sizeLimit: Int, extraction: Extraction?, workers: Int,
    progress: (_ done: Int, _ total: Int) -> Void
  ) async throws -> Verification {
    let archive = try Archive(opening: path, sizeLimit: sizeLimit)
    let names = try archive.names()
    let formerTips = try storing { () throws(GitError) in try archive.store.superseded() }
    func tell(_ done: Int) { progress(done, names.count) }
    let checks = try await portions(
      of: names, at: path, sizeLimit: sizeLimit, workers: workers, progress: tell
    ) { archive, names in
      var check = Check(extraction: extraction, formerTips: formerTips)
      for name in names { try archive.verify(name, &check) }
      return check
    }
    var all = Check(extraction: extraction, formerTips: formerTips)
    for check in checks { all.add(check) }
    try archive.verifyRest(&all)
    return all.outcome
  }

  /// Checks what belongs to no article.
  private borrowing func verifyRest(_ check: inout Check) throws(ArchiveError) {
    try verifyReferences(&check)
    try verifyObjects(&check)
  }

  /// Checks the references that are no articles' branches.
  private borrowing func verifyReferences(_ check: inout Check) throws(ArchiveError) {
    let references = try storing { () throws(GitError) in try store.references() }
    let articles = Set(references.compactMap { ArticleName(branch: $0) })
    try check.reading(nil) { check throws(ArchiveError) in
      let main = try storing { () throws(GitError) in try store.readme() }
      guard let main else {
        throw ArchiveError(
          .damaged, "read the README of the archive", "HEAD does not lead to \(Store.mainBranch)")
      }
      check.read.insert(main)
    }
    try check.reading(nil) { check throws(ArchiveError) in
      if let blob = try forgottenList().blob { check.read.insert(blob) }
    }
    let unread = try storing { () throws(GitError) in
      try store.unreadReferences(besides: references)
    }
    let badLine = try storing { () throws(GitError) in try store.badPackedLine() }
    if let badLine { check.add(Fault(nil, "line \(badLine) of packed-refs is damaged")) }
    for reference in unread {
      check.add(Fault(ArticleName(branch: reference), "the file of \(reference) cannot be read"))
    }
    for reference in references {
      if let name = ArticleName(keptBeside: reference) {
        if !articles.contains(name) {
          check.add(Fault(nil, "\(reference) belongs to \(name), and there is no such article"))
        }
      } else if ArticleName(branch: reference) == nil, !ArticleName.isForeign(reference),
        reference != ForgottenList.reference
      {
        try verify(stranger: reference, &check)
      }
    }
  }

  /// What has no place in an archive may be a reference of stet's whose name is damaged.
  private borrowing func verify(
    stranger reference: String, _ check: inout Check
  ) throws(ArchiveError) {
    guard reference.hasPrefix(ArticleName.branches) else {
      return check.add(Fault(nil, "\(reference) is no reference that stet knows"))
    }
    try check.reading(nil) { check throws(ArchiveError) in
      let target = try storing { () throws(GitError) in try store.target(of: reference) }
      guard let target, !check.read.contains(target) else { return }
      let commit = try storing { () throws(GitError) in try store.commitIfAny(target) }
      guard let commit, (try? CommitMessage(parsing: commit.message)) != nil else { return }
      check.add(
        Fault(
          nil, "\(reference) leads to a revision, and is no article",
          hint: "if an article is missing, this was its branch: git branch SITE/SLUG \(reference)"))
    }
  }

  /// Reads what nothing has led to yet.
  private borrowing func verifyObjects(_ check: inout Check) throws(ArchiveError) {
    let ids = try storing { () throws(GitError) in try store.objects() }
    for id in ids where check.read.insert(id).inserted {
      try check.reading(nil) { _ throws(ArchiveError) in
        try storing { () throws(GitError) in try store.probe(id) }
      }
    }
    let damaged = try storing { () throws(GitError) in try store.damagedIdleFiles() }
    for id in damaged {
      check.add(
        Fault(
          nil, "the file of the object \(id) is damaged",
          hint: "a pack holds the object, too: unless that is told to be damaged, remove the file"))
    }
    check.outcome.objects = check.read.count
  }
}

/// A check at work.
struct Check: Sendable {
  let extraction: Archive.Extraction?
  /// Where the articles' branches ended before insertions.
  let formerTips: [ArticleName: [ObjectID]]
  var outcome = Verification()
  /// The objects that have been read, or could not be.
  var read: Set<ObjectID> = []

  mutating func add(_ fault: Fault) {
    outcome.faults.append(fault)
  }

  /// Takes in what has been checked beside it.
  mutating func add(_ other: Check) {
    outcome.articles += other.outcome.articles
    outcome.revisions += other.outcome.revisions
    outcome.faults += other.outcome.faults
    read.formUnion(other.read)
  }

  /// Runs a part of the check; what fails in it is a fault, unless the system keeps it from telling.
  mutating func reading(
    _ name: ArticleName?, revision: Int? = nil,
    _ body: (inout Check) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    do throws(ArchiveError) {
      try body(&self)
    } catch {
      if error.code == .system || error.code == .notPermitted { throw error }
      add(Fault(name, revision: revision, error.description))
    }
  }
}
