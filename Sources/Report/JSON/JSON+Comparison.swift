package import Collation
import Facts
import Prose

extension JSON {
  /// The object of `compare` and `diff`; `id` is the line's own in a batch.
  package static func comparison(
    _ comparison: Comparison, before: Side, after: Side, id: JSON? = nil
  ) -> JSON {
    let sides = ComparedSides(before: before, after: after)
    return identity(id) + [
      "schema": schema,
      "before": origin(before),
      "after": origin(after),
      "significance": .string(comparison.significance.rawValue),
      "reasons": .array(comparison.reasons.map(JSON.string)),
      "silent": comparison.isSilent.map(JSON.bool) ?? .null,
      "headline": headline(comparison.headline),
      "metadata": .array(comparison.metadata.map(metadata)),
      "corrections": .array(comparison.corrections.map(correction)),
      "paragraphs": .array(comparison.paragraphs.map(sides.paragraph)),
      "quotations": .array(
        comparison.quotations.enumerated().map { index, change in
          sides.quotation(change, isAdmitted: comparison.admissions.quotations.contains(index))
        }),
      "facts": .array(
        comparison.facts.enumerated().map { index, change in
          sides.fact(change, isAdmitted: comparison.admissions.facts.contains(index))
        }),
      "summary": summary(comparison),
    ]
  }

  private static func origin(_ side: Side) -> JSON {
    switch side.origin {
    case .revision(let entry): revision(entry)
    case .file(let name): ["file": JSON(name)]
    }
  }

  private static func headline(_ change: HeadlineChange) -> JSON {
    [
      "change": .string(change.kind.rawValue),
      "before": JSON(change.before),
      "after": JSON(change.after),
      "words": words(change.words, before: change.before, after: change.after),
    ]
  }

  private static func metadata(_ change: MetadataChange) -> JSON {
    [
      "field": .string(change.field), "before": JSON(change.before), "after": JSON(change.after),
    ]
  }

  private static func correction(_ change: CorrectionChange) -> JSON {
    switch change {
    case .added(let after): ["change": "added", "before": nil, "after": .string(after)]
    case .removed(let before): ["change": "removed", "before": .string(before), "after": nil]
    case .changed(let before, let after):
      ["change": "changed", "before": .string(before), "after": .string(after)]
    }
  }

  /// The runs; where one side has no text, one run of the other's, so that both sides can always be rebuilt.
  fileprivate static func words(_ runs: [WordRun], before: String?, after: String?) -> JSON {
    guard runs.isEmpty else {
      return .array(runs.map { [.string($0.kind.rawValue), .string($0.text)] })
    }
    return switch (before, after) {
    case (let before?, nil): [["-", .string(before)]]
    case (nil, let after?): [["+", .string(after)]]
    default: []
    }
  }
}

/// Both texts of a comparison, and their offsets counted once.
private struct ComparedSides {
  private let before: Article
  private let after: Article
  private let beforeOffsets: ScalarOffsets
  private let afterOffsets: ScalarOffsets

  init(before: Side, after: Side) {
    self.before = before.article
    self.after = after.article
    beforeOffsets = ScalarOffsets(before.article)
    afterOffsets = ScalarOffsets(after.article)
  }

  func paragraph(_ change: ParagraphChange) -> JSON {
    [
      "change": .string(change.kind.name),
      "edited": .bool(change.isEdited),
      "block": change.block.map(JSON.integer) ?? .null,
      "before": .array(change.before.map(JSON.integer)),
      "after": .array(change.after.map(JSON.integer)),
      "words": JSON.words(
        change.words, before: text(change.before, in: before), after: text(change.after, in: after)),
    ]
  }

  private func text(_ paragraphs: [Int], in article: Article) -> String? {
    guard let first = paragraphs.first else { return nil }
    return paragraphs.dropFirst().reduce(article.paragraphs[first].text) {
      $0 + "\n" + article.paragraphs[$1].text
    }
  }

  func quotation(_ change: QuotationChange, isAdmitted: Bool) -> JSON {
    [
      "change": .string(change.name),
      "before": change.before.map { JSON.quotation($0, beforeOffsets) } ?? .null,
      "after": change.after.map { JSON.quotation($0, afterOffsets) } ?? .null,
      "words": JSON.words(change.words, before: nil, after: nil),
      "carries": .integer(change.carries),
      "admitted": .bool(isAdmitted),
    ]
  }

  func fact(_ change: FactChange, isAdmitted: Bool) -> JSON {
    [
      "change": .string(change.name),
      "kind": .string(change.kind.rawValue),
      "spelling": .bool(change.isSpelling),
      "before": change.before.map { JSON.fact($0, beforeOffsets) } ?? .null,
      "after": change.after.map { JSON.fact($0, afterOffsets) } ?? .null,
      "admitted": .bool(isAdmitted),
      "places": places(of: change),
    ]
  }

  /// All places of a change that is told once, the first of them being that of the facts themselves.
  private func places(of change: FactChange) -> JSON {
    let before = change.before.map { [$0.place] + $0.further } ?? []
    let after = change.after.map { [$0.place] + $0.further } ?? []
    return .array(
      (0..<max(before.count, after.count)).map { index in
        [
          "before": index < before.count ? JSON.place(before[index], beforeOffsets) : .null,
          "after": index < after.count ? JSON.place(after[index], afterOffsets) : .null,
        ]
      })
  }
}
