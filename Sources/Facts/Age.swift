import Prose

extension Reading {
  /// How old somebody or something is: *47-year-old*, *aged 47*, *three weeks old*, *Lee, 47,*, *in her 60s*.
  func age(at index: Int) -> Finding? {
    if plays(.aged, index) || plays(.age, index) {
      let start = plays(.age, index) && plays(.of, index + 1) ? index + 2 : index + 1
      guard let quantity = quantity(at: start), quantity.numeral.suffix == nil,
        Lexicons.timeUnit(key(quantity.tokens.upperBound)) == nil
      else { return nil }
      return finding(quantity, .year, index..<quantity.tokens.upperBound)
    }
    guard let quantity = quantity(at: index) else { return nil }
    return oldAge(quantity) ?? bareAge(quantity) ?? decadeOfLife(quantity)
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
    guard let unit = Lexicons.timeUnit(key(index)) else { return nil }
    index += 1
    if isHyphen(index) { index += 1 }
    if plays(.of, index), plays(.age, index + 1) { index += 1 }
    guard plays(.old, index) || plays(.age, index) else { return nil }
    return finding(quantity, unit, quantity.tokens.lowerBound..<index + 1)
  }

  /// A bare number set between somebody and a comma, in brackets behind a name, behind another age, or where somebody
  /// turns it: *Lee, 47,*; *Lee (47)*; *the driver, then 19,*; *Lee turned 60*.
  private func bareAge(_ quantity: Quantity) -> Finding? {
    let index = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    guard quantity.numeral.isBare, quantity.numeral.suffix == nil,
      let years = quantity.single?.whole, (1...115).contains(years),
      isApposed(index, end) || isListed(index)
        || isByte("(", index - 1) && isByte(")", end) && isName(index - 2)
        || plays(.turning, index - 1) && years > 9 && !isContent(end) && kind(end) != .symbol
    else { return nil }
    return finding(quantity, .year, quantity.tokens)
  }

  /// Behind a name or noun, between commas; behind a name also at the end.
  private func isApposed(_ index: Int, _ end: Int) -> Bool {
    let isThen = key(index - 1) == Self.then || plays(.now, index - 1)
    let comma = isThen ? index - 2 : index - 1
    guard isByte(",", comma) else { return false }
    if isByte(",", end), isContent(comma - 1), numeral(at: comma - 1) == nil {
      return isName(comma - 1) || !isCapitalized(comma - 1)
    }
    return isName(comma - 1)
      && (isByte(",", end) || isByte(".", end) || isByte(";", end) || end == count
        || kind(end) == .mark)
  }

  private static let then = WordKey("then")

  /// Behind another age: the 45 of *aged 28 and 45*.
  private func isListed(_ index: Int) -> Bool {
    var joint = index - 1
    while joint > index - 12, plays(.and, joint) || isByte(",", joint),
      numeral(at: joint - 1) != nil
    {
      if plays(.aged, joint - 2) || plays(.age, joint - 2) { return true }
      joint -= 2
    }
    return false
  }

  private func isName(_ index: Int) -> Bool {
    guard kind(index) == .word || isByte(".", index) || kind(index) == .clitic else { return false }
    let word = isByte(".", index) ? index - 1 : index
    return isCapitalized(word) && !plays(.month, word) && !plays(.weekday, word)
      && !plays(.designator, word) && numeral(at: word) == nil
  }

  /// *In her 60s*, *in his mid-40s*: from 60 to 70.
  private func decadeOfLife(_ quantity: Quantity) -> Finding? {
    let numeral = quantity.numeral
    guard numeral.suffix == WordKey("s"), numeral.isBare, let low = quantity.single?.whole,
      low.isMultiple(of: 10), (10...100).contains(low)
    else { return nil }
    var index = quantity.tokens.lowerBound - 1
    if isHyphen(index) { index -= 1 }
    let isPart = sense(index).roles.intersects(Roles(.start, .middle, .end))
    if isPart { index -= 1 }
    guard plays(.inside, index - 1) || isPart, !plays(.article, index),
      let range = Quantity(
        from: quantity.numeral, to: Decimal(low + 10), tokens: quantity.tokens)
    else { return nil }
    return finding(range, .year, quantity.tokens)
  }
}

extension String {
  /// With a capital at its start.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
