import Prose

extension SwiftSource {
  /// Adds what words do in verb groups, phrases that mean something else than their words, and irregular forms.
  mutating func addClaims(_ lexicons: Lexicons) throws(LexiconError) {
    var words = WordClasses()
    var bareForms: [WordKey: String] = [:]
    for entry in try lexicons.entries("Claims/irregular-verbs") {
      for form in try entry.fields(1...) {
        if form != entry.word { words.add(["past"], to: form) }
        bareForms[WordKey(form)] = entry.word.literal
      }
    }
    try words.addGroups(lexicons.entries("Claims/word-roles"))
    var phrases: [WordKey: [Phrase]] = [:]
    for entry in try lexicons.entries("Claims/phrases") {
      let phrase = try Phrase(entry)
      words.add(["phraseOpener"], to: phrase.words[0])
      phrases[phrase.words[0], default: []].append(phrase)
    }
    addWords("word", of: "WordRole", words.literals)
    addWords("bareForm", of: "String", bareForms)
    addWords(
      "phrases", of: "[Phrase]",
      phrases.mapValues { group in
        let longestFirst = group.sorted { $0.words.count > $1.words.count }
        return "[\(longestFirst.map(\.literal).joined(separator: ", "))]"
      })
  }
}

/// Words that mean something else together than apart.
private struct Phrase {
  let words: [WordKey]
  /// By word, as the literal of an option set.
  private let roles: [String]

  init(_ entry: LexiconEntry) throws(LexiconError) {
    words = try entry.tokens(of: entry.word).map(\.key)
    // A plain word neither denies nor hedges.
    roles = entry.value.replacing("plain", with: "adverb").parts(separatedBy: "|")
      .map { WordClasses.literal($0.words) }
    guard words.count == roles.count else {
      throw entry.error("a group of roles is expected for each of its words")
    }
  }

  var literal: String {
    let keys = words.map(\.literal).joined(separator: ", ")
    return "Phrase(words: [\(keys)], roles: [\(roles.joined(separator: ", "))])"
  }
}
