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
      QuotationChange(rewordingOf: before, to: after).map { changes.append($0) }
    }
    if before.isSpeakerOther(than: after) {
      changes.append(.reattributed(before: before, after: after, carries: carries))
    }
    if changes.isEmpty, span.group != other.span.group {
      changes.append(.moved(before: before, after: after))
    }
    return changes
  }
}

extension Quotation {
  /// Whether the words that name its speaker say that it is somebody else.
  ///
  /// Where no cue stands on either side, or the same pronoun on both, only what stands around changed: that is told there.
  fileprivate func isSpeakerOther(than other: Quotation) -> Bool {
    guard let speaker, let others = other.speaker, cue != nil || other.cue != nil else {
      return false
    }
    let word = WordKey(speaker.text)
    let isSamePronoun = word.isPronoun && word == WordKey(others.text)
    return !isSamePronoun && !speaker.mayBeSame(as: others)
  }
}

extension QuotationChange {
  /// Shortened or extended where words went or came at an edge, or several in a row; else reworded; nil where an
  /// editor only cleared up a word in brackets.
  fileprivate init?(rewordingOf before: Quotation, to after: Quotation) {
    let text = AlignedText(before: before.text, after: after.text)
    guard !text.isOnlyCleared else { return nil }
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
