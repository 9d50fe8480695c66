import Prose

/// Words that mean something else together than apart.
struct Phrase: Sendable {
  /// The keys of its tokens.
  let words: [WordKey]
  /// By word: the roles that it has in the phrase.
  let roles: [WordRole]

  /// Whether the phrase stands at a token.
  func stands(at index: Int, in tokens: ArraySlice<Token>) -> Bool {
    index + words.count <= tokens.endIndex
      && zip(words, tokens[index...]).allSatisfy { $0 == $1.key }
  }
}
