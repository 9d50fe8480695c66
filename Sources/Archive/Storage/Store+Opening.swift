import Git

extension Store {
  /// Opens the archive at a path; throws `missing`, `notAnArchive`, `newerFormat`, `foreignOwner`, ….
  init(opening folder: Folder, sizeLimit: Int, patience: Duration) throws(ArchiveError) {
    let operation = "open the archive at \(folder.path)"
    switch try Self.content(of: folder, operation) {
    case .nothing, .emptyFolder:
      throw ArchiveError(
        .missing, operation, "there is none", hint: "stet record makes one when it first records")
    case .other:
      throw ArchiveError(
        .notAnArchive, operation, "it is a file, and an archive is a folder",
        hint: "name another place with --archive")
    case .folder: break
    }
    let repository: Repository
    do throws(GitError) {
      repository = try Repository(opening: folder.path)
    } catch {
      throw Self.explanation(of: error, operation)
    }
    switch try Self.formatVersion(of: repository, operation) {
    case nil:
      throw ArchiveError(
        .notAnArchive, operation, "it is a Git repository of something else",
        hint: "name another place with --archive")
    case .some(let version) where version > Self.formatVersion:
      throw ArchiveError(
        .newerFormat, operation,
        "its format is version \(version), and this stet knows up to \(Self.formatVersion)",
        hint: "use a newer stet")
    default: break
    }
    self.init(folder: folder, repository: repository, sizeLimit: sizeLimit, patience: patience)
  }

  private static func content(
    of folder: Folder, _ operation: String
  ) throws(ArchiveError) -> Folder.Content {
    do throws(GitError) {
      return try folder.content()
    } catch {
      throw explanation(of: error, operation)
    }
  }

  private static func explanation(of error: GitError, _ operation: String) -> ArchiveError {
    switch error.code {
    case .notFound:
      ArchiveError(
        .notAnArchive, operation, "it is a folder of something else",
        hint: "name another place with --archive")
    case .foreignOwner:
      ArchiveError(
        error, operation, hint: "run stet as the archive's owner, or copy it: git clone --mirror")
    case .notPermitted:
      ArchiveError(error, operation, hint: "ask its owner for the right to read and write it")
    default: ArchiveError(error, operation)
    }
  }

  /// The version of the archive's format; nil for a repository of something else. A clone has no
  /// configuration of ours, but the README.
  private static func formatVersion(
    of repository: borrowing Repository, _ operation: String
  ) throws(ArchiveError) -> Int? {
    let configured = try storing(operation) { () throws(GitError) in
      try repository.configured(formatKey)
    }
    if let configured {
      guard let version = Int(configured), version > 0 else {
        throw ArchiveError(
          .damaged, operation, "its \(formatKey) is \(quoted(configured)), which is no version",
          hint: "its README tells the version: git config \(formatKey) VERSION")
      }
      return version
    }
    let readme = try storing(operation) { () throws(GitError) -> [UInt8]? in
      guard let main = try repository.target(of: mainBranch) else { return nil }
      let tree = try repository.commit(main, limit: headerLimit).tree
      guard let readme = try repository.tree(tree, limit: headerLimit).file(Readme.fileName) else {
        return nil
      }
      return try repository.blob(readme, limit: headerLimit)
    }
    guard let readme, Readme.isOurs(readme) else { return nil }
    guard let version = Readme.formatVersion(in: readme) else {
      throw ArchiveError(
        .damaged, operation, "its README does not tell the version of its format",
        hint: "write it down: git config \(formatKey) \(formatVersion)")
    }
    return version
  }
}
