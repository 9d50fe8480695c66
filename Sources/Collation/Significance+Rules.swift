import Facts
import Prose
import Quotations

// The rules by which a change is weighed; one line each, the weightiest first. docs/significance.md tells them to editors.

extension Significance {
  /// How much a change matters, and why, in words that name the places.
  ///
  /// - Parameter paragraphs: without correction notes that say something else, which are no part of the story.
  static func assess(
    headline: HeadlineChange, paragraphs: some Sequence<ParagraphChange>,
    corrections: [CorrectionChange], quotations: [QuotationChange], facts: [FactChange],
    metadata: [MetadataChange]
  ) -> (Significance, reasons: [String]) {
    let spoken = quotations.filter { if case .moved = $0 { false } else { true } }
    let reworded = paragraphs.filter { $0.kind.changesWording }
    let rearranged = paragraphs.filter { $0.kind.changesOrderOnly }
    let typographic = paragraphs.filter { $0.kind == .cosmetic }
    let credits = metadata.map(\.field).filter { ["byline", "published"].contains($0) }
    let fields = metadata.map(\.field).filter { !credits.contains($0) }
    let rules: [(applies: Bool, significance: Significance, reason: String)] = [
      (headline.isEdited && !headline.keepsSense, .substantive, "the headline says something else"),
      (!spoken.isEmpty, .substantive, told(spoken.map(\.label), "quotation", "changed")),
      (!facts.isEmpty, .substantive, told(facts.map(\.label), "fact", "changed")),
      (headline.isEdited && headline.keepsSense, .editorial, "the headline was reworded"),
      (!reworded.isEmpty, .editorial, told(reworded.map(\.label), "paragraph", "edited")),
      (!rearranged.isEmpty, .editorial, told(rearranged.map(\.label), "paragraph", "rearranged")),
      (
        !corrections.isEmpty, .editorial,
        corrections.count == 1
          ? "a correction note changed" : "\(corrections.count) correction notes changed"
      ),
      (!credits.isEmpty, .editorial, "the page's \(list(credits)) changed"),
      (
        !typographic.isEmpty, .cosmetic,
        told(typographic.map(\.label), "paragraph", "set differently")
      ),
      (headline.kind == .cosmetic, .cosmetic, "the headline was set differently"),
      (!fields.isEmpty, .cosmetic, "the page's \(list(fields)) changed"),
    ]
    let applying = rules.filter(\.applies)
    return (applying.first?.significance ?? .none, applying.map(\.reason))
  }

  /// `3 facts changed: headline, ¶2, ¶5`; of many places the first ones.
  private static func told(_ labels: [String], _ noun: String, _ verb: String) -> String {
    var seen: Set<String> = []
    let places = labels.filter { seen.insert($0).inserted }
    let more = places.count > mostPlaces ? " and \(places.count - mostPlaces) more" : ""
    return "\(labels.count) \(noun)\(labels.count == 1 ? "" : "s") \(verb): "
      + list(Array(places.prefix(mostPlaces))) + more
  }

  private static let mostPlaces = 5

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension Part {
  /// `¶3`, or `was ¶7` for what is gone.
  fileprivate static func label(_ before: Part?, _ after: Part?) -> String {
    after?.name ?? before.map { "was \($0.name)" } ?? ""
  }

  /// As reports name it, paragraphs counted from 1.
  private var name: String {
    switch self {
    case .headline: "headline"
    case .byline: "byline"
    case .paragraph(let index): "¶\(index + 1)"
    }
  }
}

extension HeadlineChange {
  fileprivate var isEdited: Bool { kind == .edited }
}

// Where a reader meets each kind of change, or met it.

extension QuotationChange {
  fileprivate var label: String { Part.label(before?.place.part, after?.place.part) }
}

extension FactChange {
  fileprivate var label: String { Part.label(before?.place.part, after?.place.part) }
}

extension ParagraphChange {
  fileprivate var label: String {
    Part.label(before.first.map { .paragraph($0) }, after.first.map { .paragraph($0) })
  }
}

extension ParagraphChange.Kind {
  fileprivate var changesWording: Bool {
    switch self {
    case .edited, .inserted, .deleted, .moved(edited: true): true
    case .unchanged, .cosmetic, .split, .merged, .moved(edited: false): false
    }
  }

  fileprivate var changesOrderOnly: Bool {
    switch self {
    case .split, .merged, .moved(edited: false): true
    case .unchanged, .cosmetic, .edited, .inserted, .deleted, .moved(edited: true): false
    }
  }
}
