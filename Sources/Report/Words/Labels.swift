import Collation
import Facts
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

  /// Where a thing stands after the change, or where it stood.
  static func label(before: Place?, after: Place?) -> String {
    if let after { return after.part.label }
    return before.map { "was \($0.part.label)" } ?? ""
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
      "“" + WordMarks.both(excerpt.cut(words)) + "”"
    case .reattributed(_, let quotation, _), .moved(_, let quotation):
      StyledText("“\(excerpt.cut(quotation.text))”")
    }
  }
}

extension ParagraphChange {
  /// `¶4`; `¶3 → ¶9` where it moved, was split or merged; `was ¶7` where it is gone.
  var placeLabel: String {
    let was = Self.label(of: before)
    let now = Self.label(of: after)
    return switch kind {
    case .deleted: "was \(was)"
    case .moved, .split, .merged: "\(was) → \(now)"
    case .unchanged, .cosmetic, .edited, .inserted: now
    }
  }

  /// `¶4`, `¶4–6`, or `¶4, ¶7` where paragraphs do not follow one another.
  static func label(of paragraphs: [Int]) -> String {
    guard let first = paragraphs.first, let last = paragraphs.last else { return "" }
    if first == last { return "¶\(first + 1)" }
    if last - first == paragraphs.count - 1 { return "¶\(first + 1)–\(last + 1)" }
    return paragraphs.map { "¶\($0 + 1)" }.joined(separator: ", ")
  }
}

extension Fact.Kind {
  /// What a reader would call it: kinds that are told together share a noun.
  var noun: String {
    switch self {
    case .number, .casualties, .money, .percentage, .duration, .age, .measure, .ordinal, .score:
      "figure"
    case .date, .time: "date"
    case .person, .organisation, .place: "name"
    case .role: "role"
    case .claim: "claim"
    }
  }
}

extension Fact {
  /// The words with their hedge: *at least 14*; of a claim with whoever makes it, *was closed (police said)*.
  var hedgedText: String {
    guard let qualifier else { return text }
    return kind == .claim ? "\(text) (\(qualifier))" : "\(qualifier) \(text)"
  }
}

extension FactChange {
  var placeLabel: String { Part.label(before: before?.place, after: after?.place) }

  /// `12 → at least 14 (people)`; the values too where the words alone do not differ.
  var values: StyledText {
    guard let before, let after else {
      let fact = before ?? after
      let style: Style = before == nil ? .inserted : .removed
      return StyledText(fact?.hedgedText ?? "", style) + counted(fact?.of)
    }
    let isSameText = before.hedgedText == after.hedgedText
    let isSameThing = before.of == after.of
    func side(_ fact: Fact, _ style: Style) -> StyledText {
      StyledText(fact.hedgedText, style)
        + (isSameText && isSameThing ? StyledText(" = \(fact.value)", .faint) : "")
        + (isSameThing ? "" : counted(fact.of))
    }
    return side(before, .removed) + " → " + side(after, .inserted)
      + (isSameThing ? counted(after.of) : "")
  }

  private func counted(_ thing: String?) -> StyledText {
    thing.map { StyledText(" (\($0))", .faint) } ?? ""
  }
}
