package import Collation

/// What changed, in a few words, the most important first: `2 quotations reworded, 1 figure changed`.
///
/// Things of a kind are counted together, and their noun stands once. Facts that came or went with a whole
/// paragraph are told by the paragraph.
package struct ChangeSummary: Hashable, Sendable {
  /// In order of importance; never empty.
  private let phrases: [Phrase]

  package init(_ comparison: Comparison) {
    var phrases: [Phrase] = []
    if let phrase = Phrase("correction", comparison.corrections.map(\.summaryVerb)) {
      phrases.append(phrase)
    }
    if comparison.headline.kind == .edited { phrases.append(Phrase("headline changed")) }
    let riding = RidingFacts(comparison.paragraphs)
    let facts = comparison.facts.filter { !riding.contains($0) }
    func tell(_ noun: String) {
      let verbs = facts.filter { $0.kind.noun == noun }.map(\.summaryVerb)
      if let phrase = Phrase(noun, verbs) { phrases.append(phrase) }
    }
    tell("claim")
    if let phrase = Phrase("quotation", comparison.quotations.map(\.summaryVerb)) {
      phrases.append(phrase)
    }
    for noun in ["figure", "date", "name", "role"] { tell(noun) }
    if let phrase = Phrase("paragraph", comparison.paragraphs.compactMap(\.summaryVerb)) {
      phrases.append(phrase)
    }
    let fields = comparison.metadata.map(\.field)
    phrases += fields.filter { $0 != "modified" }.map { Phrase("\($0) changed") }
    if phrases.isEmpty {
      let isCosmetic = comparison.significance == .cosmetic
      let other = fields.isEmpty ? "no change" : "modified date changed"
      phrases = [Phrase(isCosmetic ? Self.cosmeticOnly : other)]
    }
    self.phrases = phrases
  }

  /// In full.
  var words: String { phrases.map(\.full).joined(separator: ", ") }

  /// In so many columns: the least important kinds are told in brief first, then left out.
  func words(columns: Int) -> String {
    var texts = phrases.map(\.full)
    func joined() -> String { texts.joined(separator: ", ") }
    for (index, phrase) in phrases.enumerated().reversed() where joined().count > columns {
      texts[index] = phrase.brief
    }
    if joined().count <= columns { return joined() }
    texts.append("and more")
    while joined().count > columns, texts.count > 2 { texts.remove(at: texts.count - 2) }
    return joined()
  }

  /// For the subject of a commit, which `r1234: ` still goes before: 92 columns.
  package var subject: String { words(columns: 92) }

  /// What is said where nothing changed but typography and the like.
  static let cosmeticOnly = "cosmetic only"
  /// What stands in the place of changes for an article's first revision.
  package static let firstRecorded = "first recorded"
}

// MARK: - Phrases

/// What became of the things of one kind.
private struct Phrase: Hashable {
  /// `2 quotations reworded, 1 added`: the noun only once, the changes in their order of importance.
  let full: String
  /// `3 quotations changed`.
  let brief: String

  init(_ text: String) {
    full = text
    brief = text
  }

  /// Nil where nothing became of any.
  init?(_ noun: String, _ verbs: [RankedVerb]) {
    guard !verbs.isEmpty else { return nil }
    let counts = verbs.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let parts = counts.sorted { $0.key.rank < $1.key.rank }.enumerated().map { index, entry in
      "\(index == 0 ? counted(entry.value, noun) : "\(entry.value)") \(entry.key.verb)"
    }
    full = parts.joined(separator: ", ")
    brief = parts.count == 1 ? full : "\(counted(verbs.count, noun)) changed"
  }
}

/// A verb and how much it matters: 0 first.
private struct RankedVerb: Hashable {
  let rank: Int
  let verb: String
}

extension CorrectionChange {
  fileprivate var summaryVerb: RankedVerb {
    switch self {
    case .added: RankedVerb(rank: 0, verb: "added")
    case .removed: RankedVerb(rank: 1, verb: "removed")
    case .changed: RankedVerb(rank: 2, verb: "changed")
    }
  }
}

extension QuotationChange {
  fileprivate var summaryVerb: RankedVerb {
    switch self {
    case .reworded: RankedVerb(rank: 0, verb: "reworded")
    case .reattributed: RankedVerb(rank: 1, verb: "reattributed")
    case .removed: RankedVerb(rank: 2, verb: "removed")
    case .toIndirect: RankedVerb(rank: 3, verb: "made indirect")
    case .shortened: RankedVerb(rank: 4, verb: "shortened")
    case .extended: RankedVerb(rank: 5, verb: "extended")
    case .added: RankedVerb(rank: 6, verb: "added")
    case .toDirect: RankedVerb(rank: 7, verb: "made direct")
    case .moved: RankedVerb(rank: 8, verb: "moved")
    }
  }
}

extension FactChange {
  /// How much it matters what became of a fact: 0 first.
  var rank: Int {
    switch self {
    case .negated: 0
    case .changed: 1
    case .hedged: 2
    case .unhedged: 3
    case .removed: 4
    case .added: 5
    case .respelt: 6
    }
  }

  fileprivate var summaryVerb: RankedVerb {
    RankedVerb(rank: rank, verb: isSpelling ? "respelt" : name)
  }
}

extension ParagraphChange {
  fileprivate var summaryVerb: RankedVerb? {
    switch kind {
    case .inserted: RankedVerb(rank: 0, verb: "inserted")
    case .deleted: RankedVerb(rank: 1, verb: "deleted")
    case .edited: RankedVerb(rank: 2, verb: "edited")
    case .moved: RankedVerb(rank: 3, verb: "moved")
    case .split: RankedVerb(rank: 4, verb: "split")
    case .merged: RankedVerb(rank: 5, verb: "merged")
    case .unchanged, .cosmetic: nil
    }
  }
}
