import Prose

/// The tokens of a state in one row: the headline's, then those of each paragraph; and its sentences.
struct WordRow {
  let text: TokenizedArticle
  /// In reading order.
  let sentences: [Sentence]
  /// By token: the sentence that holds it.
  let sentenceOfToken: [Int]
  /// By token: whether it says something.
  let isWord: [Bool]
  /// The first token of each paragraph.
  private let starts: [Int]

  /// A sentence of the headline or of a body paragraph.
  struct Sentence {
    let part: Part
    /// Tokens of the row.
    let tokens: Range<Int>
    /// Equal in sentences that differ in nothing but typography and letter case.
    let key: [WordKey]
  }

  init(_ text: TokenizedArticle) {
    var sentences: [Sentence] = []
    var sentenceOfToken: [Int] = []
    var isWord: [Bool] = []
    func append(_ passage: Passage, _ part: Part) {
      let start = isWord.count
      for tokens in passage.sentences {
        sentenceOfToken += repeatElement(sentences.count, count: tokens.count)
        sentences.append(
          Sentence(
            part: part, tokens: start + tokens.lowerBound..<start + tokens.upperBound,
            key: passage.tokens[tokens].map(\.key)))
      }
      isWord += passage.tokens.lazy.map(\.kind.isWord)
    }
    append(text.headline, .headline)
    var starts: [Int] = []
    for (index, passage) in text.paragraphs.enumerated() {
      starts.append(isWord.count)
      append(passage, .paragraph(index))
    }
    self.text = text
    self.sentences = sentences
    self.sentenceOfToken = sentenceOfToken
    self.isWord = isWord
    self.starts = starts
  }

  var count: Int { isWord.count }

  /// The place in the row of a part's first token; nil for the byline, which is not in it.
  func start(of part: Part) -> Int? {
    switch part {
    case .headline: 0
    case .byline: nil
    case .paragraph(let index): starts[index]
    }
  }

  /// The tokens of the row that lie at a place.
  func tokens(at place: Place) -> Range<Int>? {
    guard let start = start(of: place.part) else { return nil }
    let tokens = text[place.part].tokens(inBytes: place.range)
    return start + tokens.lowerBound..<start + tokens.upperBound
  }

  /// The place of some tokens of one part.
  func place(of tokens: Range<Int>, in part: Part) -> Place {
    let start = start(of: part) ?? 0
    let range = tokens.lowerBound - start..<tokens.upperBound - start
    return Place(part, text[part].range(ofTokens: range))
  }
}
