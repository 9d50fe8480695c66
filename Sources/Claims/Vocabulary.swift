import Prose

/// The words that the rules know by heart, from the lexicons of this target.
enum Vocabulary {
  /// The roles of a word, none for most.
  static func roles(of key: WordKey) -> WordRole {
    table.words.place(of: key).map { table.values[$0] } ?? []
  }

  private static let table: Lexicon<WordRole> = {
    var roles = Lexicon<WordRole>()
    for (verb, forms) in LexiconLines(PackageResources.irregular_verbs_txt) {
      for form in forms.words where form != verb {
        roles[WordKey(form), default: []].formUnion(.past)
      }
    }
    for (names, words) in LexiconLines(PackageResources.word_roles_txt) {
      guard let named = WordRole(names: names) else {
        fatalError("word-roles.txt: no role \(names)")
      }
      for word in words.words { roles[WordKey(word), default: []].formUnion(named) }
    }
    for (phrase, _) in LexiconLines(PackageResources.phrases_txt) {
      roles[Phrase.opener(of: phrase), default: []].insert(.phraseOpener)
    }
    return roles
  }()
}

/// Words that mean something else together than apart.
struct Phrase: Sendable {
  private let words: [WordKey]
  /// By word: the roles that it has in the phrase.
  let roles: [WordRole]

  /// The phrases that begin with a word, the longest first; nil for most.
  static func beginning(with key: WordKey) -> [Phrase]? { table[key] }

  /// Whether the phrase stands at a token.
  func stands(at index: Int, in tokens: ArraySlice<Token>) -> Bool {
    index + words.count <= tokens.endIndex
      && zip(words, tokens[index...]).allSatisfy { $0 == $1.key }
  }

  /// The first word of a phrase.
  static func opener(of phrase: String) -> WordKey {
    Passage(phrase).tokens[0].key
  }

  private static let table: Lexicon<[Phrase]> = {
    var phrases = Lexicon<[Phrase]>()
    for (text, value) in LexiconLines(PackageResources.phrases_txt) {
      let passage = Passage(text)
      let roles = value.split(separator: "|").compactMap { WordRole(names: $0) }
      guard !roles.isEmpty, roles.count == passage.tokens.count else {
        fatalError("phrases.txt: \(text) has other words than roles")
      }
      phrases[passage.tokens[0].key, default: []]
        .append(Phrase(words: passage.tokens.map(\.key), roles: roles))
    }
    return phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}
