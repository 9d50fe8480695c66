import Prose

/// Countries, states and large cities, under all the names that papers have for them.
enum KnownPlaces {
  /// The name that stands for all others of a place, by the letters of one of them; nil for places of no renown.
  static func name(for letters: WordKey) -> String? {
    table[letters].map { names[Int($0)] }
  }

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
