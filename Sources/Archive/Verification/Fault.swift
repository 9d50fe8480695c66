/// Something in the archive that is not as it must be.
package struct Fault: Hashable, Sendable {
  /// Nil for what belongs to no article.
  package let article: ArticleName?
  /// Its number, or what it should be; nil for what belongs to no one revision.
  package let revision: Int?
  /// What is wrong, without a full stop.
  package let detail: String
  /// What can be done.
  package let hint: String

  init(_ article: ArticleName?, revision: Int? = nil, _ detail: String, hint: String? = nil) {
    self.article = article
    self.revision = revision
    self.detail = detail
    self.hint = hint ?? Self.restoring(article)
  }

  private static func restoring(_ article: ArticleName?) -> String {
    guard let article else { return "restore the archive from a copy" }
    return "restore it from a copy: git fetch --force COPY \(article.branch):\(article.branch)"
  }
}

extension Fault: CustomStringConvertible {
  /// `example.org/ferry r3: its source is not what its Source-SHA256 says`.
  package var description: String {
    guard let article else { return detail }
    return "\(article)\(revision.map { " r\($0)" } ?? ""): \(detail)"
  }
}

/// What a check of the archive came to.
package struct Verification: Hashable, Sendable {
  package var articles = 0
  package var revisions = 0
  /// Read and hashed, each once.
  package var objects = 0
  package var faults: [Fault] = []

  package var isSound: Bool { faults.isEmpty }
}
