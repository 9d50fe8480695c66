import Prose

/// One side of a comparison in integers. (A textual scholar calls each version of a text a witness.)
struct Witness {
  let article: TokenizedArticle
  /// Folded word ids of every token, by body paragraph.
  let words: [[UInt32]]
  /// Folded word ids of the headline's tokens.
  let headline: [UInt32]
  /// By body paragraph; equal numbers mean equal under folding.
  let paragraphs: [UInt32]
  /// By body paragraph, then sentence; equal numbers mean equal under folding.
  let sentences: [[UInt32]]
  /// By body paragraph: what it is about, for measuring how much two have in common.
  let bags: [Bag]

  init(
    _ article: TokenizedArticle, vocabulary: inout Vocabulary, sequences: inout SequenceTable
  ) {
    self.article = article
    let words = article.paragraphs.map { Self.ids(of: $0, in: &vocabulary) }
    paragraphs = words.map { sequences.number(of: $0.spoken) }
    sentences = zip(article.paragraphs, words).map { passage, ids in
      passage.sentences.map { sequences.number(of: Array(ids[$0]).spoken) }
    }
    bags = zip(article.paragraphs, words).map { passage, ids in
      Bag(
        zip(passage.tokens, ids).lazy.filter { $0.kind.isWord && $1 != Vocabulary.silent }.map(\.1))
    }
    self.words = words
    headline = Self.ids(of: article.headline, in: &vocabulary)
  }

  /// The folded word ids of a part's tokens; none for the byline.
  func ids(of part: Part) -> [UInt32] {
    switch part {
    case .headline: headline
    case .byline: []
    case .paragraph(let index): words[index]
    }
  }

  /// The folded word ids of a passage's tokens. *per cent* is one word to the reader: its second half is silent.
  static func ids(of passage: Passage, in vocabulary: inout Vocabulary) -> [UInt32] {
    var ids: [UInt32] = []
    ids.reserveCapacity(passage.tokens.count)
    var previous: WordKey?
    for token in passage.tokens {
      if token.key == Spelling.cent, previous == Spelling.per, token.isSpaced {
        ids[ids.count - 1] = vocabulary.id(of: Spelling.percent)
        ids.append(Vocabulary.silent)
      } else {
        ids.append(vocabulary.id(of: Spelling.folded(token.key)))
      }
      previous = token.key
    }
    return ids
  }
}

extension [UInt32] {
  /// The ids without silent ones.
  fileprivate var spoken: [UInt32] {
    contains(Vocabulary.silent) ? filter { $0 != Vocabulary.silent } : self
  }
}
