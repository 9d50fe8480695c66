package import Collation

/// What changed, in a few words, the most important first: `2 quotations reworded, 1 figure changed`.
///
/// Things of a kind are counted together, and their noun stands once. A fact that changed in many places counts once;
/// facts that came or went with a whole paragraph are told by the paragraph.
package struct ChangeSummary: Hashable, Sendable {
  /// In order of importance.
  let phrases: [Phrase]
  /// What is said where there are none.
  private let silence: String

  package init(_ comparison: Comparison) {
    let facts = RepeatedFact.all(comparison).map(\.change)
    func phrase(_ noun: String) -> Phrase? {
      Phrase(noun, facts.filter { $0.kind.noun == noun }.map(\.summaryVerb))
    }
    let isHeadlineEdited = comparison.headline.kind == .edited
    let fields = comparison.metadata.map(\.field)
    phrases =
      [
        Phrase("correction", comparison.corrections.map(\.summaryVerb)),
        isHeadlineEdited ? Phrase(changed: "headline") : nil, phrase("claim"),
        Phrase("quotation", comparison.quotations.map(\.summaryVerb)),
        phrase("figure"), phrase("date"), phrase("name"), phrase("role"),
        Phrase("paragraph", comparison.paragraphs.filter { !$0.isNote }.compactMap(\.summaryVerb)),
      ].compactMap(\.self)
      + fields.filter { $0 != "modified" }.map { Phrase(changed: $0) }
    silence =
      if comparison.significance == .cosmetic {
        Self.cosmeticOnly
      } else {
        fields.isEmpty ? "no change" : "modified date changed"
      }
  }

  /// In full.
  var words: String { phrases.isEmpty ? silence : words(full: phrases.count, brief: 0) }

  /// In so many columns: the least important kinds are told in brief first, then left out.
  func words(columns: Int) -> String {
    let count = phrases.count
    let choices =
      (0...count).reversed().map { words(full: $0, brief: count - $0) }
      + (0..<count).reversed().map { words(full: 0, brief: $0) + ", and more" }
    return phrases.isEmpty ? silence : choices.first { $0.count <= columns } ?? silence
  }

  /// Some kinds in full, the next ones in brief: `headline changed, 3 quotations, 2 dates changed`.
  private func words(full: Int, brief: Int) -> String {
    let fulls = phrases.prefix(full)
    let briefs = phrases.dropFirst(full).prefix(brief)
    let rest = briefs.isEmpty ? [] : [briefs.map(\.brief).joined(separator: ", ") + " changed"]
    let isParted = briefs.count > 1 || fulls.contains { $0.counts.count > 1 }
    return (fulls.map(\.full) + rest).joined(separator: isParted ? "; " : ", ")
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
struct Phrase: Hashable {
  struct Count: Hashable {
    let number: Int
    let verb: String
  }

  /// The kind: *quotation*, *headline*.
  let noun: String
  /// In order of importance; none for the one thing of its kind, which changed.
  let counts: [Count]

  init(changed noun: String) {
    self.noun = noun
    counts = []
  }

  /// Nil where nothing became of any.
  fileprivate init?(_ noun: String, _ verbs: [RankedVerb]) {
    guard !verbs.isEmpty else { return nil }
    let numbers = verbs.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.noun = noun
    counts = numbers.sorted { $0.key.rank < $1.key.rank }.map {
      Count(number: $0.value, verb: $0.key.verb)
    }
  }

  /// `2 quotations reworded, 1 added`: the noun stands once.
  var full: String {
    guard let first = counts.first else { return "\(noun) changed" }
    let others = counts.dropFirst().map { ", \($0.number) \($0.verb)" }
    return "\(counted(first.number, noun)) \(first.verb)" + others.joined()
  }

  /// `3 quotations`.
  var brief: String {
    counts.isEmpty ? noun : counted(counts.reduce(0) { $0 + $1.number }, noun)
  }

  /// What became of how many, without the noun: `2 reworded, 1 added`.
  var numbers: String {
    counts.isEmpty
      ? "changed" : counts.map { "\($0.number) \($0.verb)" }.joined(separator: ", ")
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
    case .respelt: 4
    case .removed: 5
    case .added: 6
    }
  }

  fileprivate var summaryVerb: RankedVerb { RankedVerb(rank: rank, verb: label) }
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
