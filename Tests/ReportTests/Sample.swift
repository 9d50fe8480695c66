import Chronology
import Facts
import Prose
import Quotations

@testable import Collation
@testable import Report

/// A comparison made by hand: the changes in notation, from which both articles follow.
struct Sample {
  struct Entry {
    let kind: ParagraphChange.Kind
    /// Counted from 1, as reports do.
    let before: [Int]
    let after: [Int]
    let block: Int?
    let words: [WordRun]

    init(
      _ kind: ParagraphChange.Kind, _ before: [Int], _ after: [Int], block: Int? = nil,
      _ words: String
    ) {
      self.kind = kind
      self.before = before
      self.after = after
      self.block = block
      self.words = runs(words)
    }

    var change: ParagraphChange {
      let isTold = words.contains { $0.kind != .equal } && !before.isEmpty && !after.isEmpty
      return ParagraphChange(
        kind: kind,
        group: ParagraphGroup(
          before: ParagraphList(before.map { $0 - 1 }), after: ParagraphList(after.map { $0 - 1 }),
          isMoved: false),
        block: block, isNote: false, words: isTold ? words : [])
    }
  }

  let before: Article
  let after: Article
  private let headline: HeadlineChange
  private let paragraphs: [ParagraphChange]

  init(
    headline: String, _ entries: [Entry], before: Claims = Claims(), after: Claims = Claims()
  ) {
    let words = runs(headline)
    let isChanged = words.contains { $0.kind != .equal }
    self.headline = HeadlineChange(
      kind: isChanged ? .edited : .unchanged, before: text(.removed, of: words),
      after: text(.inserted, of: words), words: isChanged ? words : [],
      keepsSense: false)
    paragraphs = entries.map(\.change)
    self.before = Article(
      headline: self.headline.before,
      paragraphs: Self.paragraphs(of: entries, .removed, \.before), claims: before)
    self.after = Article(
      headline: self.headline.after,
      paragraphs: Self.paragraphs(of: entries, .inserted, \.after), claims: after)
  }

  private static func paragraphs(
    of entries: [Entry], _ side: WordRun.Kind, _ indices: (Entry) -> [Int]
  ) -> [Paragraph] {
    let numbered = entries.flatMap { entry in
      zip(indices(entry), text(side, of: entry.words).split(separator: "\n"))
    }
    return numbered.sorted { $0.0 < $1.0 }.map { Paragraph(String($0.1)) }
  }

  func comparison(
    quotations: [QuotationChange] = [], facts: [FactChange] = [],
    metadata: [MetadataChange] = [], corrections: [CorrectionChange] = [],
    significance: Significance = .substantive, isSilent: Bool? = nil, reasons: [String] = []
  ) -> Comparison {
    Comparison(
      headline: headline, metadata: metadata, corrections: corrections, paragraphs: paragraphs,
      quotations: quotations, facts: facts, admissions: Admissions(), significance: significance,
      reasons: reasons, isSilent: isSilent)
  }
}
