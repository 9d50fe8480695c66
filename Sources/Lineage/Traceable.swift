package import Collation
package import Facts
package import Prose
package import Quotations

/// What a ledger follows through the states of an article: quotations and facts.
package protocol Traceable: Hashable, Sendable {
  var place: Place { get }
  /// What two that tell the same agree in; `tellsTheSame(as:)` decides.
  var traceKey: String { get }
  /// What else they tell that may change: a hedge, what is counted, a speaker; equal texts mean equal tellings.
  var traceManner: String { get }
  /// Whether two of one key tell the same, wherever they stand.
  func tellsTheSame(as other: Self) -> Bool
  /// In reading order.
  static func all(in article: AnalyzedArticle) -> [Self]
  /// Those of which a comparison tells that the one became the other.
  static func pairs(in comparison: Comparison) -> [(before: Self, after: Self)]
}

/// An item with its key, which is made once.
struct Traced<Item: Traceable> {
  let item: Item
  let key: String

  init(_ item: Item) {
    self.item = item
    key = item.traceKey
  }

  /// Whether both tell the same.
  func isSame(as other: Traced) -> Bool { key == other.key && item.tellsTheSame(as: other.item) }
}

extension Fact: Traceable {
  package var traceKey: String { valueKey }

  package var traceManner: String { [qualifier, of].map { $0 ?? "" }.joined(separator: "/") }

  package func tellsTheSame(as other: Fact) -> Bool {
    isSame(as: other) && countsTheSame(as: other)
  }

  package static func all(in article: AnalyzedArticle) -> [Fact] {
    article.facts.filter { article.isInStory($0.place) }
  }

  package static func pairs(in comparison: Comparison) -> [(before: Fact, after: Fact)] {
    comparison.facts.compactMap { change in
      guard let before = change.before, let after = change.after else { return nil }
      return (before, after)
    }
  }
}

extension Quotation: Traceable {
  package var traceKey: String {
    Passage(text).tokens.lazy.filter(\.kind.isWord).map { String($0.key.rawValue, radix: 36) }
      .joined(separator: " ")
  }

  package var traceManner: String { speaker.map { $0.name ?? $0.text } ?? "" }

  package func tellsTheSame(as other: Quotation) -> Bool {
    guard let speaker, let otherSpeaker = other.speaker else { return true }
    return speaker.mayBeSame(as: otherSpeaker)
  }

  /// Terms are nobody's words.
  package static func all(in article: AnalyzedArticle) -> [Quotation] {
    article.quotations.filter { $0.kind != .term && article.isInStory($0.place) }
  }

  package static func pairs(in comparison: Comparison) -> [(before: Quotation, after: Quotation)] {
    comparison.quotations.compactMap { change in
      guard let before = change.before, let after = change.after else { return nil }
      return (before, after)
    }
  }
}

extension AnalyzedArticle {
  /// Whether a place is in what the article tells, and not in a note about an earlier version.
  fileprivate func isInStory(_ place: Place) -> Bool {
    guard case .paragraph(let index) = place.part else { return true }
    return text.article.paragraphs[index].kind != .correction
  }
}
