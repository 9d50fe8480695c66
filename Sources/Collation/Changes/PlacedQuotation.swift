import Quotations

/// A quotation with its words, its place in the alignment, and the place that answers to it on the other side.
struct PlacedQuotation {
  let quotation: Quotation
  /// Folded ids, without marks and punctuation.
  let words: [UInt32]
  let bag: Bag
  let span: Concordance.Span
  /// Tokens of the other side; nil where nothing answers.
  let image: Range<Int>?

  /// Nil for a quotation inside sentences that stand on both sides.
  init?(_ quotation: Quotation, on side: Side, in concordance: Concordance) {
    guard concordance.isReportable(quotation.place, on: side),
      let span = concordance.span(of: quotation.place, on: side)
    else { return nil }
    self.quotation = quotation
    self.span = span
    words = concordance.words(at: quotation.place, on: side)
    bag = Bag(words)
    image = concordance.image(of: span, on: side)
  }

  /// Whether the other one stands where this one stood.
  func answers(to other: PlacedQuotation) -> Bool {
    span.group == other.span.group && image?.overlaps(other.span.tokens) ?? false
  }

  /// Whether its words open or end the longer one's.
  func isCut(from longer: PlacedQuotation) -> Bool {
    words.count >= Self.leastWordsOfExcerpt
      && (longer.words.starts(with: words)
        || longer.words.reversed().starts(with: words.reversed()))
  }

  /// The share of words in common, 0 to 1; of the shorter one's words, where it lies whole in the longer.
  func similarity(to other: PlacedQuotation) -> Double {
    let common = bag.common(with: other.bag)
    let shorter = min(words.count, other.words.count)
    if shorter >= Self.leastWordsOfExcerpt, common == shorter { return 1 }
    return bag.similarity(to: other.bag, common: common)
  }

  /// Fewer words than this may lie in any longer text by chance.
  private static let leastWordsOfExcerpt = 3
}
