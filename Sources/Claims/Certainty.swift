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
}

extension Certainty {
  /// Whether two statements hold back in the same way.
  package func isSame(as other: Certainty) -> Bool {
    let (own, others) = (subtracting(.ability), other.subtracting(.ability))
    if own == others { return true }
    return contains(.ability) && others == .possibility
      || other.contains(.ability) && own == .possibility
  }
}
