internal import CLibgit2
import Glibc

/// Why Git, or the file system below it, did not do what was asked.
package struct GitError: Error, Hashable, Sendable {
  /// The kinds of failure that a caller can act on.
  package struct Code: Hashable, Sendable {
    private let name: String

    private init(_ name: String) {
      self.name = name
    }

    package static let notFound = Code("notFound")
    package static let exists = Code("exists")
    /// Somebody else holds the lock of a reference.
    package static let locked = Code("locked")
    package static let invalidName = Code("invalidName")
    /// An object is not what its id or its reader expects.
    package static let damaged = Code("damaged")
    package static let tooLarge = Code("tooLarge")
    package static let foreignOwner = Code("foreignOwner")
    package static let notPermitted = Code("notPermitted")
    /// The operating system could not do it; what is on the disk may be sound.
    package static let system = Code("system")
    /// Nothing to act on: the detail tells it.
    package static let failed = Code("failed")
  }

  package let code: Code
  /// What was tried, as the end of "cannot …".
  package let operation: String
  /// Why it failed, without a full stop.
  package let detail: String

  package init(_ code: Code, _ operation: String, _ detail: String) {
    self.code = code
    self.operation = operation
    self.detail = detail
  }
}

extension GitError: CustomStringConvertible {
  /// One sentence without a full stop: what failed, on what, and why.
  package var description: String { "cannot \(operation): \(detail)" }
}

extension GitError {
  /// Reads what libgit2 says about its last failure on this thread: call it at once.
  init(status: Int32, _ operation: String) {
    let message = unsafe git_error_last().flatMap { last in
      unsafe last.pointee.message.map { unsafe String(cString: $0) }
    }
    // As no configuration but the repository's is read, libgit2 finds no list of trusted folders, and
    // says just that.
    let isForeign = status == GIT_EOWNER.rawValue || message?.contains("safe.directory") == true
    let kind = unsafe git_error_last().map { unsafe $0.pointee.klass }
    let isSystem = status == GIT_ERROR.rawValue && kind == Int32(GIT_ERROR_OS.rawValue)
    self.init(
      isForeign ? .foreignOwner : isSystem ? .system : Code(status: status), operation,
      isForeign
        ? "it belongs to another user" : message ?? "libgit2 gives no reason (status \(status))")
  }

  /// Reads `errno`: call it at once.
  init(errno number: Int32, _ operation: String) {
    let detail = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    self.init(Code(errno: number), operation, detail.prefix(1).lowercased() + detail.dropFirst())
  }
}

extension GitError.Code {
  fileprivate init(status: Int32) {
    self =
      switch git_error_code(rawValue: status) {
      case GIT_ENOTFOUND: .notFound
      case GIT_EEXISTS: .exists
      case GIT_ELOCKED: .locked
      case GIT_EINVALIDSPEC: .invalidName
      case GIT_EMISMATCH: .damaged
      default: .failed
      }
  }

  fileprivate init(errno number: Int32) {
    self =
      switch number {
      case ENOENT: .notFound
      case EEXIST, ENOTEMPTY: .exists
      case EACCES, EPERM, EROFS: .notPermitted
      default: .system
      }
  }
}
