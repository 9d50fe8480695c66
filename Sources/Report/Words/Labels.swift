import Collation
import Prose
import Quotations

/// The short words by which reports name places, speakers, values and what became of them.

extension Part {
  /// `¶4`, counted from 1; `headline`; `byline`.
  var label: String {
    switch self {
    case .headline: "headline"
    case .byline: "byline"
    case .paragraph(let index): "¶\(index + 1)"
    }
  }

  /// `¶8`, `¶7→8` where its number is another one, `was ¶7` where it is gone.
  static func label(before: Place?, after: Place?) -> String {
    switch (before?.part, after?.part) {
    case (let before?, nil): "was \(before.label)"
    case (let before?, let after?) where before != after:
      if case (.paragraph, .paragraph(let index)) = (before, after) {
        "\(before.label)→\(index + 1)"
      } else {
        "\(before.label)→\(after.label)"
      }
    case (_, let after): after?.label ?? ""
    }
  }

  /// `¶4`, `¶4–6`, or `¶4, ¶7–9` where paragraphs do not all follow one another; they are rising.
  static func label(of paragraphs: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for paragraph in paragraphs {
      if let last = runs.last, last.upperBound == paragraph - 1 {
        runs[runs.count - 1] = last.lowerBound...paragraph
      } else {
        runs.append(paragraph...paragraph)
      }
    }
    return runs.map { run in
      run.count == 1 ? "¶\(run.lowerBound + 1)" : "¶\(run.lowerBound + 1)–\(run.upperBound + 1)"
    }.joined(separator: ", ")
  }

  /// `also headline, ¶2–4`: the places but the first, each once; empty where there are no others.
  static func others(of places: [Part]) -> String {
    let others = Set(places.filter { $0 != places.first }).sorted()
    let paragraphs = others.compactMap { if case .paragraph(let index) = $0 { index } else { nil } }
    let labels =
      others.prefix(others.count - paragraphs.count).map(\.label)
      + (paragraphs.isEmpty ? [] : [label(of: paragraphs)])
    return labels.isEmpty ? "" : "also \(labels.joined(separator: ", "))"
  }
}

extension Quotation {
  /// What stands for a speaker where the article names none.
  static let nobody = "nobody named"

  /// The speaker's name, or the words used for whoever it is.
  var speakerLabel: String {
    speaker.map { $0.name ?? $0.text } ?? Self.nobody
  }
}

extension QuotationChange {
  /// What became of it, for a reader.
  var label: String {
    switch self {
    case .toIndirect: "made indirect"
    case .toDirect: "made direct"
    default: name
    }
  }

  /// Whose words they are: for a reattributed quotation whose they were, and are.
  var speakers: StyledText {
    if case .reattributed(let before, let after, _) = self {
      return StyledText(before.speakerLabel, .removed) + " → "
        + StyledText(after.speakerLabel, .inserted)
    }
    return StyledText((after ?? before)?.speakerLabel ?? "")
  }

  var placeLabel: String { Part.label(before: before?.place, after: after?.place) }

  /// The words in quotation marks, changes marked.
  func words(_ excerpt: Excerpt) -> StyledText {
    switch self {
    case .added(let quotation), .toDirect(let quotation):
      StyledText("“\(excerpt.cut(quotation.text))”", .inserted)
    case .removed(let quotation), .toIndirect(let quotation):
      StyledText("“\(excerpt.cut(quotation.text))”", .removed)
    case .reworded(_, _, let words), .shortened(_, _, let words), .extended(_, _, let words):
      "“" + WordMarks.both(excerpt.cut([TextRun](words).foldingTypography())) + "”"
    case .reattributed(_, let quotation, _), .moved(_, let quotation):
      StyledText("“\(Excerpt.line.cut(quotation.text))”")
    }
  }
}

extension ParagraphChange {
  /// `¶4`; `¶3 → ¶9` where it moved, was split or merged; `was ¶7` where it is gone.
  var placeLabel: String {
    let was = Part.label(of: before)
    let now = Part.label(of: after)
    return switch kind {
    case .deleted: "was \(was)"
    case .moved, .split, .merged: "\(was) → \(now)"
    case .unchanged, .cosmetic, .edited, .inserted: now
    }
  }
}
