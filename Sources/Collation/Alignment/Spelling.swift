import Prose

/// Spellings of the same word, which differ between outlets and countries but not in sense.
enum Spelling {
  /// From the key of a variant to that of the form which stands for all.
  private static let variants: Lexicon<WordKey> = {
    var variants = Lexicon<WordKey>()
    for (word, value) in LexiconLines(PackageResources.spelling_variants_txt) {
      let columns = value.utf8.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
      guard let form = columns.first else { continue }
      for ending in [""] + columns.dropFirst().joined().words {
        variants[WordKey(word + ending), default: WordKey(form)] = WordKey(form + ending)
      }
    }
    return variants
  }()

  static let per = WordKey("per")
  static let cent = WordKey("cent")
  static let percent = WordKey("percent")

  /// The key under which a word is compared.
  static func folded(_ key: WordKey) -> WordKey {
    variants.words.place(of: key).map { variants.values[$0] } ?? key
  }
}
