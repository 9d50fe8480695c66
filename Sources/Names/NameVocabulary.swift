package import Prose

/// The words that names are known by: all lexicons of this target but that of places.
///
/// Nouns stand in their lexicon in the singular; the plural is derived here.
package enum NameVocabulary {
  /// What is known of each word, as the bits of a `NameWord`.
  package static let table: WordTraits = {
    var table = WordTraits(roomFor: 5000)
    for file in [PackageResources.name_words_txt, PackageResources.given_names_txt] {
      for (name, words) in LexiconEntries(file) {
        guard let kind = named[name.text] else { fatalError("names: no class \(name.text)") }
        table.add(kind.rawValue, toEach: words)
      }
    }
    let nouns: [(file: [UInt8], kind: NameWord)] = [
      (PackageResources.people_words_txt, .person),
      (PackageResources.offices_txt, [.person, .office]),
    ]
    let several: NameWord = [.person, .plural]
    for (file, kind) in nouns {
      for (noun, value) in LexiconEntries(file) {
        let gender = value.isEmpty ? [] : nounKinds[value.text] ?? []
        table.add(kind.union(gender).rawValue, to: noun.key)
        table.add(several.rawValue, to: pluralKey(of: noun))
      }
    }
    for (words, _) in LexiconEntries(PackageResources.peoples_txt) {
      for word in words.words {
        table.add(NameWord.people.rawValue, to: word.key)
        table.add(NameWord.people.rawValue, to: pluralKey(of: word))
      }
    }
    return table
  }()

  /// What is known of a word; nothing of most.
  @inline(__always) static func kinds(of key: WordKey) -> NameWord {
    NameWord(rawValue: table[key])
  }

  /// The class names that the lexicon files use.
  private static let named: [String: NameWord] = [
    "masculine": [.givenName, .masculine], "feminine": [.givenName, .feminine],
    "neither": .givenName, "particle": .particle, "honorific": .honorific,
    "nameSuffix": .nameSuffix, "outlet": .outlet, "body": .body, "courtesy": .courtesy,
    "modifier": .modifier, "institution": .institution, "company": .company,
    "landmark": .landmark, "landmarkLead": .landmarkLead, "calendar": .calendar,
    "speech": .speech, "inside": .inside, "grammar": .grammar,
    "portfolio": .portfolio, "commonInitials": .commonInitials,
  ]

  /// What the lexicons of nouns say of one.
  private static let nounKinds: [String: NameWord] = [
    "masculine": .masculine, "feminine": .feminine, "plural": .plural,
  ]

  private static func pluralKey(of noun: LexiconText) -> WordKey {
    noun.hasSuffix("man") ? noun.key(dropping: 2, adding: "en") : noun.keyWithS
  }
}
