import Collation

/// The words of the JSON contract for what became of a paragraph, a quotation, a fact.

extension ParagraphChange.Kind {
  static let names = [
    "unchanged", "cosmetic", "edited", "moved", "split", "merged", "inserted", "deleted",
  ]

  var name: String {
    switch self {
    case .unchanged: "unchanged"
    case .cosmetic: "cosmetic"
    case .edited: "edited"
    case .moved: "moved"
    case .split: "split"
    case .merged: "merged"
    case .inserted: "inserted"
    case .deleted: "deleted"
    }
  }
}

extension ParagraphChange {
  /// Whether words changed that stand on both sides: not only their place or the breaks between paragraphs.
  var isEdited: Bool {
    switch kind {
    case .edited: true
    case .moved(let edited): edited
    case .split, .merged:
      words.contains { $0.kind != .equal && !$0.text.allSatisfy(\.isWhitespace) }
    case .unchanged, .cosmetic, .inserted, .deleted: false
    }
  }
}

extension QuotationChange {
  static let names = [
    "added", "removed", "reworded", "shortened", "extended", "reattributed", "to_indirect",
    "to_direct", "moved",
  ]

  var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .reworded: "reworded"
    case .shortened: "shortened"
    case .extended: "extended"
    case .reattributed: "reattributed"
    case .toIndirect: "to_indirect"
    case .toDirect: "to_direct"
    case .moved: "moved"
    }
  }

  /// Empty where the words are the same, or stand on one side only.
  var words: [WordRun] {
    switch self {
    case .reworded(_, _, let words), .shortened(_, _, let words), .extended(_, _, let words): words
    case .added, .removed, .reattributed, .toIndirect, .toDirect, .moved: []
    }
  }

  /// How many quotations go to the new speaker with this one; 0 for other changes.
  var carries: Int {
    if case .reattributed(_, _, let carries) = self { carries } else { 0 }
  }
}

extension FactChange {
  static let names = ["changed", "added", "removed", "hedged", "unhedged", "negated"]

  var name: String {
    switch self {
    case .changed, .respelt: "changed"
    case .added: "added"
    case .removed: "removed"
    case .hedged: "hedged"
    case .unhedged: "unhedged"
    case .negated: "negated"
    }
  }

  /// Whether a name is the same and only spelt otherwise.
  var isSpelling: Bool { if case .respelt = self { true } else { false } }
}

extension JSON {
  /// How many there are of every change, also of those that do not occur.
  static func summary(_ comparison: Comparison) -> JSON {
    [
      "paragraphs": counts(comparison.paragraphs.map(\.kind.name), of: ParagraphChange.Kind.names),
      "quotations": counts(comparison.quotations.map(\.name), of: QuotationChange.names),
      "facts": counts(comparison.facts.map(\.name), of: FactChange.names),
    ]
  }

  private static func counts(_ found: [String], of names: [String]) -> JSON {
    .object(
      names.map { name in
        Member(key: name, value: .integer(found.count { $0 == name }))
      })
  }
}
