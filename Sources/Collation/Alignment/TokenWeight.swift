import Prose

/// How much a token that both sides share ties them together.
///
/// In twentieths of a word that says something. What matters is which classes stay below the cost of opening one more
/// place of change, 15, and which do not: that was fitted to sentence pairs in which people had marked the edits
/// (arXivEdits; Jiang, Xu and Stevens, 2022). One or two points more or less change hardly anything.
enum TokenWeight: UInt8, Hashable {
  /// Punctuation, quotation marks, the *s* of a genitive.
  case mark = 6
  /// A word that belongs to the phrase before or behind it: an article, *of*, *and*.
  case leaning = 13
  /// A word that begins a phrase or carries a clause: a preposition, a pronoun, an auxiliary.
  case common = 16
  /// Any other word, and figures.
  case full = 20

  init(_ token: Token) {
    guard token.kind.isWord else {
      self = .mark
      return
    }
    switch Lexicons.stopWord(token.key) {
    case .leaning: self = .leaning
    case .common: self = .common
    case nil: self = .full
    }
  }
}

/// Words too common to tie two texts together.
enum StopWord {
  /// Leans on its neighbours, rather than beginning a phrase.
  case leaning
  case common
}
