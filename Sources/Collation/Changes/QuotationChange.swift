package import Quotations

/// What became of a quotation.
package enum QuotationChange: Hashable, Sendable {
  case added(Quotation)
  case removed(Quotation)
  case reworded(before: Quotation, after: Quotation, words: [WordRun])
  case shortened(before: Quotation, after: Quotation, words: [WordRun])
  case extended(before: Quotation, after: Quotation, words: [WordRun])
  /// `carries`: how many quotations that are carried on from this one go to the new speaker too.
  case reattributed(before: Quotation, after: Quotation, carries: Int)
  /// The words lost their marks; they stand as reported speech now.
  case toIndirect(before: Quotation)
  /// Reported speech that stands in marks now.
  case toDirect(after: Quotation)
  /// The same words stand in another paragraph; what travels with its paragraph is no change.
  case moved(before: Quotation, after: Quotation)
}

extension QuotationChange {
  package var before: Quotation? {
    switch self {
    case .added, .toDirect: nil
    case .removed(let before), .toIndirect(let before), .reworded(let before, _, _),
      .shortened(let before, _, _), .extended(let before, _, _), .reattributed(let before, _, _),
      .moved(let before, _):
      before
    }
  }

  package var after: Quotation? {
    switch self {
    case .removed, .toIndirect: nil
    case .added(let after), .toDirect(let after), .reworded(_, let after, _),
      .shortened(_, let after, _), .extended(_, let after, _), .reattributed(_, let after, _),
      .moved(_, let after):
      after
    }
  }
}
