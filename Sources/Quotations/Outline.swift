import Prose

/// A passage as its narrator tells it: every quotation folded into one item, every word with its classes.
///
/// The rules that look for speakers and cues read this, so that no quoted word is ever taken for either.
/// A class, since every rule holds it: sharing it costs one count instead of one for each of its arrays.
final class Outline {
  /// A word, a punctuation mark, a remark in brackets, or a whole quotation.
  struct Item {
    /// The token itself, or all of a span or an aside.
    let tokens: Range<Int>
    /// Index into `spans`; nil for a word of the narrator's.
    let span: Int?
    /// Empty for a quotation.
    let classes: WordClass
    /// The key of the first token.
    let key: WordKey
  }

  /// The text itself.
  let passage: Passage
  /// The quotations, in order.
  let spans: [MarkedSpan]
  /// Whether the passage opens with marks that are not closed before other marks open, or never.
  let isLeftOpen: Bool
  /// In order; together they cover all tokens.
  let items: [Item]
  /// Ranges of items that together cover all items, in order; quotations do not end them from inside.
  let sentences: [Range<Int>]

  /// Folds the quotations of a passage, given by its marks.
  init(_ passage: Passage, spans: [MarkedSpan]) {
    let builder = OutlineBuilder(passage, spans)
    self.passage = passage
    self.spans = spans
    isLeftOpen = spans.first.map { $0.tokens.lowerBound == 0 && $0.isUnclosed } ?? false
    items = builder.items
    sentences = builder.sentences
  }

  /// The classes of an item; none beyond either end.
  subscript(index: Int) -> WordClass {
    items.indices.contains(index) ? items[index].classes : []
  }

  /// Whether a quotation stands in double marks rather than single ones.
  func isDouble(_ span: MarkedSpan) -> Bool {
    passage.tokens[span.tokens.lowerBound].key == Punctuation.double
  }

  /// Whether an item is a quotation; false beyond either end.
  func isSpan(_ index: Int) -> Bool {
    items.indices.contains(index) && items[index].span != nil
  }

  /// The tokens that some items cover.
  func tokens(of range: Range<Int>) -> Range<Int> {
    items[range.lowerBound].tokens.lowerBound..<items[range.upperBound - 1].tokens.upperBound
  }

  /// The bytes that some items cover.
  func bytes(of range: Range<Int>) -> Range<Int> {
    passage.range(ofTokens: tokens(of: range))
  }
}
