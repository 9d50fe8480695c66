extension Fact {
  /// Whether both state the same value in the same hedge.
  ///
  /// The kind, value, unit and direction are the same, in whatever words: *2,000* and *two thousand*, *Nov. 7* and
  /// *7 November*, *a year* and *12 months*, *half* and *50 percent*. What is counted may be told in another word, but
  /// not be another thing: *voters* may be *electors*, *men* are not *women*. The relation is meant for facts
  /// of aligned sentences; it is not transitive.
  package func isSame(as other: Fact) -> Bool {
    isSameValue(as: other) && hedge == other.hedge
  }

  /// Whether both state the same value, one of them with another hedge or none.
  package func differsOnlyInHedge(from other: Fact) -> Bool {
    isSameValue(as: other) && hedge != other.hedge
  }

  /// What facts of the same value agree in, in whatever words and units.
  package var valueKey: String { canonical ?? "\(kind.rawValue) \(value) \(unit ?? "")" }

  /// Whether it is hardly a figure: an unhedged *one* in words, which is no news where it comes or goes.
  package var isIncidental: Bool {
    kind == .number && value == "1" && qualifier == nil && text != value
  }

  /// The class of the hedge, the same for *about* and *around*; nil for none.
  private var hedge: String? { qualifier.map { Hedge.name(of: $0) } }

  /// Whether both state the same value, in whatever hedge.
  package func isSameValue(as other: Fact) -> Bool {
    valueKey == other.valueKey && mayCountTheSame(as: other) && !isOpposed(to: other)
  }

  /// Whether both count by the same word, singular or plural, or one by none: what is asked of facts out of place.
  package func countsTheSame(as other: Fact) -> Bool {
    guard let of, let others = other.of else { return true }
    return CountedNoun.singular(of: of) == CountedNoun.singular(of: others)
  }

  private func mayCountTheSame(as other: Fact) -> Bool {
    guard let of, let others = other.of else {
      // An outcome or a rate in time that only one side has makes a difference; a thing left out does not.
      guard let of = of ?? other.of else { return true }
      return kind == .money ? !TimeUnit.isRate(of) : kind != .casualties
    }
    if kind == .money || kind == .casualties { return of == others }
    return !CountedNoun.exclude(of, others)
  }
}

// MARK: - Direction

extension Fact {
  /// Whether one says that a figure rose and the other that it fell.
  private func isOpposed(to other: Fact) -> Bool {
    guard let direction, let others = other.direction else { return false }
    return direction.isUp != others.isUp
  }

  /// As a report of its change should have it: where only the direction changed, with that for its qualifier.
  package func contrasted(with other: Fact) -> Fact {
    guard let direction, isOpposed(to: other), valueKey == other.valueKey else { return self }
    return Fact(
      kind: kind, place: place, text: text, value: value, unit: unit, qualifier: direction.words,
      of: of, canonical: canonical, direction: direction)
  }
}
