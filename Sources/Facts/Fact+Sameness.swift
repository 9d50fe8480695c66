extension Fact {
  /// Whether both state the same value in the same hedge.
  ///
  /// The kind, value, unit and counted thing are the same, in whatever words: *2,000* and *two thousand*, *Nov. 7* and
  /// *7 November*, *a year* and *12 months*, *half* and *50 percent*. What is counted is compared in the singular, and only
  /// where both sides name it. The relation is meant for facts of aligned sentences; it is not transitive.
  package func isSame(as other: Fact) -> Bool {
    isSameValue(as: other) && hedge == other.hedge
  }

  /// Whether both state the same value, one of them with another hedge or none.
  package func differsOnlyInHedge(from other: Fact) -> Bool {
    isSameValue(as: other) && hedge != other.hedge
  }

  /// What facts of the same value agree in, for finding candidates fast; `isSame(as:)` decides.
  package var valueKey: String { canonical ?? "\(kind.rawValue) \(value) \(unit ?? "")" }

  /// The class of the hedge, the same for *about* and *around*; nil for none.
  private var hedge: String? { qualifier.map { Hedge.name(of: $0) } }

  /// Whether both state the same value, in whatever hedge.
  package func isSameValue(as other: Fact) -> Bool {
    guard counts(thesame: other) else { return false }
    if let canonical, let otherCanonical = other.canonical { return canonical == otherCanonical }
    return kind == other.kind && value == other.value && unit == other.unit
  }

  private func counts(thesame other: Fact) -> Bool {
    guard let mine = of, let others = other.of else {
      // An outcome or a rate that only one side has makes a difference; a counted noun left out does not.
      return of == other.of || kind != .money && kind != .casualties
    }
    return CountedNoun.singular(of: mine) == CountedNoun.singular(of: others)
  }
}
