import Prose

/// Spellings of the same word, which differ between outlets and countries but not in sense.
enum Spelling {
  /// From the key of a variant to that of the form which stands for all.
  private static let variants = Lexicon<WordKey>(
    LexiconLines(PackageResources.spelling_variants_txt).flatMap { word, value in
      let columns = value.split(separator: "\t").map(String.init)
      guard let form = columns.first else { return [(String, WordKey)]() }
      let endings = columns.dropFirst().joined().split(separator: " ").map(String.init)
      return ([""] + endings).map { (word + $0, WordKey(form + $0)) }
    })

  static let per = WordKey("per")
  static let cent = WordKey("cent")
  static let percent = WordKey("percent")

  /// The key under which a word is compared.
  static func folded(_ key: WordKey) -> WordKey {
    variants.words.place(of: key).map { variants.values[$0] } ?? key
  }
}
