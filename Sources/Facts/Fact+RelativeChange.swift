extension Fact {
  /// By what share of itself a figure grew, negative where it shrank: 0.417 from *12 people* to *17 people*.
  ///
  /// Nil where such a share says nothing: of other kinds than amounts (a change of percentages is told in points), from
  /// one unit or thing to another, of ranges, and from zero.
  package func relativeChange(to other: Fact) -> Double? {
    guard isAmount, other.isAmount, unit == other.unit, mayCompare(of, other.of),
      kind == other.kind || Set([kind, other.kind]) == [.number, .casualties],
      let before = Decimal(signed: value), let after = Decimal(signed: other.value),
      before != .zero, let difference = after + -before, let share = difference / before
    else { return nil }
    return Double((before.isNegative ? -share : share).description)
  }

  private var isAmount: Bool {
    switch kind {
    case .number, .casualties, .money, .measure, .duration: true
    default: false
    }
  }

  /// An outcome or rate must be the same; a counted noun must not be of another thing.
  private func mayCompare(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == other || kind != .money }
    return one == other || kind == .number && !CountedNoun.exclude(one, other)
  }
}

extension Decimal {
  /// Reads its own normal form: `-0.5`; nil for a range.
  fileprivate init?(signed text: String) {
    let isNegative = text.first == "-"
    guard let number = Decimal(Array(text.utf8.dropFirst(isNegative ? 1 : 0))) else { return nil }
    self = isNegative ? -number : number
  }
}
