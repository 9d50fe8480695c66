import Git

/// Why the archive did not do what was asked.
package struct ArchiveError: Error, Hashable, Sendable {
  /// The kinds of failure that a caller can act on.
  package struct Code: Hashable, Sendable {
    private let name: String

    private init(_ name: String) {
      self.name = name
    }

    /// There is no archive at the path yet.
    package static let missing = Code("missing")
    package static let notAnArchive = Code("notAnArchive")
    package static let newerFormat = Code("newerFormat")
    package static let foreignOwner = Code("foreignOwner")
    package static let notPermitted = Code("notPermitted")
    /// A text that cannot name an article.
    package static let invalidName = Code("invalidName")
    package static let noSuchArticle = Code("noSuchArticle")
    package static let severalArticles = Code("severalArticles")
    package static let noSuchRevision = Code("noSuchRevision")
    /// An article that could not be read back as it is.
    package static let unfit = Code("unfit")
    package static let tooLarge = Code("tooLarge")
    package static let damaged = Code("damaged")
    /// Another program holds a lock.
    package static let locked = Code("locked")
    /// The operating system could not do it; what is on the disk may be sound.
    package static let system = Code("system")
    /// It is in the archive, or may be, but is not known to be safe on disk.
    package static let uncertain = Code("uncertain")
    package static let failed = Code("failed")
  }

  package let code: Code
  /// What was tried, as the end of "cannot …".
  package let operation: String
  /// Why it failed, without a full stop.
  package let detail: String
  /// What the reader can do next, where there is something.
  package let hint: String?

  package init(_ code: Code, _ operation: String, _ detail: String, hint: String? = nil) {
    self.code = code
    self.operation = operation
    self.detail = detail
    self.hint = hint
  }
}

extension ArchiveError: CustomStringConvertible {
  /// One sentence without a full stop and without the hint: what failed, on what, and why.
  package var description: String { "cannot \(operation): \(detail)" }
}

extension ArchiveError {
  /// The same failure in the archive's words.
  init(_ error: GitError, _ operation: String? = nil, hint: String? = nil) {
    let code: Code =
      switch error.code {
      case .damaged, .notFound: .damaged
      case .tooLarge: .tooLarge
      case .locked: .locked
      case .foreignOwner: .foreignOwner
      case .notPermitted: .notPermitted
      case .system: .system
      default: .failed
      }
    let lockHint = "when no other program is at work in the archive, remove that file"
    self.init(
      code, operation ?? error.operation, error.detail,
      hint: hint ?? (code == .locked ? lockHint : nil))
  }
}

/// Runs what may fail in Git, and tells its failure in the archive's words.
func storing<Result: ~Copyable>(
  _ operation: @autoclosure () -> String? = nil, _ body: () throws(GitError) -> Result
) throws(ArchiveError) -> Result {
  do throws(GitError) {
    return try body()
  } catch {
    throw ArchiveError(error, operation())
  }
}
