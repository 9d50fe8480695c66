import Prose
import Quotations

/// Finds what became of the quotations of two texts, by their words and by where they stand in the alignment.
///
/// Quotations inside sentences that stand on both sides are left alone. The others are paired, in this order: the
/// same words in the same place, the same words anywhere, the same words cut in two by their cue, similar
/// words in the same place, similar words anywhere. A pair tells what changed; of what is left, words that
/// stand on the other side without marks became indirect or direct, the rest was removed or added. Every rule
/// reads the same from both sides, so that swapping them mirrors the answer.
struct QuotationCollation {
  private let concordance: Concordance
  private let placed: Both<[PlacedQuotation]>
  /// Of `placed`; a pair is the same where its words are, though perhaps parted otherwise by their cue.
  private var pairing: Pairing

  /// How alike the words must be where the places agree, and where they do not.
  private static let leastSimilarity = 0.4
  private static let leastMovedSimilarity = 0.6
  /// Fewer words than this may be alike by chance.
  private static let leastMovedWords = 5
  /// How many of the words must still stand there for a quotation to have become indirect.
  private static let leastKeptShare = 0.7
  /// Into how many quotations cues may cut one.
  private static let mostPieces = 4

  static func changes(
    before: [Quotation], after: [Quotation], in concordance: Concordance
  ) -> [QuotationChange] {
    var collation = QuotationCollation(before: before, after: after, in: concordance)
    collation.pair()
    return collation.changes(everywhere: Both(before: before, after: after))
      .sorted { $0.place < $1.place }
  }

  private init(before: [Quotation], after: [Quotation], in concordance: Concordance) {
    self.concordance = concordance
    placed = Both(
      before: before.compactMap { PlacedQuotation($0, on: .before, in: concordance) },
      after: after.compactMap { PlacedQuotation($0, on: .after, in: concordance) })
    pairing = Pairing(beforeCount: placed.before.count, afterCount: placed.after.count)
  }
}

// MARK: - Pairing

extension QuotationCollation {
  private mutating func pair() {
    let sameWords = candidatesOfSameWords()
    pairing.take(sameWords.filter(answers))
    pairing.take(sameWords)
    takePieces(of: .before)
    takePieces(of: .after)
    pairing.take(candidatesInSamePlace().filter { $0.likeness >= Self.leastSimilarity })
    pairing.take(candidatesAnywhere().filter { $0.likeness >= Self.leastMovedSimilarity })
  }

  private func answers(_ pair: Candidate) -> Bool {
    placed.before[pair.before].answers(to: placed.after[pair.after])
  }

  private func candidate(_ i: Int, _ j: Int) -> Candidate {
    Candidate(
      before: i, after: j, isSame: false,
      likeness: placed.before[i].similarity(to: placed.after[j]))
  }

  /// The same words: all pairs in one group, else the first with the first, the second with the second.
  private func candidatesOfSameWords() -> [Candidate] {
    let afters = Dictionary(grouping: placed.after.indices) { placed.after[$0].words }
    let befores = Dictionary(grouping: placed.before.indices) { placed.before[$0].words }
    return befores.flatMap { words, befores in
      let afters = words.isEmpty ? [] : afters[words] ?? []
      let inGroup = befores.flatMap { i in
        afters.filter { placed.after[$0].span.group == placed.before[i].span.group }
          .map { Candidate(before: i, after: $0, isSame: true) }
      }
      return inGroup + zip(befores, afters).map { Candidate(before: $0, after: $1, isSame: true) }
    }
  }

  private func candidatesInSamePlace() -> [Candidate] {
    let byGroup = Dictionary(grouping: placed.after.indices) { placed.after[$0].span.group }
    return placed.before.indices.flatMap { i in
      (byGroup[placed.before[i].span.group] ?? []).map { candidate(i, $0) }.filter(answers)
    }
  }

  private func candidatesAnywhere() -> [Candidate] {
    RareWords.candidates(before: placed.before.map(\.bag), after: placed.after.map(\.bag))
      .filter {
        placed.before[$0.before].words.count >= Self.leastMovedWords
          && placed.after[$0.after].words.count >= Self.leastMovedWords
      }
      .map { candidate($0.before, $0.after) }
  }

  /// Pairs a quotation of one side with the neighbours on the other that together hold the same words.
  private mutating func takePieces(of side: Side) {
    let pieces = placed[side.other]
    for (index, whole) in placed[side].enumerated() where !pairing.isPaired[side][index] {
      for first in pieces.indices
      where !pairing.isPaired[side.other][first] && pieces[first].span.group == whole.span.group
        && whole.words.starts(with: pieces[first].words)
      {
        let end = endOfPieces(of: whole, from: first, on: side.other)
        guard end > first + 1 else { continue }
        pairing.take([
          Candidate(
            before: side == .before ? index : first, after: side == .before ? first : index,
            isSame: true)
        ])
        pairing.absorb(first + 1..<end, on: side.other)
        break
      }
    }
  }

  /// Behind the last of the free neighbours that together hold a quotation's words; `first` where they do not.
  private func endOfPieces(of whole: PlacedQuotation, from first: Int, on side: Side) -> Int {
    var joined: [UInt32] = []
    for (index, piece) in placed[side].enumerated().dropFirst(first).prefix(Self.mostPieces) {
      guard !pairing.isPaired[side][index], joined.count < whole.words.count else { break }
      joined += piece.words
      if joined == whole.words { return index + 1 }
    }
    return first
  }
}

// MARK: - Telling

extension QuotationCollation {
  private func changes(everywhere: Both<[Quotation]>) -> [QuotationChange] {
    var changes = pairing.pairs.flatMap { pair in
      placed.before[pair.before].changes(
        to: placed.after[pair.after], hasSameWords: pair.isSame, carried: everywhere.after)
    }
    for side in Side.allCases {
      for (index, placed) in placed[side].enumerated()
      where !pairing.isPaired[side][index] && placed.quotation.kind != .term {
        let isKept =
          !placed.words.isEmpty
          && concordance.keptShare(of: placed.span, on: side) >= Self.leastKeptShare
        changes.append(.left(placed.quotation, on: side, isKept: isKept))
      }
    }
    return changes
  }
}

extension QuotationChange {
  /// What became of a quotation that has no counterpart; `isKept`: its words stand there without marks.
  fileprivate static func left(_ quotation: Quotation, on side: Side, isKept: Bool) -> Self {
    switch (side, isKept) {
    case (.before, false): .removed(quotation)
    case (.before, true): .toIndirect(before: quotation)
    case (.after, false): .added(quotation)
    case (.after, true): .toDirect(after: quotation)
    }
  }

  /// Where a reader meets the change: where it stands after, else where it stood before.
  fileprivate var place: Place {
    switch self {
    case .added(let quotation), .removed(let quotation), .toIndirect(let quotation),
      .toDirect(let quotation), .reworded(_, let quotation, _), .shortened(_, let quotation, _),
      .extended(_, let quotation, _), .reattributed(_, let quotation, _), .moved(_, let quotation):
      quotation.place
    }
  }
}
