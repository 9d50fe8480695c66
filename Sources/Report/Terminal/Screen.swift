package import Chronology

/// Where a report will be read, and when.
package struct Screen: Hashable, Sendable {
  /// Columns, at least 40.
  package let width: Int
  package let hasColor: Bool
  /// What *3 hours ago* counts from; nil for no such words.
  package let now: Timestamp?

  package init(width: Int, hasColor: Bool, now: Timestamp?) {
    self.width = max(width, 40)
    self.hasColor = hasColor
    self.now = now
  }
}
