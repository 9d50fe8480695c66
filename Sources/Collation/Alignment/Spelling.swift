import Prose

/// Spellings of the same word, which differ between outlets and countries but not in sense.
enum Spelling {
  static let per = WordKey("per")
  static let cent = WordKey("cent")
  static let percent = WordKey("percent")

  /// The key under which a word is compared.
  static func folded(_ key: WordKey) -> WordKey {
    Lexicons.spelling(key) ?? key
  }
}
