package import Chronology
import Git
package import Prose

/// Articles and their revisions, kept in a bare Git repository that any Git tool reads.
///
/// One task at a time may use a value; each worker opens its own.
package struct Archive: ~Copyable {
  let store: Store

  /// Bytes of the largest source or text that is recorded or read, unless the caller says otherwise.
  package static let defaultSizeLimit = 64 << 20

  /// Opens the archive at a path; `patience` is how long a lock of plain git is waited for. Throws
  /// `missing` where there is none yet.
  package init(
    opening path: String, sizeLimit: Int = defaultSizeLimit, patience: Duration = .seconds(10)
  ) throws(ArchiveError) {
    store = try Store(opening: Folder(path), sizeLimit: sizeLimit, patience: patience)
  }

  /// Makes an archive where there is none yet, safely beside others who do the same, and opens it.
  package init(
    creatingAt path: String, by recorder: Recorder, at time: Timestamp,
    sizeLimit: Int = defaultSizeLimit, patience: Duration = .seconds(10)
  ) throws(ArchiveError) {
    let signature = try recorder.signature(at: time)
    do throws(ArchiveError) {
      try self.init(opening: path, sizeLimit: sizeLimit, patience: patience)
    } catch {
      guard error.code == .missing else { throw error }
      try Store.create(at: Folder(path), signature: signature)
      try self.init(opening: path, sizeLimit: sizeLimit, patience: patience)
    }
  }
}

// Reading.
extension Archive {
  /// The latest revision; nil for an article that is not there.
  package borrowing func tip(of name: ArticleName) throws(ArchiveError) -> Revision? {
    try revision(storing { () throws(GitError) in try store.tip(of: name) }, of: name)
  }

  /// The revision of a commit; nil for none.
  borrowing func revision(
    _ id: ObjectID?, of name: ArticleName
  ) throws(ArchiveError) -> Revision? {
    guard let id else { return nil }
    let commit = try storing { () throws(GitError) in try store.commit(id) }
    return try Revision(of: name, id: id, commit: commit)
  }

  /// All revisions of an article with all that their messages tell, and when each was seen.
  package borrowing func history(of name: ArticleName) throws(ArchiveError) -> History {
    try history(of: name, at: storing { () throws(GitError) in try store.state(of: name) })
  }

  borrowing func history(
    of name: ArticleName, at state: Store.State
  ) throws(ArchiveError) -> History {
    let commits = try storing { () throws(GitError) in
      try state.tip.map { id throws(GitError) in try store.commits(from: id) } ?? []
    }
    guard !commits.isEmpty else {
      throw ArchiveError(.noSuchArticle, "read the history of \(name)", "there is no such article")
    }
    var revisions: [Revision] = []
    for (id, commit) in commits.reversed() {
      revisions.append(try Revision(of: name, id: id, commit: commit))
    }
    return History(
      article: name, revisions: revisions,
      sightings: try sightings(of: name, at: state).sightings(of: revisions))
  }

  borrowing func sightings(
    of name: ArticleName, at state: Store.State
  ) throws(ArchiveError) -> Sightings {
    let bytes = try storing { () throws(GitError) in
      try state.sightings.map { id throws(GitError) in try store.bytes(of: id) } ?? []
    }
    return try Sightings(bytes, of: name)
  }

  /// What a revision says and claims.
  package borrowing func article(of revision: Revision) throws(ArchiveError) -> Article {
    try article(of: revision, in: files(of: revision))
  }

  /// The same; `files` are those of the revision.
  borrowing func article(
    of revision: Revision, in files: Tree
  ) throws(ArchiveError) -> Article {
    let slug = revision.article.slug
    let text = try file("\(slug).md", of: revision, in: files)
    let claims = try file("\(slug).json", of: revision, in: files)
    guard let parts = StoredText.parse(text) else {
      throw revision.damage("\(slug).md is not a text as stet writes it")
    }
    do {
      return Article(
        headline: parts.headline, paragraphs: parts.paragraphs,
        claims: try StoredClaims.parse(claims))
    } catch {
      throw revision.damage("\(slug).json does not hold the claims of a page")
    }
  }

  /// The headline that a revision says; the rest of it is not read.
  package borrowing func headline(of revision: Revision) throws(ArchiveError) -> String? {
    let text = try file(
      "\(revision.article.slug).md", of: revision, in: files(of: revision))
    return StoredText.headline(in: text)
  }

  /// The bytes that a revision was made from, exactly as received.
  package borrowing func source(of revision: Revision) throws(ArchiveError) -> Source {
    try source(of: revision, in: files(of: revision))
  }

  /// The same; `files` are those of the revision.
  borrowing func source(
    of revision: Revision, in files: Tree
  ) throws(ArchiveError) -> Source {
    for format in Source.Format.allCases {
      let name = Source.fileName(revision.article, format)
      if files.file(name) != nil {
        return Source(try file(name, of: revision, in: files), format: format)
      }
    }
    throw revision.damage("it has no source")
  }

  /// The files of a revision, by name.
  borrowing func files(of revision: Revision) throws(ArchiveError) -> Tree {
    try storing("read the files of r\(revision.number) of \(revision.article)") {
      () throws(GitError) in try store.tree(revision.tree)
    }
  }

  private borrowing func file(
    _ name: String, of revision: Revision, in files: Tree
  ) throws(ArchiveError) -> [UInt8] {
    guard let blob = files.file(name) else { throw revision.damage("it has no \(name)") }
    return try storing("read \(name) of r\(revision.number) of \(revision.article)") {
      () throws(GitError) in try store.bytes(of: blob)
    }
  }
}

extension Source {
  /// `source-stadium-bonds.html`.
  static func fileName(_ article: ArticleName, _ format: Format) -> String {
    "source-\(article.slug).\(format.rawValue)"
  }
}

extension Revision {
  /// Reads what a commit on an article's branch says.
  init(of name: ArticleName, id: ObjectID, commit: Commit) throws(ArchiveError) {
    let message: CommitMessage
    do throws(CommitMessage.Fault) {
      message = try CommitMessage(parsing: commit.message)
    } catch {
      throw ArchiveError(
        .damaged, "read the revision \(id) of \(name)", error.detail,
        hint: "stet did not write it so; look at it with git log \(name)")
    }
    self.init(
      article: name, id: RevisionID(id), number: message.number, observed: message.observed,
      recorded: Timestamp(milliseconds: milliseconds(commit.committer.seconds)),
      recorder: Recorder(name: commit.committer.name, email: commit.committer.email),
      author: commit.author.name, published: message.published, modified: message.modified,
      url: message.url,
      sourceDigest: message.sourceDigest, extractor: message.extractor, summary: message.summary,
      body: message.body, assessment: message.assessment,
      parent: commit.parents.first.map { RevisionID($0) }, tree: commit.tree)
  }

  /// The error for a revision whose files are not as they should be.
  func damage(_ detail: String) -> ArchiveError {
    ArchiveError(.damaged, "read r\(number) of \(article)", detail)
  }
}

extension Sightings {
  /// Reads the blob of an article.
  init(_ bytes: [UInt8], of name: ArticleName) throws(ArchiveError) {
    guard let sightings = Sightings(bytes) else {
      throw ArchiveError(
        .damaged, "read when \(name) was seen", "\(name.sightings) is not as stet writes it")
    }
    self = sightings
  }
}

/// Seconds in milliseconds, within what fits: a commit can claim any time.
private func milliseconds(_ seconds: Int64) -> Int64 {
  let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
  return overflows ? 0 : product
}
