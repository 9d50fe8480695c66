// The rules by which a change is weighed; one line each, the weightiest first.

extension Significance {
  /// How much a change matters, and why, in words.
  static func assess(
    headline: HeadlineChange, paragraphs: [ParagraphChange], quotations: [QuotationChange],
    facts: [FactChange], metadata: [MetadataChange]
  ) -> (Significance, reasons: [String]) {
    let reworded = paragraphs.count { $0.kind.changesWording }
    let rearranged = paragraphs.count { $0.kind.changesOrderOnly }
    let typographic = paragraphs.count { $0.kind == .cosmetic }
    let spokenChanges = quotations.count { if case .moved = $0 { false } else { true } }
    let rules: [(applies: Bool, significance: Significance, reason: String)] = [
      (headline.kind == .edited, .substantive, "the headline was edited"),
      (spokenChanges > 0, .substantive, count(spokenChanges, "quotation") + " changed"),
      (!facts.isEmpty, .substantive, count(facts.count, "fact") + " changed"),
      (reworded > 0, .editorial, count(reworded, "paragraph") + " edited"),
      (rearranged > 0, .editorial, count(rearranged, "paragraph") + " rearranged"),
      (typographic > 0, .cosmetic, count(typographic, "paragraph") + " set differently"),
      (headline.kind == .cosmetic, .cosmetic, "the headline was set differently"),
      (
        !metadata.isEmpty, .cosmetic,
        "metadata changed: " + metadata.map(\.field).joined(separator: ", ")
      ),
    ]
    let applying = rules.filter(\.applies)
    return (applying.first?.significance ?? .none, applying.map(\.reason))
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
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
