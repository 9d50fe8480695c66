import Chronology
package import Prose
import Quotations

extension Comparison {
  /// Compares two states of an article; what is the same in both is read once, and no further than it must be.
  package init(before: Article, after: Article) {
    let text = TokenizedArticle(before)
    let texts = Both(before: text, after: TokenizedArticle(after, sharing: text))
    let alignment = Alignment(before: before, after: after) { texts[$0][$1] }
    let concordance = Concordance(alignment, texts: texts)
    let spoken = Quotation.all(in: texts.before, texts.after)
    headline = HeadlineChange(alignment)
    metadata = [MetadataChange](before: before.claims, after: after.claims)
    paragraphs = [ParagraphChange](alignment)
    corrections = [CorrectionChange](paragraphs, before: before, after: after)
    quotations = QuotationCollation.changes(
      before: spoken.before, after: spoken.after, in: concordance)
    facts = FactCollation.changes(in: concordance)
    (significance, reasons) = Significance.assess(
      headline: headline, paragraphs: paragraphs, quotations: quotations, facts: facts,
      metadata: metadata)
    isSilent = Self.isSilent(
      significance, corrections: corrections, before: before.claims, after: after.claims)
  }

  /// Whether a substantive change was admitted neither by a note nor by the page's modified date; nil: cannot tell.
  private static func isSilent(
    _ significance: Significance, corrections: [CorrectionChange], before: Claims, after: Claims
  ) -> Bool? {
    let admits = corrections.contains { if case .removed = $0 { false } else { true } }
    guard significance == .substantive, !admits else { return false }
    guard let modifiedBefore = before.modified, let modifiedAfter = after.modified else {
      return nil
    }
    return modifiedBefore == modifiedAfter
  }
}

extension HeadlineChange {
  fileprivate init(_ alignment: Alignment) {
    let text = alignment.headline
    kind = text.map { $0.isCosmetic ? .cosmetic : .edited } ?? .unchanged
    before = alignment.witnesses.before.article.headline
    after = alignment.witnesses.after.article.headline
    words = text?.words ?? []
  }
}

extension [MetadataChange] {
  fileprivate init(before: Claims, after: Claims) {
    let fields: [(name: String, value: (Claims) -> String?)] = [
      ("byline", \.byline), ("published", \.published?.description),
      ("modified", \.modified?.description), ("section", \.section), ("language", \.language),
      ("url", \.url),
    ]
    self = fields.compactMap { name, value in
      guard value(before) != value(after) else { return nil }
      return MetadataChange(field: name, before: value(before), after: value(after))
    }
  }
}

extension [CorrectionChange] {
  /// What became of correction notes: paragraphs of that kind which came, went or were edited.
  fileprivate init(
    _ paragraphs: [ParagraphChange], before: Article, after: Article
  ) {
    self = paragraphs.filter { $0.kind != .unchanged }.flatMap { change -> [CorrectionChange] in
      let gone = change.before.map { before.paragraphs[$0] }
        .filter { $0.kind == .correction }
      let come = change.after.map { after.paragraphs[$0] }
        .filter { $0.kind == .correction }
      if let gone = gone.first, let come = come.first {
        return gone.text == come.text ? [] : [.changed(before: gone.text, after: come.text)]
      }
      return gone.map { CorrectionChange.removed($0.text) }
        + come.map { CorrectionChange.added($0.text) }
    }
  }
}
