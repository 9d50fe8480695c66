/// What changed between two states of an article.
package struct Comparison: Hashable, Sendable {
  package let headline: HeadlineChange
  /// Only the fields that differ.
  package let metadata: [MetadataChange]
  package let corrections: [CorrectionChange]
  /// Every body paragraph of either side stands in just one entry, in reading order.
  package let paragraphs: [ParagraphChange]
  package let quotations: [QuotationChange]
  package let facts: [FactChange]
  /// Which of the changes new correction notes admit.
  package let admissions: Admissions
  package let significance: Significance
  /// Why it is that significant, in words, the weightiest first.
  package let reasons: [String]
  /// Whether the page hides a substantive change; nil where it claims no modified date.
  package let isSilent: Bool?
}

/// How much a change matters to a reader.
package enum Significance: String, Hashable, Sendable, CaseIterable {
  case none
  /// Typography, spacing, spelling variants.
  case cosmetic
  /// Wording.
  case editorial
  /// A fact, a quotation, a paragraph that carries either, the headline's sense.
  case substantive
}

extension Significance: Comparable {
  package static func < (one: Significance, other: Significance) -> Bool {
    allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
  }
}

/// What became of the headline, and its words on both sides.
package struct HeadlineChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case unchanged
    case cosmetic
    case edited
  }

  package let kind: Kind
  package let before: String?
  package let after: String?
  /// Rebuilds both sides; empty where nothing differs.
  package let words: [WordRun]
  /// Whether no word came or went but such as carry no sense of their own: *the*, *has*, *after*.
  package let keepsSense: Bool
}

/// A claim of the page that differs, named as in `Claims`.
package struct MetadataChange: Hashable, Sendable {
  package let field: String
  package let before: String?
  package let after: String?
}

/// A correction note that came, went, or says something else.
package enum CorrectionChange: Hashable, Sendable {
  case added(String)
  case removed(String)
  case changed(before: String, after: String)
}
