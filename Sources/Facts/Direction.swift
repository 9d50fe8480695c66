import Prose

/// Which way a figure moved: *rose 2.5 points*, *2.5 points lower*.
struct Direction: Hashable, Sendable {
  let isUp: Bool
  /// As written, with what stands between it and the figure: *rose by at least*.
  let words: String

  private struct Word: Sendable {
    let isUp: Bool

    /// Reads `up before`; nil for the other side.
    init?(_ text: LexiconText, on side: String) {
      var fields = text.words
      guard let way = fields.next(), let place = fields.next(), place == side else { return nil }
      isUp = way == "up"
    }
  }

  private static let before = Phrasebook(PackageResources.directions_txt, backward: true) {
    Word($0, on: "before")
  }

  private static let after = Phrasebook(PackageResources.directions_txt) { Word($0, on: "after") }

  /// The direction that is told right before a token, over a hedge and *by*.
  static func before(_ start: Int, in reading: borrowing Reading) -> Direction? {
    var index = Hedge.before(start, in: reading)?.tokens.lowerBound ?? start
    if reading.plays(.by, index - 1) { index -= 1 }
    return before.match(at: index - 1, in: reading).map { found in
      Direction(isUp: found.value.isUp, words: reading.text(found.tokens.lowerBound..<start))
    }
  }

  /// The direction that is told right before some tokens or right behind them.
  static func of(_ tokens: Range<Int>, in reading: borrowing Reading) -> Direction? {
    if let direction = before(tokens.lowerBound, in: reading) { return direction }
    return after.match(at: tokens.upperBound, in: reading).map { found in
      Direction(isUp: found.value.isUp, words: reading.text(found.tokens))
    }
  }
}
