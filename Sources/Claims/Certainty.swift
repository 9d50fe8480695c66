/// How far a statement holds back from saying that it is so; nothing for a plain one.
package struct Certainty: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Others say so: *reportedly*, *is said to*.
  package static let hearsay = Certainty(rawValue: 1 << 0)
  /// It looks so: *apparently*, *seems to*.
  package static let appearance = Certainty(rawValue: 1 << 1)
  /// It is to be counted on: *probably*, *is expected to*.
  package static let likelihood = Certainty(rawValue: 1 << 2)
  /// It may be so: *might*, *perhaps*.
  package static let possibility = Certainty(rawValue: 1 << 3)
  /// It can or should be so, which hedges nothing by itself but may stand for *could*.
  package static let ability = Certainty(rawValue: 1 << 4)
  /// Somebody is named who says so: *police said*.
  package static let attribution = Certainty(rawValue: 1 << 5)
}

extension Certainty {
  /// What sets a statement apart from another: how far it holds back, without what both do and what asks for no report.
  package func contrasted(with other: Certainty) -> Certainty {
    var rest = subtracting(.ability)
    if rest.remove(.attribution) != nil, !other.contains(.attribution) { rest.insert(.hearsay) }
    // *Can* may stand for *could*.
    return rest == .possibility && other.contains(.ability) ? [] : rest
  }

  /// Whether two statements hold back in the same way.
  package func isSame(as other: Certainty) -> Bool {
    contrasted(with: other) == other.contrasted(with: self)
  }
}
