import Prose

// Which rule is asked where. Most words can start no fact, and cost a look at their roles.

extension Reading {
  /// Tries the rules at every token where a fact may start; the first that finds one takes its tokens.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < count {
      if let finding = finding(at: index) {
        findings.append(finding)
        index = finding.tokens.upperBound
      } else {
        index = numeral(at: index)?.tokens.upperBound ?? index + 1
      }
    }
    return findings
  }

  private func finding(at index: Int) -> Finding? {
    let roles = sense(index).roles
    let isFigure = isFigure(index)
    guard
      isFigure || roles.intersects(Self.openers) || roles.intersects(Self.joints) && leads(index)
    else { return nil }
    return date(at: index) ?? time(at: index)
      ?? (isFigure || roles.intersects(Self.measured) ? figure(at: index) : nil)
  }

  private func figure(at index: Int) -> Finding? {
    age(at: index) ?? money(at: index) ?? percentage(at: index) ?? measure(at: index)
      ?? duration(at: index) ?? score(at: index) ?? ordinal(at: index) ?? count(at: index)
  }

  /// Words that may start a date or time by themselves.
  private static let openers = Roles(
    .month, .weekday, .day, .relation, .season, .start, .middle, .end, .unit, .holiday, .clock,
    .now, .earlier, .later, .aged, .age, .currency, .magnitude)

  /// Words that start one only together with what follows them.
  private static let joints = Roles(
    .article, .indefinite, .another, .inside, .from, .between, .before, .after, .since, .until,
    .starting, .determiner)

  /// Words other than figures that may start an amount of something.
  private static let measured = Roles(
    .indefinite, .another, .between, .aged, .age, .currency, .magnitude)

  /// Whether a figure or an opener stands next, or behind one small word.
  private func leads(_ index: Int) -> Bool {
    isPromising(index + 1)
      || sense(index + 1).roles.intersects(Self.small) && isPromising(index + 2)
  }

  private static let small = Roles(.article, .indefinite, .preposition, .later)

  private func isPromising(_ index: Int) -> Bool {
    isFigure(index) || sense(index).roles.intersects(Self.openers)
  }

  /// Whether a numeral or a sign stands here, or a word that ends in a digit, as `USD115` and `Q3` do.
  private func isFigure(_ index: Int) -> Bool {
    switch kind(index) {
    case .number, .symbol: true
    case .word: numeral(at: index) != nil || endsInDigit(index)
    case .punctuation: numeral(at: index) != nil
    case .clitic, .mark, nil: false
    }
  }

  private func endsInDigit(_ index: Int) -> Bool {
    let last = passage.bytes[passage.tokens[index].range.upperBound - 1]
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
  }
}
