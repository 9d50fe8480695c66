package import Prose

/// One side of a comparison: its text, and where it comes from.
package struct Side: Hashable, Sendable {
  package enum Origin: Hashable, Sendable {
    case revision(HistoryEntry)
    /// Nil for a text without a file: standard input, a line of a batch.
    case file(String?)
  }

  package let origin: Origin
  package let article: Article

  package init(_ article: Article, from origin: Origin = .file(nil)) {
    self.article = article
    self.origin = origin
  }
}
