import Prose

/// Countries, states and large cities, under all the names that papers have for them.
enum KnownPlaces {
  /// The name that stands for all others of a place which some tokens of a passage are a name of; nil for places of no
  /// renown.
  static func name(of words: Range<Int>, in passage: Passage) -> String? {
    let first = NameLetters.key(of: passage.tokens[words.lowerBound], in: passage)
    if words.count == 1 { return Lexicons.place(first) }
    guard words.count < mostWords,
      passage.tokens[words.lowerBound].range.count == 1 || Lexicons.placeBeginnings[first] != nil
    else { return nil }
    return Lexicons.place(WordKey(plainLetters(of: passage[bytes: passage.range(ofTokens: words)])))
  }

  /// The most tokens of a place's name.
  private static let mostWords = 7
}
