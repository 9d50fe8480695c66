import Prose

/// A unit of measure.
struct Measure: Sendable {
  /// In singular American English with a capital: *Square mile*.
  let unit: String
  /// Only where it is written to digits, since alone it is another word.
  let isSuffix: Bool

  static let book = Phrasebook(PackageResources.measures_txt) { text in
    let fields = text.split(separator: "\t")
    return fields.first.map { Measure(unit: String($0), isSuffix: fields.count > 1) }
  }
}

extension Reading {
  /// A number of units of length, area, volume, weight, speed, heat and the like: *six-mile*, *7.62mm*.
  func measure(at index: Int) -> Finding? {
    guard let quantity = quantity(at: index) else { return nil }
    let end = quantity.tokens.upperBound
    if let suffix = quantity.numeral.suffix {
      let isScale = Scale.table[suffix] != nil && countedNoun(behind: end) != nil
      guard let measure = Measure.book[word: suffix], !isScale else { return nil }
      return finding(quantity, measure, end: end)
    }
    var word = isHyphen(end) ? end + 1 : end
    if quantity.numeral.form == .fraction, plays(.indefinite, word) || plays(.of, word) {
      word += plays(.of, word) ? 2 : 1
    }
    if quantity.numeral.form == .vague, plays(.of, word) { word += 1 }
    guard let (phrase, measure) = Measure.book.match(at: word, in: self),
      !measure.isSuffix
        || quantity.numeral.form == .digits && !isContent(phrase.upperBound)
          && kind(word) == .word && !isCapitalized(word)
    else { return nil }
    return finding(quantity, measure, end: phrase.upperBound)
  }

  private func finding(_ quantity: Quantity, _ measure: Measure, end: Int) -> Finding {
    Finding(
      .measure, quantity.tokens.lowerBound..<end, value: quantity.value, unit: measure.unit,
      of: plays(.of, end) ? countedNoun(behind: end)?.word : nil)
  }
}
