import Prose

/// A currency, or a coin of one.
struct Currency: Sendable {
  /// Where it may stand.
  enum Use: Sendable {
    /// Before or behind an amount: *$*.
    case sign
    /// Before or behind an amount, in capitals: *USD*.
    case code
    /// Behind an amount: *dollars*.
    case word
    /// Behind an amount that has a scale, since it is another word too: *won*.
    case scaled
    /// Written to the digits only: the *p* of *50p*.
    case suffix
  }

  /// ISO 4217, or a name in singular American English.
  let unit: String
  let use: Use
  /// For a coin, the currency of which it is a hundredth.
  let whole: String?
}

extension Reading {
  /// An amount of money, or a range of such, with what it is paid for in time: *$15 an hour*.
  func money(at index: Int) -> Finding? {
    let start = plays(.between, index) ? index + 1 : index
    guard let first = amount(at: start) else {
      // *Between 20 and 30 euros*
      return start == index ? nil : amount(at: index).map { finding(of: $0) }
    }
    let joint = first.tokens.upperBound
    let isJoined = start > index ? plays(.and, joint) : plays(.through, joint) || isHyphen(joint)
    guard isJoined, let last = amount(at: joint + 1), last.currency.unit == first.currency.unit,
      let low = first.quantity.single, let high = last.quantity.single, low < high,
      start > index || isHyphen(joint) || !isStep(from: low, to: high, at: index)
    else {
      return start == index ? finding(of: first) : nil
    }
    let tokens = index..<last.tokens.upperBound
    return Finding(
      .money, tokens, value: "\(low)..\(high)", unit: first.currency.unit,
      of: rate(behind: tokens.upperBound), canonical: "\(low)..\(high) \(first.currency.unit)")
  }

  /// Whether a price moved from or by the one amount to the other: *slid 7p to 214p*, *raise it from $12 to $15*.
  private func isStep(from low: Decimal, to high: Decimal, at index: Int) -> Bool {
    let start = plays(.from, index - 1) ? index - 1 : index
    if Direction.before(start, in: self) != nil { return true }
    // No range is that wide: *by £3,400 to £287,000*.
    return start == index && (low * Decimal(20)).map { $0 < high } ?? false
  }

  private typealias Amount = (tokens: Range<Int>, quantity: Quantity, currency: Currency)

  private func finding(of amount: Amount) -> Finding {
    let (tokens, quantity, currency) = amount
    var canonical = "\(quantity.value) \(currency.unit)"
    if let whole = currency.whole, let hundredth = Decimal(digits: 1, exponent: -2),
      let value = quantity.multiplied(by: hundredth)?.value
    {
      canonical = "\(value) \(whole)"
    }
    return Finding(
      .money, tokens, value: quantity.value, unit: currency.unit,
      of: rate(behind: tokens.upperBound), canonical: canonical)
  }

  private func amount(at index: Int) -> Amount? {
    if let (sign, currency) = Lexicons.currencies.match(at: index, in: self),
      currency.use == .sign || currency.use == .code && isAllCapitals(index),
      let quantity = quantity(at: sign.upperBound).flatMap({ scaledByAbbreviation($0) })
    {
      return (index..<behindCurrency(currency, quantity.tokens.upperBound), quantity, currency)
    }
    if let amount = writtenAmount(at: index) { return amount }
    guard let quantity = quantity(at: index) else { return nil }
    return suffixedAmount(quantity) ?? followedAmount(quantity)
  }

  /// The end of an amount whose currency is told twice: *$60,000 dollars*.
  private func behindCurrency(_ currency: Currency, _ end: Int) -> Int {
    guard let (again, other) = Lexicons.currencies.match(at: end, in: self), other.use == .word,
      other.unit == currency.unit
    else { return end }
    return again.upperBound
  }

  /// Scales an amount by what is written to it or behind it: the *m* of *€3m* or *$5 m*.
  private func scaledByAbbreviation(_ quantity: Quantity) -> Quantity? {
    if let suffix = quantity.numeral.suffix {
      guard let scale = Lexicons.scale(suffix) else { return nil }
      return Decimal(digits: 1, exponent: scale.power).flatMap { quantity.multiplied(by: $0) }
    }
    let end = quantity.tokens.upperBound
    guard quantity.numeral.form == .digits, quantity.numeral.scale == .one, kind(end) == .word,
      let scale = Lexicons.scale(key(end)), let power = Decimal(digits: 1, exponent: scale.power)
    else { return quantity }
    return quantity.multiplied(by: power)?.extended(to: quantity.tokens.lowerBound..<end + 1)
  }

  /// A code and digits in one word: *USD115*.
  private func writtenAmount(at index: Int) -> Amount? {
    guard kind(index) == .word, let last = bytes(index).last, last >= 0x30, last <= 0x39,
      case let digits = bytes(index).drop(while: { $0 >= 0x41 && $0 <= 0x5A }),
      bytes(index).count - digits.count == 3, let value = Decimal(digits),
      let currency = Lexicons.currencies[
        word: WordKey(String(decoding: bytes(index).prefix(3), as: UTF8.self))],
      currency.use == .code
    else { return nil }
    let tokens = index..<index + 1
    return (tokens, Quantity(Numeral(tokens: tokens, value: value, form: .digits)), currency)
  }

  /// A code or coin written to the digits: *115.5USD*, *50p*.
  private func suffixedAmount(_ quantity: Quantity) -> Amount? {
    guard let suffix = quantity.numeral.suffix,
      let currency = Lexicons.currencies[word: suffix],
      currency.use == .code || currency.use == .suffix
    else { return nil }
    return (quantity.tokens, quantity, currency)
  }

  /// A currency behind the amount: *5 million yen*, *12-cent*, *10 €*, *75 USD million*.
  private func followedAmount(_ written: Quantity) -> Amount? {
    let word = unitIndex(behind: written)
    guard let (found, currency) = Lexicons.currencies.match(at: word, in: self),
      let quantity = written.numeral.suffix == nil ? written : scaledByAbbreviation(written)
    else { return nil }
    switch currency.use {
    case .sign where numeral(at: found.upperBound) != nil && isAttached(found.upperBound):
      return nil
    case .code
    where !isAllCapitals(word) && quantity.numeral.form != .digits
      && quantity.numeral.scale == .one:
      return nil
    case .scaled where quantity.numeral.scale == .one && !hasGroups(quantity): return nil
    case .suffix: return nil
    case .word where currency.unit == "GBP" && !isMoney(pounds: quantity, found.upperBound):
      return nil
    default: break
    }
    var amount = quantity
    var tokens = quantity.tokens.lowerBound..<found.upperBound
    if currency.use == .code, case .scale(let power) = sense(found.upperBound).numeral,
      let scaled = Decimal(digits: 1, exponent: power).flatMap({ quantity.multiplied(by: $0) })
    {
      amount = scaled
      tokens = tokens.lowerBound..<found.upperBound + 1
    } else if let (total, end) = withCoins(quantity, currency, behind: found.upperBound) {
      amount = total
      tokens = tokens.lowerBound..<end
    }
    return (tokens, amount, currency)
  }

  /// Pounds are money in millions, and where another currency is told behind them: *500 pounds ($650)*; else weight.
  private func isMoney(pounds quantity: Quantity, _ end: Int) -> Bool {
    quantity.low >= Decimal(1_000_000) && !plays(.of, end)
      || isByte("(", end) && plays(.currency, end + 1)
  }

  private func hasGroups(_ quantity: Quantity) -> Bool {
    quantity.numeral.form == .digits && !quantity.numeral.isBare
  }

  /// Adds the coins behind an amount: *thirteen dollars and forty-five cents*, *15 dollars 50*.
  private func withCoins(
    _ quantity: Quantity, _ currency: Currency, behind end: Int
  ) -> (Quantity, Int)? {
    guard currency.whole == nil, let whole = quantity.single, whole.whole != nil else { return nil }
    let start = plays(.and, end) ? end + 1 : end
    guard let coins = numeral(at: start), coins.form == .digits || coins.form == .words,
      coins.suffix == nil,
      coins.value.whole.map({ (1...99).contains($0) }) ?? false,
      let fraction = coins.value.scaled(byPowerOfTen: -2), let total = whole + fraction
    else { return nil }
    let behind = coins.tokens.upperBound
    let named = Lexicons.currencies.match(at: behind, in: self)
    let isCoin = named.map { $0.value.whole != nil } ?? false
    let isBareRest =
      coins.value >= Decimal(10) && named == nil && !isContent(behind)
      && kind(behind) != .symbol && kind(behind) != .number
    guard isCoin || isBareRest else { return nil }
    let numeral = Numeral(
      tokens: quantity.tokens.lowerBound..<behind, value: total, form: .digits)
    return (Quantity(numeral), isCoin ? named?.tokens.upperBound ?? behind : behind)
  }

  /// For what an amount is paid each time: *an hour*, *per day*, *a barrel*, *per pupil*.
  private func rate(behind end: Int) -> String? {
    var index = end
    if isHyphen(index) { index += 1 }
    let isPer = plays(.per, index)
    guard isPer || plays(.indefinite, index) else { return nil }
    index += 1
    if isHyphen(index) { index += 1 }
    guard !plays(.ago, index + 1), !plays(.earlier, index + 1), !plays(.later, index + 1) else {
      return nil
    }
    if let unit = Lexicons.timeUnit(key(index)) { return "per \(unit)" }
    if let (_, measure) = Lexicons.measures.match(at: index, in: self), !measure.isWritten {
      return "per \(measure.unit.lowercased())"
    }
    guard isPer && isContent(index) || plays(.rated, index) else { return nil }
    return "per \(passage[token: index].lowercased())"
  }
}
