import Prose

/// The words that names are known by: all lexicons of this target.
package enum NameVocabulary {
  /// What is known of each word; a word may stand in several entries.
  package static let entries: [(word: String, kind: NameWord)] = {
    var entries: [(word: String, kind: NameWord)] = []
    for (name, words) in LexiconLines(PackageResources.name_words_txt) {
      guard let kind = named[name] else { fatalError("name-words.txt: no class \(name)") }
      entries += words.split(separator: " ").map { (String($0), kind) }
    }
    for (name, names) in LexiconLines(PackageResources.given_names_txt) {
      guard let gender = named[name] else { fatalError("given-names.txt: no class \(name)") }
      entries += names.split(separator: " ").map { (String($0), [.givenName, gender]) }
    }
    for (noun, value) in LexiconLines(PackageResources.people_words_txt) {
      entries.append((noun, (named[value] ?? []).union(.person)))
      entries.append((plural(of: noun), [.person, .plural]))
    }
    return entries
  }()

  /// The class names that the lexicon files use.
  private static let named: [String: NameWord] = [
    "masculine": .masculine, "feminine": .feminine, "plural": .plural, "particle": .particle,
    "honorific": .honorific, "nameSuffix": .nameSuffix, "outlet": .outlet, "body": .body,
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
