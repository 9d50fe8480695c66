/// Finds what became of every paragraph, in this order:
///
/// 1. Paragraphs at both ends that are equal are matched.
/// 2. Paragraphs that occur just once on both sides are anchors: the heaviest chain of them stays in place,
///    and equal neighbours follow (the idea of patience diff, with weights).
/// 3. The other such pairs moved (P. Heckel, 1978).
/// 4. In the gaps between, `GapAligner` finds edits, splits and merges.
/// 5. Of what is left, equal paragraphs, then similar ones, moved.
///
/// All steps are linear in the text, up to a logarithm, but for gaps, which are bounded there. Whatever is decided
/// between equals is decided by lots drawn from the texts, so that swapping the sides mirrors the answer.
struct ParagraphAligner {
  private(set) var witnesses: Witnesses
  /// By body paragraph; equal numbers mean equal paragraphs.
  private let before: [UInt32]
  private let after: [UInt32]
  /// Whether a paragraph has found its group.
  private var taken: Both<[Bool]>
  /// By paragraph before: the one after that it stands for, where it stayed in place.
  private var stays: [Int?]
  /// Once run, every paragraph of both sides in just one group, in no order.
  private(set) var groups: [ParagraphGroup] = []

  init(_ witnesses: Witnesses) {
    self.witnesses = witnesses
    before = witnesses.before.numbers
    after = witnesses.after.numbers
    taken = Both(
      before: Array(repeating: false, count: before.count),
      after: Array(repeating: false, count: after.count))
    stays = Array(repeating: nil, count: before.count)
    groups.reserveCapacity(max(before.count, after.count))
  }

  mutating func run() {
    let (body, rest) = strippingEqualEnds()
    let pairs = uniquePairs(before[body], after[rest])
    let anchors = anchors(among: pairs)
    for anchor in anchors { match(anchor.before, anchor.after) }
    for anchor in anchors { spread(from: anchor) }
    for pair in pairs where isFree(pair.before, pair.after) { moveUnlessShort(pair) }
    readFree()
    fillGaps()
    moveEqualLeftovers()
    for pair in similarLeftovers() where isFree(pair.before, pair.after) {
      move(pair.before, pair.after)
    }
    addLeftovers()
  }

  /// An equal paragraph shorter than this may stand anywhere by chance.
  private static let leastMovedWords = 3
  /// A similar paragraph shorter than this may be similar by chance.
  private static let leastEditedMoveWords = 8
  /// How alike a paragraph must be to the one elsewhere that it is said to come from.
  private static let leastMovedSimilarity = 0.6

  private func isFree(_ i: Int, _ j: Int) -> Bool { !taken.before[i] && !taken.after[j] }

  private mutating func take(_ group: ParagraphGroup) {
    for i in group.before { taken.before[i] = true }
    for j in group.after { taken.after[j] = true }
    groups.append(group)
  }

  private mutating func match(_ i: Int, _ j: Int) {
    stays[i] = j
    taken.before[i] = true
    taken.after[j] = true
    groups.append(ParagraphGroup(before: .one(i), after: .one(j), isMoved: false))
  }

  private mutating func move(_ i: Int, _ j: Int) {
    take(ParagraphGroup(before: .one(i), after: .one(j), isMoved: true))
  }
}

// MARK: - Anchors

extension ParagraphAligner {
  /// Matches equal paragraphs at the start and the end; what lies between.
  private mutating func strippingEqualEnds() -> (Range<Int>, Range<Int>) {
    var (start, beforeEnd, afterEnd) = (0, before.count, after.count)
    while start < min(beforeEnd, afterEnd), before[start] == after[start] {
      match(start, start)
      start += 1
    }
    while start < min(beforeEnd, afterEnd), before[beforeEnd - 1] == after[afterEnd - 1] {
      beforeEnd -= 1
      afterEnd -= 1
    }
    for (i, j) in zip(beforeEnd..<before.count, afterEnd..<after.count) { match(i, j) }
    return (start..<beforeEnd, start..<afterEnd)
  }

  /// The pairs that stay in place. One that crosses no other does so in any case: only the others are weighed, by
  /// their words. A pair that moved far crosses most others, so their words are counted without reading them.
  private mutating func anchors(among pairs: [(before: Int, after: Int)]) -> [Match] {
    var least = [Int](repeating: after.count, count: pairs.count + 1)  // after, from a pair on
    for index in pairs.indices.reversed() {
      least[index] = min(least[index + 1], pairs[index].after)
    }
    var most = -1
    var matches: [Match] = []
    matches.reserveCapacity(pairs.count)
    for (index, (i, j)) in pairs.enumerated() {
      let isCrossed = j < most || j > least[index + 1]
      let weight = isCrossed ? max(1, witnesses.before.wordCount(of: i)) : 1
      matches.append(Match(before: i, after: j, weight: weight, lot: lot(of: i, j)))
      most = max(most, j)
    }
    return heaviestChain(of: matches, afterCount: after.count)
  }

  private func lot(of i: Int, _ j: Int) -> UInt64 {
    witnesses.before.lot(of: i) + witnesses.after.lot(of: j)
  }

  /// Matches equal free neighbours of an anchor, in both directions.
  private mutating func spread(from anchor: Match) {
    for step in [1, -1] {
      var (i, j) = (anchor.before + step, anchor.after + step)
      while before.indices.contains(i), after.indices.contains(j), isFree(i, j),
        before[i] == after[j]
      {
        match(i, j)
        i += step
        j += step
      }
    }
  }

  private mutating func moveUnlessShort(_ pair: (before: Int, after: Int)) {
    guard witnesses.read(pair.before, on: .before).bag.count >= Self.leastMovedWords else { return }
    move(pair.before, pair.after)
  }
}

// MARK: - Gaps and moves

extension ParagraphAligner {
  /// Cuts into words whatever has no match by now.
  private mutating func readFree() {
    for side in Side.allCases {
      for paragraph in taken[side].indices where !taken[side][paragraph] {
        witnesses.read(paragraph, on: side)
      }
    }
  }

  /// Aligns what is free between each two neighbours that stayed in place.
  private mutating func fillGaps() {
    var (i, j) = (0, 0)
    for (stay, place) in stays.enumerated() {
      guard let place else { continue }
      fillGap(i..<stay, j..<place)
      (i, j) = (stay + 1, place + 1)
    }
    fillGap(i..<before.count, j..<after.count)
  }

  private mutating func fillGap(_ rows: Range<Int>, _ columns: Range<Int>) {
    guard !rows.isEmpty, !columns.isEmpty else { return }
    let rows = rows.filter { !taken.before[$0] }
    let columns = columns.filter { !taken.after[$0] }
    guard !rows.isEmpty, !columns.isEmpty else { return }
    for group in GapAligner.groups(witnesses, rows, columns) { take(group) }
  }

  private mutating func moveEqualLeftovers() {
    let left = leftovers(ofAtLeast: Self.leastMovedWords)
    let pairs = equalPairs(left.before.map { before[$0] }, left.after.map { after[$0] })
    for pair in pairs { move(left.before[pair.before], left.after[pair.after]) }
  }

  /// Free paragraphs that are alike, the most alike first.
  private func similarLeftovers() -> [Match] {
    let left = leftovers(ofAtLeast: Self.leastEditedMoveWords)
    let bags = Both(
      before: left.before.map { witnesses.before.bag(of: $0) },
      after: left.after.map { witnesses.after.bag(of: $0) })
    let candidates = RareWords.candidates(before: bags.before, after: bags.after)
    let similar = candidates.compactMap { i, j -> (match: Match, similarity: Double)? in
      let similarity = bags.before[i].similarity(to: bags.after[j])
      guard similarity >= Self.leastMovedSimilarity else { return nil }
      let (before, after) = (left.before[i], left.after[j])
      return (
        Match(before: before, after: after, weight: 1, lot: lot(of: before, after)), similarity
      )
    }
    return similar.sorted {
      ($1.similarity, $1.match.lot, $0.match.before, $0.match.after)
        < ($0.similarity, $0.match.lot, $1.match.before, $1.match.after)
    }.map(\.match)
  }

  /// The free paragraphs of so many words, rising.
  private func leftovers(ofAtLeast words: Int) -> Both<[Int]> {
    func left(on side: Side) -> [Int] {
      let (taken, witness) = (taken[side], witnesses[side])
      guard taken.contains(false) else { return [] }
      return taken.indices.filter { !taken[$0] && witness.bag(of: $0).count >= words }
    }
    return Both(before: left(on: .before), after: left(on: .after))
  }

  private mutating func addLeftovers() {
    for i in taken.before.indices where !taken.before[i] {
      take(ParagraphGroup(before: .one(i), after: .none, isMoved: false))
    }
    for j in taken.after.indices where !taken.after[j] {
      take(ParagraphGroup(before: .none, after: .one(j), isMoved: false))
    }
  }
}
