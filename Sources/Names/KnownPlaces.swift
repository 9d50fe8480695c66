import Prose

/// Countries, states and large cities, under all the names that papers have for them.
enum KnownPlaces {
  /// A place under the name that stands for all others of it.
  struct Entry {
    let name: String
    /// The letters of its words.
    let keys: [WordKey]
  }

  /// The place that some tokens of a passage are a name of; nil for places of no renown.
  static func place(of words: Range<Int>, in passage: Passage) -> Entry? {
    let first = NameLetters.key(of: passage.tokens[words.lowerBound], in: passage)
    if words.count == 1 { return place(for: first) }
    guard words.count < mostWords,
      passage.tokens[words.lowerBound].range.count == 1 || beginnings.contains(first)
    else { return nil }
    return place(for: WordKey(NameLetters.text(of: passage[bytes: passage.range(ofTokens: words)])))
  }

  /// The place with a name of these letters.
  private static func place(for letters: WordKey) -> Entry? {
    table.words.place(of: letters).map { entries[Int(table.values[$0])] }
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

  private static let entries = LexiconLines(PackageResources.places_txt).map {
    Entry(name: $0.word, keys: NameLetters.keys(of: $0.word))
  }

  /// Indices into `entries`.
  private static let table = Lexicon<Int32>(
    LexiconLines(PackageResources.places_txt).enumerated().flatMap { index, line in
      let others = line.value.split(separator: ";").map { $0.drop { $0 == " " } }
      return ([line.word] + others.map(String.init)).map {
        (word: NameLetters.text(of: $0), value: Int32(index))
      }
    })
}
