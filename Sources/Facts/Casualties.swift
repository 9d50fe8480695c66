import Prose

/// What became of people, and where the word for it stands.
struct Outcome: Sendable {
  /// *dead*, *injured*, *missing*, *rescued*, *evacuated*, *detained*.
  let name: String
  let place: Place

  /// Where the word stands from the number.
  enum Place: Sendable {
    case before
    case after
    case both
    /// It is what is counted: *12 deaths*.
    case counted
    /// The number behind it is a toll: *the toll stood at 12*.
    case toll
    /// It says what became of lives: *claimed 12 lives*, *saved 12 lives*.
    case lives
  }

  var standsBefore: Bool { place == .before || place == .both }
  var standsAfter: Bool { place == .after || place == .both }
  var isVerb: Bool { standsBefore || standsAfter }
}

extension Reading {
  /// What became of those counted: from the noun, the words behind it, a verb before the number, or a death toll.
  func outcome(of quantity: Quantity, _ noun: CountedNoun?) -> String? {
    if let noun, let outcome = Lexicons.outcome(key(noun.token)) {
      if outcome.place == .counted { return outcome.name }
      if outcome.place == .lives {
        return outcomeOfLives(quantity.tokens.lowerBound, noun.token + 1)
      }
    }
    let end = noun.map { $0.token + 1 } ?? quantity.tokens.upperBound
    return outcomeBehind(end) ?? outcomeBefore(quantity.tokens.lowerBound)
      ?? (noun == nil ? toll(before: quantity.tokens.lowerBound) : nil)
  }

  /// Before a number of lives, or behind it: *claimed at least 12 lives*, *12 lives were lost*.
  private func outcomeOfLives(_ start: Int, _ end: Int) -> String? {
    let hedge = Hedge.before(start, in: self)?.tokens.lowerBound ?? start
    let places = [hedge - 1, hedge - 2, end, end + 1, end + 2]
    return places.compactMap { Lexicons.outcome(key($0)) }.first { $0.place == .lives }?.name
  }

  /// Behind auxiliaries, an aside, and at most one phrase with a preposition: *12 people in the car were killed*.
  private func outcomeBehind(_ start: Int) -> String? {
    var content = 0
    let start = behindAside(start) ?? start
    for index in start..<start + 9 {
      if let outcome = Lexicons.outcome(key(index)), outcome.standsAfter { return outcome.name }
      guard kind(index) == .word, numeral(at: index) == nil, !plays(.determiner, index)
      else { return nil }
      if plays(.auxiliary, index) { continue }
      if plays(.preposition, index) {
        guard content == 0 else { return nil }
        content = 1
      } else if !plays(.stop, index) || plays(.and, index) {
        guard content > 0, content < 4, !plays(.and, index) else { return nil }
        content += 1
      }
    }
    return nil
  }

  /// Where the verb goes on behind what stands between commas: *12 people, including a child, were killed*.
  private func behindAside(_ comma: Int) -> Int? {
    guard isByte(",", comma) else { return nil }
    let sentence = passage.sentences[passage.sentence(ofToken: comma)]
    return sentence.clamped(to: comma..<comma + 14).first {
      isByte(",", $0) && plays(.auxiliary, $0 + 1)
    }.map { $0 + 1 }
  }

  /// Behind a verb, with nothing but a hedge or an article between: *killed at least 12*.
  private func outcomeBefore(_ start: Int) -> String? {
    var index = Hedge.before(start, in: self)?.tokens.lowerBound ?? start
    if plays(.article, index - 1) || plays(.another, index - 1) { index -= 1 }
    return Lexicons.outcome(key(index - 1)).flatMap { $0.standsBefore ? $0.name : nil }
  }

  /// Where the sentence speaks of a toll before: *the death toll rose to 12*.
  private func toll(before start: Int) -> String? {
    guard plays(.through, start - 1) || plays(.stop, start - 1) || plays(.auxiliary, start - 1)
    else { return nil }
    for index in stride(from: start - 1, to: max(-1, start - 12), by: -1) {
      if let outcome = Lexicons.outcome(key(index)), outcome.place == .toll { return outcome.name }
      guard kind(index) == .word || kind(index) == .clitic else { return nil }
    }
    return nil
  }
}
