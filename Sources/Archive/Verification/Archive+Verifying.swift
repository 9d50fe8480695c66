import Git
package import Prose

// A check reads every object once and believes none: libgit2 hashes whatever it reads. Each branch is
// followed from its tip to its first commit, then its revisions are checked in their order; what no
// article leads to is read at the end. Memory grows with the number of objects (24 bytes each) and with
// the longest history.

extension Archive {
  /// What makes an article of a source once more; nil where the extractor is another one now.
  package typealias Extraction = (Source, Extractor, Claims) throws -> Article?

  /// Checks one article, or all and whatever else is in the archive; `progress` hears how many articles of
  /// how many are done. Throws where it cannot tell.
  package borrowing func verify(
    _ article: ArticleName? = nil, extraction: Extraction? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> Verification {
    var check = Check(extraction: extraction)
    var names = try self.names()
    if let article {
      guard names.contains(article) else {
        throw ArchiveError(.noSuchArticle, "check \(article)", "there is no such article")
      }
      names = [article]
    }
    for (index, name) in names.enumerated() {
      progress(index, names.count)
      try verify(name, &check)
    }
    if article == nil {
      try verifyReferences(&check)
      try verifyObjects(&check)
    }
    progress(names.count, names.count)
    return check.outcome
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
    check.outcome.objects = check.read.count
  }
}

/// A check at work.
struct Check {
  let extraction: Archive.Extraction?
  var outcome = Verification()
  /// The objects that have been read, or could not be.
  var read: Set<ObjectID> = []

  mutating func add(_ fault: Fault) {
    outcome.faults.append(fault)
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
