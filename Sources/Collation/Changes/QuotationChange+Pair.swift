import Prose
import Quotations

extension PlacedQuotation {
  /// What changed between two states of a quotation; nothing where only its surroundings did.
  ///
  /// - Parameter carried: all quotations of the other side, to count those carried on from this one.
  func changes(
    to other: PlacedQuotation, hasSameWords: Bool, carried: [Quotation]
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
      changes.append(
        .reattributed(before: before, after: after, carries: carried.count(carriedOnFrom: after)))
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
  fileprivate init(before: String, after: String) {
    var vocabulary = Vocabulary()
    let passages = [Passage(before), Passage(after)]
    let stretches = passages.map {
      Stretch([$0], ids: [Witness.ids(of: $0, in: &vocabulary)])
    }
    self.init(before: stretches[0], after: stretches[1])
  }

  /// Whether one side has the other's words, less some at an edge or several in a row.
  fileprivate func isExcerpt(_ side: Side) -> Bool {
    let longer = side == .before ? after : before
    let shorter = side == .before ? before : after
    return hunks.allSatisfy { hunk in
      let (kept, lost) = (hunk[side], hunk[side.other])
      guard shorter.wordCount(in: kept) == 0 else { return false }
      let count = longer.wordCount(in: lost)
      return count == 0 || count >= Self.leastCut || longer.wordCount(in: 0..<lost.lowerBound) == 0
        || longer.wordCount(in: lost.upperBound..<longer.count) == 0
    }
  }

  /// Fewer words than this, taken from the middle, are a change of wording.
  private static let leastCut = 4
}

extension Stretch {
  fileprivate func wordCount(in tokens: Range<Int>) -> Int {
    kinds[tokens].count { $0 == .word || $0 == .number || $0 == .symbol }
  }
}

extension [Quotation] {
  /// How many quotations behind one have no cue of their own, and so go to the same speaker.
  fileprivate func count(carriedOnFrom quotation: Quotation) -> Int {
    guard let index = firstIndex(of: quotation) else { return 0 }
    return self[(index + 1)...].prefix {
      $0.cue == nil && $0.speaker?.place == quotation.speaker?.place
    }
    .count
  }
}
