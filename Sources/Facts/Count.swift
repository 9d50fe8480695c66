import Prose

extension Reading {
  /// A number of things, or of people to whom something happened.
  func count(at index: Int) -> Finding? {
    guard let quantity = quantity(at: index), quantity.numeral.suffix == nil || isScaled(quantity),
      let amount = scaled(quantity), isFree(quantity.tokens), isNumber(amount)
    else { return nil }
    let end = amount.tokens.upperBound
    let noun = countedNoun(behind: end, isSingular: amount.single == .one)
    if amount.numeral.form != .fraction, let outcome = outcome(of: amount, noun) {
      return Finding(.casualties, amount.tokens, value: amount.value, of: outcome)
    }
    return Finding(
      .number, amount.tokens, value: amount.value, of: noun?.word,
      canonical: percentage(equalTo: amount))
  }

  /// What is less than one is so many percent: *half* and *0.5* are *50 percent*.
  private func percentage(equalTo quantity: Quantity) -> String? {
    guard let value = quantity.single, value.whole == nil, value < .one, !value.isNegative,
      let percent = value.scaled(byPowerOfTen: 2)
    else { return nil }
    return "\(percent) %"
  }

  /// Whether the letter written to the digits is a scale here: *1.2m people*.
  private func isScaled(_ quantity: Quantity) -> Bool {
    quantity.numeral.suffix.flatMap { Lexicons.scale($0) } != nil
  }

  private func scaled(_ quantity: Quantity) -> Quantity? {
    guard let suffix = quantity.numeral.suffix else { return quantity }
    return Lexicons.scale(suffix).flatMap { Decimal(digits: 1, exponent: $0.power) }
      .flatMap { quantity.multiplied(by: $0) }
  }

  /// Keeps out *this one*, *one another*, *first half* and *half-brother*.
  private func isNumber(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    switch quantity.numeral.form {
    case .fraction:
      guard numeral(at: start - 1)?.form != .ordinal, !isHyphen(end),
        !(plays(.and, start - 1) && plays(.unit, start - 2))
      else { return false }
      guard case .part = sense(start).numeral, quantity.tokens.count == 1 else { return true }
      return plays(.of, end) || Hedge.before(start, in: self) != nil
        || plays(.article, end) || plays(.determiner, end)
        || plays(.indefinite, end) && isContent(end + 1)
    case .words where quantity.single == .one && quantity.tokens.count == 1:
      // *One finds*, *at one point*
      let isPronoun =
        isContent(end) && !isCapitalized(end) && CountedNoun.hasPluralEnding(bytes(end))
      return !plays(.determiner, start - 1) && !plays(.article, start - 1)
        && !plays(.at, start - 1) && !plays(.relation, start - 1) && !isPronoun
        && !plays(.weekday, end)
        && !isHyphen(end) && (isContent(end) || plays(.of, end) || plays(.relation, end))
    case .ordinal: return false
    case .digits, .words, .vague: return true
    }
  }
}

// MARK: - Inside of longer things

extension Reading {
  /// Whether a number stands for itself, and is no part of a name, a label, a code or an address.
  func isFree(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    let end = tokens.upperBound
    // `[12]` refers to a note.
    if isByte("[", start - 1) && isByte("]", end) || isItem(start, end) { return false }
    guard kind(start) == .number else {
      // *Part Two*, and `-0400` behind a time
      return !isHyphenated(before: start) && !hasLeadingZero(start + 1)
        && !(plays(.designator, start - 1) && isCapitalized(start - 1))
    }
    return !isHyphenated(before: start) && !isChained(start) && !isChained(behind: end)
      && !hasLeadingZero(start) && !isLabel(start, end) && !isHouse(before: end)
  }

  /// Before a bracket that nothing opened, as the points of a list are numbered: *1) the price, 2) the place*.
  private func isItem(_ start: Int, _ end: Int) -> Bool {
    isByte(")", end) && isAttached(end) && !(start - 12..<start).contains { isByte("(", $0) }
  }

  /// Written to a word or number before it: *B-52*, *555-0123*, *high-five*.
  func isHyphenated(before start: Int) -> Bool {
    isHyphen(start - 1) && !plays(.middle, start - 2)
  }

  private func isChained(_ start: Int) -> Bool {
    guard isAttached(start), start > 0 else { return false }
    // `id="745258149771304962"`
    if kind(start - 1) == .mark { return isByte("=", start - 2) && isAttached(start - 1) }
    return kind(start - 1) == .word
      || ["/", ".", "#", ":", "_", "%", "@"].contains { isByte($0, start - 1) }
  }

  private func isChained(behind end: Int) -> Bool {
    guard isAttached(end) else { return false }
    if isByte("/", end) || isByte(":", end) || isDash(end) {
      return isAttached(end + 1) && (kind(end + 1) == .number || isByte("/", end))
    }
    return kind(end) == .number
  }

  private func hasLeadingZero(_ start: Int) -> Bool {
    let bytes = bytes(start)
    return bytes.count > 1 && bytes.first == UInt8(ascii: "0")
      && bytes.dropFirst().first.map { $0 != UInt8(ascii: ".") } ?? false
  }

  /// Behind a designator, or behind a name and before nothing that it could count: *Highway 12*, *Apollo 11*.
  private func isLabel(_ start: Int, _ end: Int) -> Bool {
    let before = isByte(".", start - 1) ? start - 2 : start - 1
    if isDigitGroup(start - 1) || isDigitGroup(end) { return true }
    let isCounting = countedNoun(behind: end) != nil
    // *In the area 300 people fled*, but *Highway 12 drivers*.
    if plays(.designator, before) { return hasCapital(before) || !isCounting }
    return !isCounting && end == start + 1 && isLabelled(bytes(start))
      && isCapitalized(before) && isContent(before) && !plays(.month, before)
      && !plays(.weekday, before) && !startsSentence(before) && !startsSentence(start)
  }

  /// Whether a street or a block of houses stands here, whose number is no count: *12 Mill Lane*, *the 4500 block of*.
  private func isHouse(before end: Int) -> Bool {
    if key(end) == Self.block { return plays(.of, end + 1) }
    var index = end
    while index < end + 4, kind(index) == .word, isCapitalized(index) {
      if index > end, plays(.street, index) { return true }
      index += 1
    }
    return false
  }

  private static let block = WordKey("block")

  /// Whether a number may be a label: digits only, or a version such as 8.1.
  private func isLabelled(_ bytes: ArraySlice<UInt8>) -> Bool {
    NumberToken(bytes).map { $0.suffix.isEmpty } ?? false && !bytes.contains(UInt8(ascii: ","))
  }

  /// Whether bare digits stand here that are no year: beside others they are a telephone number or a code.
  private func isDigitGroup(_ index: Int) -> Bool {
    kind(index) == .number && yearNumber(at: index) == nil && !isAttached(index)
      && NumberToken(bytes(index)).map { $0.isBare && $0.suffix.isEmpty } ?? false
  }

  /// Whether a token is the first word of its sentence.
  func startsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let sentence = passage.sentences[passage.sentence(ofToken: index)]
    return (sentence.lowerBound..<index).allSatisfy {
      kind($0) == .mark || kind($0) == .punctuation
    }
  }
}
