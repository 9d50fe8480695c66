import Prose

/// Countries, states and large cities, under all the names that papers have for them.
enum KnownPlaces {
  /// The name that stands for all others of a place, by the letters of one of them; nil for places of no renown.
  static func name(for letters: WordKey) -> String? {
    table[letters].map { names[Int($0)] }
  }

  /// The same, of some tokens of a passage.
  static func name(of words: Range<Int>, in passage: Passage) -> String? {
    if words.count == 1 {
      return name(for: NameLetters.key(of: passage.tokens[words.lowerBound], in: passage))
    }
    guard words.count < mostWords,
      passage.tokens[words.lowerBound].range.count == 1
        || beginnings.contains(
          NameLetters.key(of: passage.tokens[words.lowerBound], in: passage))
    else { return nil }
    return name(for: WordKey(NameLetters.text(of: passage[bytes: passage.range(ofTokens: words)])))
  }

  /// The most tokens of a place's name.
  private static let mostWords = 7

  /// The first words of the names of several words.
  private static let beginnings = Lexicon<Void>(
    LexiconLines(PackageResources.places_txt).flatMap { line in
      ([line.word] + line.value.split(separator: ";").map(String.init)).compactMap { name in
        name.split { $0 == " " || $0 == "-" || $0 == "'" }.first.map {
          (word: NameLetters.text(of: String($0)), value: ())
        }
      }
    })

  private static let names = LexiconLines(PackageResources.places_txt).map(\.word)

  /// Indices into `names`.
  private static let table = Lexicon<Int32>(
    LexiconLines(PackageResources.places_txt).enumerated().flatMap { index, line in
      let others = line.value.split(separator: ";").map { $0.drop { $0 == " " } }
      return ([line.word] + others.map(String.init)).map {
        (word: NameLetters.text(of: $0), value: Int32(index))
      }
    })
}
