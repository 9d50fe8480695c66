import Prose

/// A length of time, in seconds and in calendar units: what *12 months* and *a year* have in common.
struct TimeLength: Sendable {
  private(set) var seconds: Decimal
  private var months: Decimal
  /// Seconds in the units that are no calendar months.
  private var rest: Decimal

  /// Nil where it is too long to be told.
  init?(_ count: Decimal, _ unit: TimeUnit) {
    guard let seconds = count * unit.seconds, let months = count * Decimal(unit.months) else {
      return nil
    }
    self.seconds = seconds
    self.months = months
    rest = unit.months == 0 ? seconds : .zero
  }

  /// Nil where the sum is too long to be told.
  static func + (one: TimeLength, other: TimeLength) -> TimeLength? {
    guard let seconds = one.seconds + other.seconds, let months = one.months + other.months,
      let rest = one.rest + other.rest
    else { return nil }
    var sum = one
    sum.seconds = seconds
    sum.months = months
    sum.rest = rest
    return sum
  }

  /// The same for lengths that a calendar makes equal: months and seconds apart.
  var canonical: String { "\(months) months \(rest) seconds" }
}

extension Reading {
  /// A length of time: *90 minutes*, *an hour and a half*, *three-month*, *two years and a month*.
  func duration(at index: Int) -> Finding? {
    if let length = clockedLength(at: index) { return length }
    guard let first = term(at: index) else { return nil }
    var (tokens, low, high, unit) = first
    guard !plays(.old, isHyphen(tokens.upperBound) ? tokens.upperBound + 1 : tokens.upperBound)
    else { return nil }
    if let (end, fraction) = addedFraction(at: tokens.upperBound),
      let more = TimeLength(fraction, unit), let sum = low + more,
      let upper = high.map({ $0 + more })
    {
      (tokens, low, high) = (tokens.lowerBound..<end, sum, upper)
    }
    while let next = followingTerm(at: tokens.upperBound, below: unit), let sum = low + next.low,
      let upper = high.map({ $0 + next.low })
    {
      (tokens, low, high, unit) = (
        tokens.lowerBound..<next.tokens.upperBound, sum, upper, next.unit
      )
    }
    if let high, high.seconds == low.seconds {
      return Finding(
        .duration, tokens, value: low.seconds.description, canonical: low.canonical)
    }
    return Finding(
      .duration, tokens, value: "\(low.seconds)..\(high?.seconds.description ?? "")",
      canonical: "\(low.canonical)..\(high?.canonical ?? "")")
  }

  /// Minutes, seconds and their fractions as a race is timed: `1:54.37`.
  private func clockedLength(at index: Int) -> Finding? {
    guard kind(index) == .number, let colon = bytes(index).firstIndex(of: UInt8(ascii: ":")),
      case let behind = bytes(index)[(colon + 1)...], behind.contains(UInt8(ascii: ".")),
      let minutes = Decimal(bytes(index)[..<colon]), let seconds = Decimal(behind),
      seconds < Decimal(60), let low = TimeLength(minutes, .minute),
      let length = TimeLength(seconds, .second).flatMap({ low + $0 })
    else { return nil }
    return Finding(
      .duration, index..<index + 1, value: length.seconds.description, canonical: length.canonical)
  }

  private typealias Term = (tokens: Range<Int>, low: TimeLength, high: TimeLength?, unit: TimeUnit)

  /// One count with its unit.
  private func term(at index: Int) -> Term? {
    if let quantity = quantity(at: index) {
      if let suffix = quantity.numeral.suffix {
        // *The low 70s* are no seconds.
        guard let unit = Lexicons.timeUnitSuffix(suffix),
          unit != .second || !(quantity.low.whole?.isMultiple(of: 10) ?? false)
        else { return nil }
        return term(quantity, unit, end: quantity.tokens.upperBound)
      }
      var word = unitIndex(behind: quantity)
      if plays(.qualifier, word) { word += 1 }
      guard let unit = Lexicons.timeUnit(key(word)) else { return nil }
      return term(quantity, unit, end: word + 1)
    }
    guard plays(.another, index) || plays(.indefinite, index) && isLicensed(index),
      let unit = Lexicons.timeUnit(key(index + 1)), let length = TimeLength(.one, unit),
      unit != .second || !isContent(index + 2),
      // *A day-to-day life*
      !(isHyphen(index + 2) && plays(.through, index + 3)),
      plays(.another, index) || !CountedNoun.hasPluralEnding(bytes(index + 1))
    else { return nil }
    return (index..<index + 2, length, length, unit)
  }

  private func term(_ quantity: Quantity, _ unit: TimeUnit, end: Int) -> Term? {
    guard let low = TimeLength(quantity.low, unit) else { return nil }
    let high = quantity.high.flatMap { TimeLength($0, unit) }
    return (quantity.tokens.lowerBound..<end, low, high, unit)
  }

  /// *A year* is a length behind a preposition or before *and a half*; else it is a rate, or no time at all.
  private func isLicensed(_ index: Int) -> Bool {
    plays(.preposition, index - 1) && !plays(.at, index - 1)
      || addedFraction(at: index + 2) != nil
  }

  /// *And a half* behind a unit.
  private func addedFraction(at index: Int) -> (end: Int, value: Decimal)? {
    guard plays(.and, index), let numeral = numeral(at: index + 1), numeral.form == .fraction,
      Lexicons.timeUnit(key(numeral.tokens.upperBound)) == nil
    else { return nil }
    return (numeral.tokens.upperBound, numeral.value)
  }

  /// A smaller unit behind a larger one: the months of *two years and three months*.
  private func followingTerm(at index: Int, below unit: TimeUnit) -> Term? {
    let start = plays(.and, index) ? index + 1 : index
    guard let next = term(at: start), next.unit.seconds < unit.seconds, next.high != nil else {
      return nil
    }
    return next
  }
}
