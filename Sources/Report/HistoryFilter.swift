import Collation

/// Which revisions a log or list is asked for, by what is noted with them.
package enum HistoryFilter: String, Hashable, Sendable, CaseIterable {
  /// A substantive change that the page does not own up to.
  case silent
  /// A correction note came, went or changed.
  case correction
  /// Something is as it was in an earlier revision.
  case `return`
  case substantive
  case editorial
  case cosmetic

  package func takes(_ entry: HistoryEntry) -> Bool {
    switch self {
    case .silent: entry.marks.isSilent == true
    case .correction: entry.marks.note != nil
    case .return: !entry.marks.returns.isEmpty
    case .substantive: entry.marks.significance == .substantive
    case .editorial: entry.marks.significance == .editorial
    case .cosmetic: entry.marks.significance == .cosmetic
    }
  }
}
