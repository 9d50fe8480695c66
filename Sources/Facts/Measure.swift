import Prose

/// A unit of measure.
struct Measure: Sendable {
  /// How a unit is set apart from other words.
  enum Use: Sendable {
    case word
    /// Only written to digits or behind them, since alone it is another word: *5m*.
    case written
    /// The same, and only where the sentence speaks of temperatures: *31C*.
    case heat
  }

  /// In singular American English with a capital: *Square mile*.
  let unit: String
  /// How it is set apart.
  let use: Use
  /// A smaller unit that may follow, and how many of it make one: the inches of *5 feet 11*.
  let part: (unit: String, count: Int)?

  var isWritten: Bool { use != .word }
  var isHeat: Bool { use == .heat }
}

extension Reading {
  /// A number of units of length, area, volume, weight, speed, heat and the like: *six-mile*, *7.62mm*, *5-foot-11*.
  func measure(at index: Int) -> Finding? {
    if let magnitude = magnitude(at: index) { return magnitude }
    guard let quantity = quantity(at: index) else { return nil }
    let end = quantity.tokens.upperBound
    if let suffix = quantity.numeral.suffix {
      let isScale = Lexicons.scale(suffix) != nil && countedNoun(behind: end) != nil
      guard let measure = Lexicons.measures[word: suffix], !isScale, isFree(quantity.tokens),
        !measure.isHeat || speaksOfHeat(around: quantity.tokens)
      else { return nil }
      return finding(quantity, measure, end: end)
    }
    let word = unitIndex(behind: quantity)
    guard let (phrase, measure) = Lexicons.measures.match(at: word, in: self),
      !measure.isWritten
        || quantity.numeral.form == .digits && !isContent(phrase.upperBound)
          && kind(word) == .word && (measure.isHeat || !isCapitalized(word)),
      !measure.isHeat || speaksOfHeat(around: quantity.tokens)
    else { return nil }
    return withPart(quantity, measure, end: phrase.upperBound)
      ?? finding(quantity, measure, end: phrase.upperBound)
  }

  private func finding(_ quantity: Quantity, _ measure: Measure, end: Int) -> Finding {
    Finding(
      .measure, quantity.tokens.lowerBound..<end, value: quantity.value, unit: measure.unit,
      of: plays(.of, end) ? countedNoun(behind: end)?.word : nil)
  }

  /// A measure with its part behind it, all told in the smaller unit: *5-foot-11*, *6 feet 2 inches*.
  private func withPart(_ quantity: Quantity, _ measure: Measure, end: Int) -> Finding? {
    let start = isHyphen(end) || plays(.and, end) ? end + 1 : end
    guard let part = measure.part, let whole = quantity.single, let rest = numeral(at: start),
      let count = rest.value.whole, (1..<part.count).contains(count),
      let total = (whole * Decimal(part.count)).flatMap({ $0 + rest.value })
    else { return nil }
    let named =
      Lexicons.measures[word: rest.suffix ?? key(rest.tokens.upperBound)]?.unit == part.unit
    // *5-foot-11*, but *5 feet, 11 people*
    guard named || isHyphen(end) && rest.suffix == nil else { return nil }
    let behind = rest.tokens.upperBound + (named && rest.suffix == nil ? 1 : 0)
    return Finding(
      .measure, quantity.tokens.lowerBound..<behind, value: total.description, unit: part.unit)
  }

  private func speaksOfHeat(around tokens: Range<Int>) -> Bool {
    let sentence = passage.sentences[passage.sentence(ofToken: tokens.lowerBound)]
    let near = tokens.lowerBound - 16..<tokens.upperBound + 16
    return sentence.clamped(to: near).contains { plays(.heat, $0) }
  }

  /// The strength of an earthquake, before the number: *magnitude 6.2*, *magnitude-6.2*.
  private func magnitude(at index: Int) -> Finding? {
    guard plays(.magnitude, index) else { return nil }
    var start = index + 1
    if isHyphen(start) || plays(.of, start) { start += 1 }
    guard let numeral = numeral(at: start), numeral.form == .digits, numeral.value < Decimal(11)
    else { return nil }
    return Finding(
      .measure, index..<numeral.tokens.upperBound, value: numeral.value.description,
      unit: "Magnitude")
  }
}
