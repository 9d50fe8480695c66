import Prose
import Quotations

// Two states of a quotation's words: whether one is an excerpt of the other, and whether only an editor's brackets
// differ.

extension AlignedText {
  /// The words of two quotations, aligned by themselves.
  convenience init(before: String, after: String) {
    var vocabulary = Vocabulary()
    self.init(
      before: Stretch([Wording(Passage(before), in: &vocabulary)]),
      after: Stretch([Wording(Passage(after), in: &vocabulary)]))
  }

  /// Whether one side has the other's words, less some at an edge or several in a row.
  func isExcerpt(_ side: Side) -> Bool {
    let longer = side == .before ? after : before
    let shorter = side == .before ? before : after
    return hunks.allSatisfy { hunk in
      let (kept, lost) = (hunk[side], hunk[side.other])
      guard !shorter.hasWords(in: kept) || longer.isCut(lost, to: kept, of: shorter) else {
        return false
      }
      let count = longer.tokens[lost].count { $0.kind.isWord }
      return count == 0 || count >= Self.leastCut || !longer.hasWords(in: 0..<lost.lowerBound)
        || !longer.hasWords(in: lost.upperBound..<longer.count)
    }
  }

  /// Fewer words than this, taken from the middle, are a change of wording.
  private static let leastCut = 4

  /// Whether only brackets differ that spell a pronoun out or stand around letters: *he* and *[Park]*, *[W]e*, *We*.
  var isOnlyCleared: Bool {
    !hunks.isEmpty
      && hunks.allSatisfy { hunk in
        before.clears(hunk.before, of: after, hunk.after)
          || after.clears(hunk.after, of: before, hunk.before)
          || before.letters(in: hunk.before) == after.letters(in: hunk.after)
      }
  }
}

extension Stretch {
  fileprivate func hasWords(in tokens: Range<Int>) -> Bool {
    self.tokens[tokens].contains { $0.kind.isWord }
  }

  /// Whether some tokens end in another stretch within an abbreviation, which then lacks its full stop.
  fileprivate func isCut(_ tokens: Range<Int>, to kept: Range<Int>, of other: Stretch) -> Bool {
    guard kept.upperBound + 1 >= other.count, let first = tokens.first,
      let word = kept.last(where: { other.tokens[$0].kind.isWord })
    else { return false }
    let text = other.bytes[
      other.tokens[kept.lowerBound].range.lowerBound..<other.tokens[word].range.upperBound]
    let whole = bytes[self.tokens[first].range.lowerBound...]
    return whole.starts(with: text) && whole.dropFirst(text.count).first == UInt8(ascii: ".")
  }

  /// Whether some tokens are in brackets and stand for nothing but a pronoun of another stretch.
  fileprivate func clears(
    _ tokens: Range<Int>, of other: Stretch, _ pronouns: Range<Int>
  ) -> Bool {
    guard let first = tokens.first, let last = tokens.last,
      bytes[self.tokens[first].range.lowerBound] == opener,
      bytes[self.tokens[last].range.lowerBound] == closer
    else { return false }
    let words = pronouns.filter { other.tokens[$0].kind.isWord }
    return !words.isEmpty
      && words.allSatisfy {
        WordKey(String(decoding: other.text(of: $0), as: UTF8.self)).isPronoun
      }
  }

  /// The lower-cased letters of some tokens, without brackets and spaces.
  fileprivate func letters(in tokens: Range<Int>) -> [UInt8] {
    tokens.flatMap { text(of: $0) }.filter { $0 != opener && $0 != closer }
      .map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}

private let opener = UInt8(ascii: "[")
private let closer = UInt8(ascii: "]")
