/// Finds what became of every paragraph, in this order:
///
/// 1. Paragraphs at both ends that are equal are matched.
/// 2. Paragraphs that occur just once on both sides are anchors: the heaviest chain of them stays in place,
///    and equal neighbours follow (the idea of patience diff, with weights).
/// 3. The other such pairs moved (P. Heckel, 1978).
/// 4. In the gaps between, `GapAligner` finds edits, splits and merges.
/// 5. Of what is left, equal paragraphs, then similar ones, moved.
///
/// All steps are linear in the text, up to a logarithm, but for gaps, which are bounded there.
struct ParagraphAligner {
  private let before: Witness
  private let after: Witness
  /// Whether a paragraph has found its group.
  private var taken: Both<[Bool]>
  private var groups: [ParagraphGroup] = []

  /// Every paragraph of both sides in just one group, in reading order.
  static func groups(before: Witness, after: Witness) -> [ParagraphGroup] {
    var aligner = ParagraphAligner(before: before, after: after)
    aligner.run()
    return aligner.groups.inReadingOrder()
  }

  private init(before: Witness, after: Witness) {
    self.before = before
    self.after = after
    taken = Both(
      before: Array(repeating: false, count: before.paragraphs.count),
      after: Array(repeating: false, count: after.paragraphs.count))
  }

  private mutating func run() {
    let (body, rest) = strippingEqualEnds()
    let pairs = uniqueMatches(in: body, rest)
    let anchors = heaviestChain(of: pairs, afterCount: after.paragraphs.count)
    for anchor in anchors { match(anchor.before, anchor.after) }
    for anchor in anchors { spread(from: anchor) }
    for pair in pairs where isFree(pair.before, pair.after) && pair.weight >= Self.leastMovedWords {
      move(pair.before, pair.after)
    }
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
    take(ParagraphGroup(before: [i], after: [j], isMoved: false))
  }

  private mutating func move(_ i: Int, _ j: Int) {
    take(ParagraphGroup(before: [i], after: [j], isMoved: true))
  }
}

// MARK: - Anchors

extension ParagraphAligner {
  /// Matches equal paragraphs at the start and the end; what lies between.
  private mutating func strippingEqualEnds() -> (Range<Int>, Range<Int>) {
    var (start, beforeEnd, afterEnd) = (0, before.paragraphs.count, after.paragraphs.count)
    while start < min(beforeEnd, afterEnd), before.paragraphs[start] == after.paragraphs[start] {
      match(start, start)
      start += 1
    }
    while start < min(beforeEnd, afterEnd),
      before.paragraphs[beforeEnd - 1] == after.paragraphs[afterEnd - 1]
    {
      beforeEnd -= 1
      afterEnd -= 1
      match(beforeEnd, afterEnd)
    }
    return (start..<beforeEnd, start..<afterEnd)
  }

  /// Paragraphs that occur just once in each of two ranges, weighted by their words.
  private func uniqueMatches(in beforeRange: Range<Int>, _ afterRange: Range<Int>) -> [Match] {
    uniquePairs(before.paragraphs[beforeRange], after.paragraphs[afterRange]).map { i, j in
      Match(before: i, after: j, weight: max(1, before.bags[i].count))
    }
  }

  /// Matches equal free neighbours of an anchor, in both directions.
  private mutating func spread(from anchor: Match) {
    for step in [1, -1] {
      var (i, j) = (anchor.before + step, anchor.after + step)
      while taken.before.indices.contains(i), taken.after.indices.contains(j), isFree(i, j),
        before.paragraphs[i] == after.paragraphs[j]
      {
        match(i, j)
        i += step
        j += step
      }
    }
  }
}

// MARK: - Gaps and moves

extension ParagraphAligner {
  /// Aligns what is free between each two neighbours that stayed in place.
  private mutating func fillGaps() {
    let stays = groups.filter { !$0.isMoved }.map { ($0.before[0], $0.after[0]) }.sorted(by: <)
    var (i, j) = (0, 0)
    for stay in stays + [(before.paragraphs.count, after.paragraphs.count)] {
      let free = (
        (i..<stay.0).filter { !taken.before[$0] }, (j..<stay.1).filter { !taken.after[$0] }
      )
      if !free.0.isEmpty, !free.1.isEmpty {
        for group in GapAligner.groups(before: before, free.0, after: after, free.1) { take(group) }
      }
      (i, j) = (stay.0 + 1, stay.1 + 1)
    }
  }

  private mutating func moveEqualLeftovers() {
    let left = leftovers(ofAtLeast: Self.leastMovedWords)
    let pairs = equalPairs(
      left.before.map { before.paragraphs[$0] }, left.after.map { after.paragraphs[$0] })
    for pair in pairs { move(left.before[pair.before], left.after[pair.after]) }
  }

  /// Free paragraphs that are alike, the most alike first.
  private func similarLeftovers() -> [Match] {
    let left = leftovers(ofAtLeast: Self.leastEditedMoveWords)
    let candidates = RareWords.candidates(
      before: left.before.map { before.bags[$0] }, after: left.after.map { after.bags[$0] })
    let similar = candidates.compactMap { pair -> (match: Match, similarity: Double)? in
      let (i, j) = (left.before[pair.before], left.after[pair.after])
      let similarity = before.bags[i].similarity(to: after.bags[j])
      guard similarity >= Self.leastMovedSimilarity else { return nil }
      return (Match(before: i, after: j, weight: before.bags[i].count), similarity)
    }
    return similar.sorted {
      ($1.similarity, $0.match.before, $0.match.after)
        < ($0.similarity, $1.match.before, $1.match.after)
    }.map(\.match)
  }

  /// The free paragraphs of so many words, rising.
  private func leftovers(ofAtLeast words: Int) -> Both<[Int]> {
    Both(
      before: taken.before.indices.filter { !taken.before[$0] && before.bags[$0].count >= words },
      after: taken.after.indices.filter { !taken.after[$0] && after.bags[$0].count >= words })
  }

  private mutating func addLeftovers() {
    for i in taken.before.indices where !taken.before[i] {
      take(ParagraphGroup(before: [i], after: [], isMoved: false))
    }
    for j in taken.after.indices where !taken.after[j] {
      take(ParagraphGroup(before: [], after: [j], isMoved: false))
    }
  }
}
