import Git

/// Where articles and their revisions are kept: a bare Git repository on this machine.
///
/// Only this type knows of paths, locks, configuration and HEAD. One task at a time may use it; each
/// worker opens its own.
struct Store: ~Copyable {
  let folder: Folder
  let repository: Repository
  /// Bytes of the largest file that is written or read.
  let sizeLimit: Int
  /// How long the lock of another program on a reference is waited for.
  let patience: Duration

  /// Bytes of a commit or of a revision's tree, far more than one has.
  static let headerLimit = 1 << 20
  static let formatVersion = 1
  static let formatKey = "stet.formatVersion"
  static let mainBranch = "refs/heads/main"
}

extension Store {
  /// Where an article stands: what must not have changed when it is written.
  struct State: Hashable {
    /// The latest revision's commit; nil for an article that is not there.
    let tip: ObjectID?
    /// The blob that tells when the revisions were seen; nil where none was seen again.
    let sightings: ObjectID?
  }
}

extension ArticleName {
  static let branches = "refs/heads/"

  /// The branch whose commits are the revisions.
  var branch: String { Self.branches + description }

  /// The reference to the blob that tells when the revisions were seen.
  var sightings: String { "refs/stet/seen/\(self)" }

  /// What the references begin with that keep the branch as it stood before insertions.
  var superseded: String { "refs/stet/superseded/\(self)/" }

  /// The article whose sightings or former branch a reference keeps; nil for any other reference.
  init?(keptBeside reference: String) {
    let parts = split(reference, at: "/")
    guard parts.count > 4, parts[0] == "refs", parts[1] == "stet",
      let name = ArticleName(branch: Self.branches + "\(parts[3])/\(parts[4])"),
      reference == name.sightings || reference.hasPrefix(name.superseded)
    else { return nil }
    self = name
  }

  /// Whether a reference is one that users of Git make for themselves.
  static func isForeign(_ reference: String) -> Bool {
    ["refs/tags/", "refs/remotes/", "refs/notes/"].contains { reference.hasPrefix($0) }
  }

  /// Nil for a branch that is no article's.
  init?(branch: String) {
    let name = branch.utf8.dropFirst(Self.branches.utf8.count)
    guard branch.utf8.starts(with: Self.branches.utf8),
      let slash = name.firstIndex(of: UInt8(ascii: "/"))
    else { return nil }
    let site = String(Substring(name[..<slash]))
    let slug = String(Substring(name[slash...].dropFirst()))
    guard NameGrammar.fault(in: site) == nil, NameGrammar.fault(in: slug) == nil,
      !NameGrammar.reservedSites.contains(site), isFolded(branch)
    else { return nil }
    self.init(site: site, slug: slug)
  }
}

// Reading.
extension Store {
  /// The latest revision's commit; nil for an article that is not there.
  borrowing func tip(of name: ArticleName) throws(GitError) -> ObjectID? {
    try repository.target(of: name.branch)
  }

  borrowing func commit(_ id: ObjectID) throws(GitError) -> Commit {
    try repository.commit(id, limit: Self.headerLimit)
  }

  /// A commit and all those before it, newest first.
  borrowing func commits(from id: ObjectID) throws(GitError) -> [(id: ObjectID, commit: Commit)] {
    try repository.firstParents(from: id, limit: Self.headerLimit)
  }

  borrowing func tree(_ id: ObjectID) throws(GitError) -> Tree {
    try repository.tree(id, limit: Self.headerLimit)
  }

  borrowing func bytes(of blob: ObjectID) throws(GitError) -> [UInt8] {
    try repository.blob(blob, limit: sizeLimit)
  }

  borrowing func state(of name: ArticleName) throws(GitError) -> State {
    State(tip: try tip(of: name), sightings: try repository.target(of: name.sightings))
  }

  /// The tips that the article's branch had before insertions.
  borrowing func superseded(of name: ArticleName) throws(GitError) -> [ObjectID] {
    try repository.references(withPrefix: name.superseded).compactMap { reference in
      ObjectID(reference.dropFirst(name.superseded.count))
    }
  }

  /// The same of all articles at once: each look by a name goes through all references.
  borrowing func superseded() throws(GitError) -> [ArticleName: [ObjectID]] {
    var tips: [ArticleName: [ObjectID]] = [:]
    for reference in try repository.references(withPrefix: "refs/stet/superseded/") {
      if let name = ArticleName(keptBeside: reference),
        let tip = ObjectID(reference.dropFirst(name.superseded.count))
      {
        tips[name, default: []].append(tip)
      }
    }
    return tips
  }

  /// The full names of all references.
  borrowing func references() throws(GitError) -> [String] {
    try repository.references(withPrefix: "refs/")
  }

  /// All articles, or those of a site, in order.
  borrowing func articles(of site: String?) throws(GitError) -> [ListedArticle] {
    var articles: [ListedArticle] = []
    let folder = ArticleName.branches + (site ?? "")
    for (reference, id) in try repository.targets(in: site == nil ? "refs/heads" : folder) {
      if let name = ArticleName(branch: reference) {
        articles.append(ListedArticle(name: name, tip: id))
      }
    }
    return articles.sorted { $0.name < $1.name }
  }
}
