/// Which way a figure moved: *rose 2.5 points*, *2.5 points lower*.
struct Direction: Hashable, Sendable {
  let isUp: Bool
  /// As written, with what stands between it and the figure: *rose by at least*.
  let words: String

  /// The direction that is told right before a token, over a hedge and *by*.
  static func before(_ start: Int, in reading: borrowing Reading) -> Direction? {
    var index = Hedge.before(start, in: reading)?.tokens.lowerBound ?? start
    if reading.plays(.by, index - 1) { index -= 1 }
    return Lexicons.directionsBefore.match(at: index - 1, in: reading).map { found in
      Direction(isUp: found.value, words: reading.text(found.tokens.lowerBound..<start))
    }
  }

  /// The direction that is told right before some tokens or right behind them.
  static func of(_ tokens: Range<Int>, in reading: borrowing Reading) -> Direction? {
    if let direction = before(tokens.lowerBound, in: reading) { return direction }
    return Lexicons.directionsAfter.match(at: tokens.upperBound, in: reading).map { found in
      Direction(isUp: found.value, words: reading.text(found.tokens))
    }
  }
}
