import Prose

/// The words that the rules know by heart, from the lexicons of this target.
enum Vocabulary {
  /// The roles of a word, none for most.
  static func roles(of key: WordKey) -> WordRole {
    WordRole(rawValue: table[key])
  }

  private static let table: WordTraits = {
    var table = WordTraits(roomFor: 1000)
    for (verb, forms) in LexiconEntries(PackageResources.irregular_verbs_txt) {
      let own = verb.key
      for form in forms.words where form.key != own {
        table.add(WordRole.past.rawValue, to: form.key)
      }
    }
    for (names, words) in LexiconEntries(PackageResources.word_roles_txt) {
      guard let named = WordRole(names: names) else {
        fatalError("word-roles.txt: no role \(names.text)")
      }
      table.add(named.rawValue, toEach: words)
    }
    for (phrase, _) in LexiconEntries(PackageResources.phrases_txt) {
      table.add(WordRole.phraseOpener.rawValue, to: phrase.tokens[0].key)
    }
    return table
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

  private static let table: Lexicon<[Phrase]> = {
    var phrases = Lexicon<[Phrase]>()
    for (phrase, value) in LexiconEntries(PackageResources.phrases_txt) {
      let words = phrase.tokens.map(\.key)
      let roles = value.parts(separatedBy: "|").compactMap { WordRole(names: $0) }
      guard !roles.isEmpty, roles.count == words.count else {
        fatalError("phrases.txt: \(phrase.text) has other words than roles")
      }
      phrases[words[0], default: []].append(Phrase(words: words, roles: roles))
    }
    return phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}
