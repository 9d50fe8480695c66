import Chronology
package import Prose

extension Comparison {
  /// Compares two states of an article; what is the same in both is analysed once.
  package init(before: Article, after: Article) {
    let before = AnalyzedArticle(before)
    self.init(before: before, after: AnalyzedArticle(after, sharing: before))
  }

  /// Compares two states of an article that have been analysed.
  package init(before: AnalyzedArticle, after: AnalyzedArticle) {
    let alignment = Alignment(before: before.text, after: after.text)
    let concordance = Concordance(alignment)
    headline = HeadlineChange(alignment)
    metadata = [MetadataChange](before: before.claims, after: after.claims)
    paragraphs = [ParagraphChange](alignment)
    corrections = [CorrectionChange](paragraphs, before: before.text, after: after.text)
    quotations = QuotationCollation.changes(
      before: before.quotations, after: after.quotations, in: concordance)
    facts = [FactChange](before: before, after: after, in: concordance)
    admissions = Admissions(
      in: after, paragraphs, headline: headline, quotations: quotations, facts: facts)
    (significance, reasons) = Significance.assess(
      headline: headline, paragraphs: paragraphs.filter { !$0.isNote(before.text, after.text) },
      corrections: corrections, quotations: quotations, facts: facts, metadata: metadata)
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

extension ParagraphChange {
  /// Whether it is a correction note that came, went or changed.
  fileprivate func isNote(_ before: TokenizedArticle, _ after: TokenizedArticle) -> Bool {
    self.before.allSatisfy { before.article.paragraphs[$0].kind == .correction }
      && self.after.allSatisfy { after.article.paragraphs[$0].kind == .correction }
  }
}

extension AnalyzedArticle {
  fileprivate var claims: Claims { text.article.claims }
}

extension HeadlineChange {
  fileprivate init(_ alignment: Alignment) {
    let text = alignment.headline
    kind = text.map { $0.isCosmetic ? .cosmetic : .edited } ?? .unchanged
    before = alignment.before.article.article.headline
    after = alignment.after.article.article.headline
    words = text?.words ?? []
    keepsSense = text?.keepsSense ?? true
  }
}

extension AlignedText {
  /// Whether both sides have the same words of weight, in whatever order.
  fileprivate var keepsSense: Bool { before.weightyWords == after.weightyWords }
}

extension Stretch {
  /// Folded ids, sorted.
  fileprivate var weightyWords: [UInt32] {
    zip(ids, isWeighty).filter(\.1).map(\.0).sorted()
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
    _ paragraphs: [ParagraphChange], before: TokenizedArticle, after: TokenizedArticle
  ) {
    self = paragraphs.filter { $0.kind != .unchanged }.flatMap { change -> [CorrectionChange] in
      let gone = change.before.map { before.article.paragraphs[$0] }
        .filter { $0.kind == .correction }
      let come = change.after.map { after.article.paragraphs[$0] }
        .filter { $0.kind == .correction }
      if let gone = gone.first, let come = come.first {
        return gone.text == come.text ? [] : [.changed(before: gone.text, after: come.text)]
      }
      return gone.map { CorrectionChange.removed($0.text) }
        + come.map { CorrectionChange.added($0.text) }
    }
  }
}

extension [FactChange] {
  /// What became of figures, names, offices and claims, in reading order.
  fileprivate init(before: AnalyzedArticle, after: AnalyzedArticle, in concordance: Concordance) {
    let changes =
      FactCollation.changes(before: before.figures, after: after.figures, in: concordance)
      + NameCollation.changes(before: before, after: after, in: concordance)
      + ClaimCollation.changes(
        before: before.quotations, after: after.quotations, in: concordance)
    self = changes.sorted { $0.place < $1.place }
  }
}
