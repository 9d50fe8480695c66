package import Prose

/// The words that names are known by: all lexicons of this target but that of places.
///
/// Nouns stand in their lexicon in the singular; the plural is derived here.
package enum NameVocabulary {
  /// What is known of each word.
  package static let table: Lexicon<NameWord> = {
    var kinds = Lexicon<NameWord>()
    for file in [PackageResources.name_words_txt, PackageResources.given_names_txt] {
      for (name, words) in LexiconLines(file) {
        guard let kind = named[name] else { fatalError("names: no class \(name)") }
        for word in words.words { kinds[WordKey(word), default: []].formUnion(kind) }
      }
    }
    let nouns: [(file: [UInt8], kind: NameWord)] = [
      (PackageResources.people_words_txt, .person),
      (PackageResources.offices_txt, [.person, .office]),
    ]
    for (file, kind) in nouns {
      for (noun, value) in LexiconLines(file) {
        kinds[WordKey(noun), default: []].formUnion(kind.union(nounKinds[value] ?? []))
        kinds[WordKey(plural(of: noun)), default: []].formUnion([.person, .plural])
      }
    }
    for (words, _) in LexiconLines(PackageResources.peoples_txt) {
      for word in words.words {
        kinds[WordKey(word), default: []].formUnion(.people)
        kinds[WordKey(plural(of: String(word))), default: []].formUnion(.people)
      }
    }
    return kinds
  }()

  /// What is known of a word; nothing of most.
  @inline(__always) static func kinds(of key: WordKey) -> NameWord {
    table.words.place(of: key).map { table.values[$0] } ?? []
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

  private static func plural(of noun: String) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) }
    return noun + (hisses ? "es" : "s")
  }
}
