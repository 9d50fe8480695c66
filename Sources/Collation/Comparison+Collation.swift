import Chronology
import Names
package import Prose
import Quotations

extension Comparison {
  /// Compares two states of an article; what is the same in both is read once, and no further than it must be.
  package init(before: Article, after: Article) {
    let text = TokenizedArticle(before)
    let texts = Both(before: text, after: TokenizedArticle(after, sharing: text))
    let named = ArticleNames(texts.before)
    let names = Both(
      before: named,
      after: ArticleNames(texts.after, sharing: (names: named, text: texts.before)))
    let spoken = Quotation.all(
      in: (texts.before, names.before), (texts.after, names.after))
    self.init(texts, names, Both(before: spoken.before, after: spoken.after))
  }

  /// Compares two states of an article that have been analysed, the later one best after the earlier.
  package init(before: AnalyzedArticle, after: AnalyzedArticle) {
    self.init(
      Both(before: before.text, after: after.text), Both(before: before.names, after: after.names),
      Both(before: before.quotations, after: after.quotations))
  }

  private init(
    _ texts: Both<TokenizedArticle>, _ names: Both<ArticleNames>, _ spoken: Both<[Quotation]>
  ) {
    let (before, after) = (texts.before.article, texts.after.article)
    let alignment = Alignment(before: before, after: after) { texts[$0, $1] }
    let concordance = Concordance(alignment, texts: texts)
    headline = HeadlineChange(alignment)
    metadata = [MetadataChange](before: before.claims, after: after.claims)
    paragraphs = [ParagraphChange](alignment)
    corrections = [CorrectionChange](paragraphs, before: before, after: after)
    quotations = QuotationCollation.changes(
      before: spoken.before, after: spoken.after, in: concordance)
    facts = [FactChange](names, spoken, in: concordance)
    admissions = Admissions(
      in: texts.after, names.after, paragraphs, headline: headline, quotations: quotations,
      facts: facts)
    (significance, reasons) = Significance.assess(
      headline: headline, paragraphs: paragraphs.lazy.filter { !$0.isNote || $0.kind == .cosmetic },
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

extension HeadlineChange {
  init(_ alignment: Alignment) {
    let text = alignment.headline
    kind = text.map { $0.isCosmetic ? .cosmetic : .edited } ?? .unchanged
    before = alignment.witnesses.before.article.headline
    after = alignment.witnesses.after.article.headline
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
    zip(ids, weights).filter { $0.1 == .full }.map(\.0).sorted()
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
    let changed = paragraphs.filter { $0.kind != .unchanged && $0.kind != .cosmetic }
    self = changed.flatMap { change -> [CorrectionChange] in
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

extension [FactChange] {
  /// What became of figures, names, offices and claims, in reading order.
  fileprivate init(
    _ names: Both<ArticleNames>, _ quotations: Both<[Quotation]>, in concordance: Concordance
  ) {
    let changes =
      FactCollation.changes(in: concordance)
      + NameCollation.changes(before: names.before, after: names.after, in: concordance)
      + ClaimCollation.changes(
        before: quotations.before, after: quotations.after, in: concordance)
    self = changes.sorted { $0.place < $1.place }
  }
}
