import Prose

extension Reading {
  /// How old somebody or something is: *47-year-old*, *aged 47*, *three weeks old*, *Lee, 47,*, *in her 60s*.
  func age(at index: Int) -> Finding? {
    if plays(.aged, index) || plays(.age, index) {
      guard let quantity = quantity(at: index + 1), quantity.numeral.suffix == nil,
        TimeUnit.table[key(quantity.tokens.upperBound)] == nil
      else { return nil }
      return finding(quantity, .year, index..<quantity.tokens.upperBound)
    }
    guard let quantity = quantity(at: index) else { return nil }
    return oldAge(quantity) ?? apposedAge(quantity) ?? decadeOfLife(quantity)
  }

  private func finding(_ quantity: Quantity, _ unit: TimeUnit, _ tokens: Range<Int>) -> Finding? {
    guard let low = TimeLength(quantity.low, unit) else { return nil }
    let high = quantity.high.flatMap { TimeLength($0, unit) }
    return Finding(
      .age, tokens, value: quantity.value, unit: unit.rawValue.capitalizedWord,
      canonical: "\(low.canonical)..\(high?.canonical ?? "")")
  }

  /// *47-year-old*, *three weeks old*, *3 years of age*.
  private func oldAge(_ quantity: Quantity) -> Finding? {
    var index = quantity.tokens.upperBound
    if isHyphen(index) { index += 1 }
    guard let unit = TimeUnit.table[key(index)] else { return nil }
    index += 1
    if isHyphen(index) { index += 1 }
    if plays(.of, index), plays(.age, index + 1) { index += 1 }
    guard plays(.old, index) || plays(.age, index) else { return nil }
    return finding(quantity, unit, quantity.tokens.lowerBound..<index + 1)
  }

  /// A bare number set between a name and a comma, or in brackets behind a name: *Lee, 47,*; *Lee (47)*.
  private func apposedAge(_ quantity: Quantity) -> Finding? {
    let index = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    guard quantity.numeral.isBare, quantity.numeral.suffix == nil,
      let years = quantity.single?.whole, (1...115).contains(years), isName(index - 2)
    else { return nil }
    let isBetweenCommas =
      isByte(",", index - 1)
      && (isByte(",", end) || isByte(".", end) || isByte(";", end) || end == count
        || kind(end) == .mark)
    let isInBrackets = isByte("(", index - 1) && isByte(")", end)
    guard isBetweenCommas || isInBrackets else { return nil }
    return finding(quantity, .year, quantity.tokens)
  }

  private func isName(_ index: Int) -> Bool {
    guard kind(index) == .word || isByte(".", index) || kind(index) == .clitic else { return false }
    let word = isByte(".", index) ? index - 1 : index
    return isCapitalized(word) && !plays(.month, word) && !plays(.weekday, word)
      && numeral(at: word) == nil
  }

  /// *In her 60s*: from 60 to 70.
  private func decadeOfLife(_ quantity: Quantity) -> Finding? {
    let numeral = quantity.numeral
    guard numeral.suffix == WordKey("s"), numeral.isBare, let low = quantity.single?.whole,
      low.isMultiple(of: 10), (10...100).contains(low),
      plays(.inside, quantity.tokens.lowerBound - 2)
        || plays(.middle, quantity.tokens.lowerBound - 1)
    else { return nil }
    return Finding(.age, quantity.tokens, value: "\(low)..\(low + 10)", unit: "Year")
  }
}

extension String {
  /// With a capital at its start.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
