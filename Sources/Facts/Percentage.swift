import Prose

extension Reading {
  /// A number of hundredths, or of percentage points: *50 percent*, *2.5%*, *10 to 15 per cent*.
  func percentage(at index: Int) -> Finding? {
    guard let quantity = quantity(at: index), quantity.numeral.suffix == nil else { return nil }
    let end = quantity.tokens.upperBound
    let word = unitIndex(behind: quantity)
    // The unit is empty for percent itself.
    guard let (phrase, unit) = Lexicons.percentages.match(at: word, in: self) else { return nil }
    // `%20` in a web address
    let isEncoded =
      kind(word) == .symbol
      && (isHyphen(end) || kind(phrase.upperBound) == .number && isAttached(phrase.upperBound))
    guard !isEncoded else { return nil }
    let tokens = quantity.tokens.lowerBound..<phrase.upperBound
    return Finding(
      .percentage, tokens, value: quantity.value, unit: unit.isEmpty ? nil : unit,
      of: plays(.of, phrase.upperBound) ? countedNoun(behind: phrase.upperBound)?.word : nil,
      canonical: unit.isEmpty ? "\(quantity.value) %" : nil)
  }
}
