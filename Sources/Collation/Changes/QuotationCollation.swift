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
  /// The same where the sentence changed places, within some tokens.
  private static let leastGatheredShare = 0.8
  private static let reach = 300
  /// How many tokens on either side tell that one quotation stands in the place of another.
  private static let frame = 3
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
    pairing.take(sameWords.filter { answers($0.before, $0.after) })
    pairing.take(sameWords)
    takePieces(of: .before)
    takePieces(of: .after)
    pairing.take(candidatesInSamePlace().filter { $0.likeness >= Self.leastSimilarity })
    pairing.take(candidatesInSamePlace().filter { hasSameFrame($0.before, $0.after) })
    pairing.take(candidatesAnywhere().filter { $0.likeness >= Self.leastMovedSimilarity })
  }

  private func answers(_ i: Int, _ j: Int) -> Bool {
    placed.before[i].answers(to: placed.after[j]) || placed.after[j].answers(to: placed.before[i])
  }

  /// Whether two parts of reported speech stand between the same words: *called it "junk" on Monday*.
  private func hasSameFrame(_ i: Int, _ j: Int) -> Bool {
    let (one, other) = (placed.before[i].quotation, placed.after[j].quotation)
    guard one.kind == .partial, other.kind == .partial else { return false }
    let before = concordance.words(around: one.place, on: .before, within: Self.frame)
    let after = concordance.words(around: other.place, on: .after, within: Self.frame)
    return before == after && before.before.count + before.behind.count > Self.frame
  }

  private func candidate(_ i: Int, _ j: Int) -> Candidate {
    Candidate(
      before: i, after: j, isSame: false,
      likeness: placed.before[i].similarity(to: placed.after[j]))
  }

  /// The same words: all pairs in one group, else the first with the first, the second with the second.
  private func candidatesOfSameWords() -> [Candidate] {
    func inGroup(_ quotation: PlacedQuotation) -> InGroup<[UInt32]> {
      InGroup(group: quotation.span.group, trait: quotation.words)
    }
    let inGroup = nearPairs(placed.before.map(inGroup), placed.after.map(inGroup)) { _, _ in true }
    let anywhere = equalPairs(placed.before.map(\.words), placed.after.map(\.words))
    return (inGroup + anywhere).filter { !placed.before[$0.before].words.isEmpty }
      .map { Candidate(before: $0.before, after: $0.after, isSame: true) }
  }

  private func candidatesInSamePlace() -> [Candidate] {
    nearPairs(placed.before.map(\.span.group), placed.after.map(\.span.group)) { i, j in
      pairing.isFree(i, j)
        && (answers(i, j) || placed.before[i].isCut(from: placed.after[j])
          || placed.after[j].isCut(from: placed.before[i]))
    }.map(candidate)
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
    func opening(_ quotation: PlacedQuotation) -> InGroup<UInt32?> {
      InGroup(group: quotation.span.group, trait: quotation.words.first)
    }
    let beginnings = nearPairs(placed[side].map(opening), placed[side.other].map(opening)) {
      !pairing.isPaired[side][$0] && !pairing.isPaired[side.other][$1]
    }
    for (index, first) in beginnings
    where !pairing.isPaired[side][index] && !pairing.isPaired[side.other][first] {
      let end = endOfPieces(of: placed[side][index], from: first, on: side.other)
      guard end > first + 1 else { continue }
      pairing.take([
        Candidate(
          before: side == .before ? index : first, after: side == .before ? first : index,
          isSame: true)
      ])
      pairing.absorb(first + 1..<end, on: side.other)
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
    let paired = Set(pairing.pairs.map { placed.after[$0.after].quotation.place })
    let carries = paired.isEmpty ? [:] : Self.carries(in: everywhere.after, of: paired)
    var changes = pairing.pairs.flatMap { pair in
      let after = placed.after[pair.after]
      return placed.before[pair.before].changes(
        to: after, hasSameWords: pair.isSame, carries: carries[after.quotation.place] ?? 0)
    }
    changes = Self.withoutCarried(changes)
    for side in Side.allCases {
      for (index, placed) in placed[side].enumerated()
      where !pairing.isPaired[side][index] && placed.quotation.kind != .term {
        let isKept = isKept(placed, on: side)
        changes.append(.left(placed.quotation, on: side, isKept: isKept))
      }
    }
    return changes
  }

  /// Whether a quotation's words stand on the other side without marks, in its place or close by.
  private func isKept(_ quotation: PlacedQuotation, on side: Side) -> Bool {
    guard !quotation.words.isEmpty else { return false }
    if concordance.keptShare(of: quotation.span, on: side) >= Self.leastKeptShare { return true }
    return quotation.words.count >= Self.leastMovedWords
      && concordance.gatheredShare(
        of: quotation.words, from: quotation.span, on: side, within: Self.reach)
        >= Self.leastGatheredShare
  }

  /// By place, for some quotations: how many right behind each go to the speaker of its cue.
  private static func carries(in quotations: [Quotation], of places: Set<Place>) -> [Place: Int] {
    var carries: [Place: Int] = [:]
    var count = 0
    for index in quotations.indices.dropLast().reversed() {
      let (quotation, next) = (quotations[index], quotations[index + 1])
      let carriesOn =
        next.speaker?.place == quotation.speaker?.place
        && (next.cue == nil || next.cue?.place == quotation.cue?.place)
      count = carriesOn ? count + 1 : 0
      if count > 0, places.contains(quotation.place) { carries[quotation.place] = count }
    }
    return carries
  }

  /// Tells once that a cue has a new speaker, at the first of its quotations.
  private static func withoutCarried(_ changes: [QuotationChange]) -> [QuotationChange] {
    var told: Set<[Place]> = []
    return changes.sorted { $0.place < $1.place }.filter { change in
      guard case .reattributed(let before, let after, _) = change else { return true }
      return told.insert([before.speaker?.place, after.speaker?.place].compactMap { $0 }).inserted
    }
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
