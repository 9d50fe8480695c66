import Prose

/// A number or a range of numbers: what a unit or a counted noun follows.
struct Quantity: Sendable {
  let tokens: Range<Int>
  let low: Decimal
  /// The same as `low` for a single number; nil for one that is open above: *dozens*.
  let high: Decimal?
  /// The one that a unit follows.
  let numeral: Numeral

  /// A single number, open above where it is vague.
  init(_ numeral: Numeral) {
    tokens = numeral.tokens
    low = numeral.value
    high = numeral.form == .vague ? nil : numeral.value
    self.numeral = numeral
  }

  private init(tokens: Range<Int>, low: Decimal, high: Decimal?, numeral: Numeral) {
    self.tokens = tokens
    self.low = low
    self.high = high
    self.numeral = numeral
  }

  /// Nil where the second is not the larger; a scale at the end counts for both: *10 to 15 million*.
  init?(from first: Numeral, to last: Numeral, tokens: Range<Int>) {
    var low = first.value
    if first.scale == .one, last.scale != .one, let scaled = low * last.scale, scaled < last.value {
      low = scaled
    }
    // *Three to four hundred thousand*
    if first.form == .words, last.form == .words, first.scale == .one, first.value < Decimal(10),
      let hundred = last.scale * Decimal(100), let hundreds = last.value / hundred,
      hundreds.whole != nil, let scaled = first.value * hundred, scaled < last.value
    {
      low = scaled
    }
    guard low < last.value else { return nil }
    self.init(tokens: tokens, low: low, high: last.value, numeral: last)
  }

  /// Nil where the number is not below the other.
  init?(from first: Numeral, to high: Decimal, tokens: Range<Int>) {
    guard first.value < high else { return nil }
    self.init(tokens: tokens, low: first.value, high: high, numeral: first)
  }

  /// Nil where a number is too large to be multiplied.
  func multiplied(by factor: Decimal) -> Quantity? {
    guard let low = low * factor else { return nil }
    guard let high else { return Quantity(tokens: tokens, low: low, high: nil, numeral: numeral) }
    return (high * factor).map {
      Quantity(tokens: tokens, low: low, high: $0, numeral: numeral)
    }
  }

  /// The same with more tokens.
  func extended(to tokens: Range<Int>) -> Quantity {
    Quantity(tokens: tokens, low: low, high: high, numeral: numeral)
  }

  /// A single number; nil for a range.
  var single: Decimal? { low == high ? low : nil }

  /// The normal form: `12`, `10..12`, `24..`.
  var value: String {
    low == high ? low.description : "\(low)..\(high?.description ?? "")"
  }
}

extension Reading {
  /// The number or range that starts at a token: *12*, *10-12*, *10 to 12*, *between 10 and 12*.
  func quantity(at index: Int) -> Quantity? {
    if plays(.between, index), let first = numeral(at: index + 1), first.form != .ordinal,
      plays(.and, first.tokens.upperBound), let last = numeral(at: first.tokens.upperBound + 1)
    {
      return Quantity(from: first, to: last, tokens: index..<last.tokens.upperBound)
    }
    guard let first = numeral(at: index), first.form != .ordinal, !isHyphenated(before: index)
    else {
      return nil
    }
    guard first.form != .vague, first.suffix == nil, let joint = joint(behind: first),
      let last = numeral(at: joint.upperBound), last.form != .ordinal,
      last.form == first.form || first.form != .fraction && !isDash(joint.lowerBound),
      let range = Quantity(from: first, to: last, tokens: index..<last.tokens.upperBound),
      !isStep(range, joint)
    else { return Quantity(first) }
    return range
  }

  /// What may join a number to a larger one: *to*, *or*, a hyphen, the *- to* of *18- to 24-year-olds*, the *-to-* of *18-to-24*.
  private func joint(behind first: Numeral) -> Range<Int>? {
    let end = first.tokens.upperBound
    if plays(.through, end) || plays(.or, end) { return end..<end + 1 }
    guard isDash(end), isAttached(end) else { return nil }
    guard plays(.through, end + 1) else {
      return isHyphen(end) && first.form == .digits ? end..<end + 1 : nil
    }
    return end + 1..<(isHyphen(end + 2) ? end + 3 : end + 2)
  }

  /// Whether a figure moved by the one number to the other: *rose by 3 to 15*, but *rose 3 to 15 percent*.
  private func isStep(_ range: Quantity, _ joint: Range<Int>) -> Bool {
    let end = range.tokens.upperBound
    return plays(.through, joint.lowerBound) && !isContent(end) && kind(end) != .symbol
      && !isHyphen(end) && Direction.before(range.tokens.lowerBound, in: self) != nil
  }

  /// Where the word for a unit stands behind an amount: over a hyphen, the *of* of *dozens of* and the *of a* of *half of a*.
  func unitIndex(behind quantity: Quantity) -> Int {
    var index = quantity.tokens.upperBound
    if isHyphen(index) { index += 1 }
    switch quantity.numeral.form {
    case .vague: if plays(.of, index) { index += 1 }
    case .fraction:
      if plays(.of, index), plays(.indefinite, index + 1) { index += 1 }
      if plays(.indefinite, index) { index += 1 }
    case .digits, .words, .ordinal: break
    }
    return index
  }
}
