import Prose

/// Spellings of the same word, which differ between outlets and countries but not in sense.
enum Spelling {
  /// From the key of a variant to that of the form which stands for all.
  private static let variants: Lexicon<WordKey> = {
    var variants = WordIndex(roomFor: 2048)
    var forms: [WordKey] = []
    forms.reserveCapacity(2048)
    for (word, value) in LexiconEntries(PackageResources.spelling_variants_txt) {
      var columns = value.parts(separatedBy: "\t")
      guard let form = columns.next() else { continue }
      func add(_ variant: WordKey, _ key: WordKey) {
        let (place, isNew) = variants.insert(variant)
        if isNew { forms.append(key) } else { forms[place] = key }
      }
      add(word.key, form.key)
      if let endings = columns.next() {
        let (variant, common) = (word.stem, form.stem)
        for ending in endings.words { add(ending.key(behind: variant), ending.key(behind: common)) }
      }
    }
    return Lexicon(words: variants, values: forms)
  }()

  static let per = WordKey("per")
  static let cent = WordKey("cent")
  static let percent = WordKey("percent")

  /// The key under which a word is compared.
  static func folded(_ key: WordKey) -> WordKey {
    guard let place = variants.words.place(of: key) else { return key }
    return variants.values[place]
  }
}
