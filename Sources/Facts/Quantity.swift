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
    guard low < last.value else { return nil }
    self.init(tokens: tokens, low: low, high: last.value, numeral: last)
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
    // *18- to 24-year-olds*
    let isSuspended = isDash(first.tokens.upperBound) && isAttached(first.tokens.upperBound)
    let joint =
      first.tokens.upperBound + (isSuspended && !isHyphen(first.tokens.upperBound) ? 1 : 0)
    guard first.form != .vague, plays(.through, joint) || isHyphen(joint) && first.form == .digits,
      first.suffix == nil, let last = numeral(at: joint + 1),
      last.form == first.form || plays(.through, joint) && last.form != .ordinal,
      let range = Quantity(from: first, to: last, tokens: index..<last.tokens.upperBound)
    else { return Quantity(first) }
    return range
  }
}
