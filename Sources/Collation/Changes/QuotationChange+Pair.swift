import Prose
import Quotations

extension PlacedQuotation {
  /// What changed between two states of a quotation; nothing where only its surroundings did.
  ///
  /// - Parameter carries: how many quotations are carried on from the other one.
  func changes(
    to other: PlacedQuotation, hasSameWords: Bool, carries: Int
  ) -> [QuotationChange] {
    let (before, after) = (quotation, other.quotation)
    guard before.kind != .term || after.kind != .term else { return [] }
    var changes: [QuotationChange] = []
    if !hasSameWords, words != other.words {
      changes.append(QuotationChange(rewordingOf: before, to: after))
    }
    if let speaker = before.speaker, let newSpeaker = after.speaker,
      !speaker.mayBeSame(as: newSpeaker)
    {
      changes.append(.reattributed(before: before, after: after, carries: carries))
    }
    if changes.isEmpty, span.group != other.span.group {
      changes.append(.moved(before: before, after: after))
    }
    return changes
  }
}

extension QuotationChange {
  /// Shortened or extended where words went or came at an edge, or several in a row; else reworded.
  fileprivate init(rewordingOf before: Quotation, to after: Quotation) {
    let text = AlignedText(before: before.text, after: after.text)
    let words = text.words
    if text.isExcerpt(.after) {
      self = .shortened(before: before, after: after, words: words)
    } else if text.isExcerpt(.before) {
      self = .extended(before: before, after: after, words: words)
    } else {
      self = .reworded(before: before, after: after, words: words)
    }
  }
}

extension AlignedText {
  fileprivate convenience init(before: String, after: String) {
    var vocabulary = Vocabulary()
    self.init(
      before: Stretch([Wording(Passage(before), in: &vocabulary)]),
      after: Stretch([Wording(Passage(after), in: &vocabulary)]))
  }

  /// Whether one side has the other's words, less some at an edge or several in a row.
  fileprivate func isExcerpt(_ side: Side) -> Bool {
    let longer = side == .before ? after : before
    let shorter = side == .before ? before : after
    return hunks.allSatisfy { hunk in
      let (kept, lost) = (hunk[side], hunk[side.other])
      guard !shorter.hasWords(in: kept) else { return false }
      let count = longer.tokens[lost].count { $0.kind.isWord }
      return count == 0 || count >= Self.leastCut || !longer.hasWords(in: 0..<lost.lowerBound)
        || !longer.hasWords(in: lost.upperBound..<longer.count)
    }
  }

  /// Fewer words than this, taken from the middle, are a change of wording.
  private static let leastCut = 4
}

extension Stretch {
  fileprivate func hasWords(in tokens: Range<Int>) -> Bool {
    self.tokens[tokens].contains { $0.kind.isWord }
  }
}
