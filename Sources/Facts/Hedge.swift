import Prose

/// A word that makes a figure less than exact, or its bound.
struct Hedge: Sendable {
  /// The kind of hedge: *about* and *around* have the same.
  let name: String
  /// Whether it hedges only what is counted, and says something else before a span of time: *over three years*.
  let isForCounts: Bool

  /// The hedge that ends right before a token, over an article: *nearly a third*.
  static func before(_ index: Int, in reading: borrowing Reading) -> (
    tokens: Range<Int>, value: Hedge
  )? {
    Lexicons.hedgesBefore.match(
      at: reading.plays(.article, index - 1) ? index - 2 : index - 1, in: reading)
  }

  /// The hedge that starts at a token: *or more*.
  static func behind(_ index: Int, in reading: borrowing Reading) -> (
    tokens: Range<Int>, value: Hedge
  )? {
    Lexicons.hedgesAfter.match(at: reading.isHyphen(index) ? index + 1 : index, in: reading)
  }

  /// The name of a hedge as written in a text; one that is in no lexicon names itself.
  static func name(of words: String) -> String {
    Lexicons.hedgeName(WordKey(words)) ?? words.lowercased()
  }
}
