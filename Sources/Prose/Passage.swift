/// A headline's, byline's or paragraph's text, cut into tokens and sentences.
///
/// A class, since all that reads an article hands passages on: that costs one count instead of one for each array,
/// and what was read of a passage is found again by its identity.
package final class Passage: Sendable {
  package let text: String
  /// The text's UTF-8.
  package let bytes: [UInt8]
  /// In order; what lies between two of them is white space and invisible.
  package let tokens: [Token]
  /// Ranges of token indices that together cover all tokens, in order.
  package let sentences: [Range<Int>]

  package init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    tokens = Tokenizer.tokens(of: bytes)
    sentences = SentenceSplitter.sentences(of: tokens, in: bytes)
  }

  /// The text of a range of bytes that lies on scalar borders.
  package subscript(bytes range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of one token.
  package subscript(token index: Int) -> String {
    self[bytes: tokens[index].range]
  }

  /// The bytes from the first to the last of some tokens; empty at the passage's end for none.
  package func range(ofTokens range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else {
      return bytes.count..<bytes.count
    }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The tokens that lie wholly inside a range of bytes.
  package func tokens(inBytes range: Range<Int>) -> Range<Int> {
    let start = firstToken { $0.range.lowerBound >= range.lowerBound }
    let end = firstToken { $0.range.upperBound > range.upperBound }
    return start..<max(start, end)
  }

  /// The index of the sentence that holds a token.
  package func sentence(ofToken token: Int) -> Int {
    firstIndex(in: sentences.count) { sentences[$0].upperBound > token }
  }

  private func firstToken(where isLater: (Token) -> Bool) -> Int {
    firstIndex(in: tokens.count) { isLater(tokens[$0]) }
  }

  /// Binary search for the first index at which a condition that stays true becomes true.
  private func firstIndex(in count: Int, where isTrue: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isTrue(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
