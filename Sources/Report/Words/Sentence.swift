import Prose

/// A sentence of the paragraphs that one entry of a comparison has on one side.
struct Sentence: Hashable {
  /// Which of the paragraphs, the first at 0.
  let paragraph: Int
  /// UTF-8 bytes in the paragraphs' text, which newlines join.
  let range: Range<Int>
  /// UTF-8 bytes in the same text where its words start, rising; its marks, where it has no words (`...`).
  let wordStarts: [Int]
  /// The folded words, marks and punctuation.
  let keys: [WordKey]

  /// The sentences of paragraphs joined by newlines, in order.
  static func all(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let passage = Passage(String(Substring(line)))
      sentences += passage.sentences.map { tokens in
        let range = passage.range(ofTokens: tokens)
        let words = passage.tokens[tokens].filter(\.kind.isWord)
        let tied = words.isEmpty ? Array(passage.tokens[tokens]) : words
        return Sentence(
          paragraph: index, range: range.lowerBound + start..<range.upperBound + start,
          wordStarts: tied.map { $0.range.lowerBound + start },
          keys: passage.tokens[tokens].map(\.key))
      }
      start += line.count + 1
    }
    return sentences
  }
}
