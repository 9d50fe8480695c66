/// Aligns the paragraphs of a gap, where no two are equal and unique, without changing their order.
///
/// A dynamic programme over edit, split, merge, insertion and deletion that keeps as many words as it can:
/// O(P·Q) cells. A gap of more than `mostCells` is first cut at the heaviest chain of equal pairs and of alike
/// ones that `RareWords` finds; what is still too large then stays unaligned. Between ways that keep equally many
/// words the alikeness of the paragraphs decides, then lots, so that both sides find the same.
struct GapAligner {
  private let before: [Bag]
  private let after: [Bag]
  /// Of the same paragraphs; equal ones mean equal paragraphs.
  private let numbers: Both<[UInt32]>
  /// Of the same paragraphs.
  private let lots: Both<[UInt64]>
  /// Of the same paragraphs, in words.
  private let sizes: Both<[Int]>

  private static let mostCells = 40_000
  /// How alike two paragraphs must be to be told as one that was edited.
  private static let leastSimilarity = 0.4
  /// How alike they must be where neither has another to choose.
  private static let leastLoneSimilarity = 0.25
  /// How alike a paragraph must be to all of its parts together.
  private static let leastSplitSimilarity = 0.6
  /// How much of a part must come from what the other parts leave of the whole.
  private static let leastCoverage = 0.55
  private static let mostParts = 4

  /// Groups of the given paragraphs, all read, that belong together; those left out were inserted or deleted.
  static func groups(
    _ witnesses: Witnesses, _ beforeIndices: [Int], _ afterIndices: [Int]
  ) -> [ParagraphGroup] {
    let aligner = GapAligner(witnesses, beforeIndices, afterIndices)
    return aligner.links().map { link in
      ParagraphGroup(
        before: ParagraphList(link.before.map { beforeIndices[$0] }),
        after: ParagraphList(link.after.map { afterIndices[$0] }),
        isMoved: false)
    }
  }

  private init(_ witnesses: Witnesses, _ beforeIndices: [Int], _ afterIndices: [Int]) {
    let (one, other) = (witnesses.before, witnesses.after)
    before = beforeIndices.map { one.bag(of: $0) }
    after = afterIndices.map { other.bag(of: $0) }
    numbers = Both(
      before: beforeIndices.map { one.numbers[$0] }, after: afterIndices.map { other.numbers[$0] })
    lots = Both(
      before: beforeIndices.map { one.lot(of: $0) }, after: afterIndices.map { other.lot(of: $0) })
    sizes = Both(before: before.map(\.count), after: after.map(\.count))
  }

  /// Neighbouring paragraphs of both sides that belong together.
  private struct Link {
    let before: Range<Int>
    let after: Range<Int>
  }

  private func links() -> [Link] {
    guard before.count * after.count > Self.mostCells else {
      return links(before.indices, after.indices)
    }
    let alike = RareWords.candidates(before: before, after: after).compactMap { pair -> Match? in
      let common = before[pair.before].common(with: after[pair.after])
      let similarity = before[pair.before].similarity(to: after[pair.after], common: common)
      guard similarity >= Self.leastSimilarity else { return nil }
      return Match(
        before: pair.before, after: pair.after, weight: common,
        lot: lots.before[pair.before] + lots.after[pair.after])
    }
    let equal = equalPairs(numbers.before, numbers.after).map { i, j in
      Match(
        before: i, after: j, weight: max(1, before[i].count), lot: lots.before[i] + lots.after[j])
    }
    var links: [Link] = []
    var (i, j) = (0, 0)
    let chain = heaviestChain(of: alike + equal, afterCount: after.count)
    for match in chain + [Match(before: before.count, after: after.count, weight: 0)] {
      links += self.links(i..<match.before, j..<match.after)
      if match.before < before.count {
        links.append(
          Link(before: match.before..<match.before + 1, after: match.after..<match.after + 1))
      }
      (i, j) = (match.before + 1, match.after + 1)
    }
    return links
  }

  /// The dynamic programme on a part of the gap.
  private func links(_ rows: Range<Int>, _ columns: Range<Int>) -> [Link] {
    guard !rows.isEmpty, !columns.isEmpty, rows.count * columns.count <= Self.mostCells else {
      return []
    }
    let commons = rows.map { i in columns.map { j in before[i].common(with: after[j]) } }
    func common(_ i: Int, _ j: Int) -> Int {
      commons[i - rows.lowerBound][j - columns.lowerBound]
    }
    var table = Table(rows: rows.count, columns: columns.count)
    for i in 1...rows.count {
      for j in 1...columns.count {
        var best = max(Step(table[i - 1, j].gain, 1, 0), Step(table[i, j - 1].gain, 0, 1))
        for (down, across) in Self.shapes where down <= i && across <= j {
          let link = Link(
            before: rows.lowerBound + i - down..<rows.lowerBound + i,
            after: columns.lowerBound + j - across..<columns.lowerBound + j)
          guard let gain = gain(of: link, common: common) else { continue }
          let total =
            table[i - down, j - across].gain + Gain(gain, lot: lot(of: link, keeping: gain))
          best = max(best, Step(total, down, across))
        }
        table[i, j] = best
      }
    }
    return table.path().map { row, column, step in
      Link(
        before: rows.lowerBound + row - step.down..<rows.lowerBound + row,
        after: columns.lowerBound + column - step.across..<columns.lowerBound + column)
    }
  }

  /// Of links that keep equally many words the one that leaves fewer over is the better; only then lots decide.
  private func lot(of link: Link, keeping gain: Int) -> UInt64 {
    let words = sizes.before[link.before].reduce(0, +) + sizes.after[link.after].reduce(0, +)
    let lots = lots.before[link.before].reduce(0, +) + lots.after[link.after].reduce(0, +)
    return UInt64(2000 * gain / max(1, words)) << 22 + lots >> 14
  }

  /// Rows and columns that a link may take: an edit, splits, merges.
  private static let shapes =
    [(1, 1)] + (2...mostParts).map { (1, $0) } + (2...mostParts).map { ($0, 1) }

  /// The words that a link keeps, or nil where the two sides do not belong together.
  ///
  /// - Parameter common: how many words a paragraph before and one after share.
  private func gain(of link: Link, common: (Int, Int) -> Int) -> Int? {
    let (i, j) = (link.before.lowerBound, link.after.lowerBound)
    if link.after.count > 1 {
      return splitGain(of: before[i], into: after[link.after], sizes.after) { common(i, $0) }
    }
    if link.before.count > 1 {
      return splitGain(of: after[j], into: before[link.before], sizes.before) { common($0, j) }
    }
    if numbers.before[i] == numbers.after[j] { return max(1, before[i].count) }
    let common = common(i, j)
    let isLone = before.count == 1 && after.count == 1
    let least = isLone ? Self.leastLoneSimilarity : Self.leastSimilarity
    return before[i].similarity(to: after[j], common: common) >= least ? common : nil
  }

  /// The words that a whole and its parts have in common, or nil where some part is not from it.
  private func splitGain(
    of whole: Bag, into parts: ArraySlice<Bag>, _ sizes: [Int], common: (Int) -> Int
  ) -> Int? {
    for index in parts.indices
    where sizes[index] == 0 || Double(common(index)) < Self.leastCoverage * Double(sizes[index]) {
      return nil
    }
    // A part that leaves too little for another one is found out before any bag is made.
    for index in parts.indices {
      var taken = 0
      for other in parts.indices where other != index { taken = max(taken, common(other)) }
      if Double(whole.count - taken) < Self.leastCoverage * Double(sizes[index]) { return nil }
    }
    let union = Bag.union(parts)
    let kept = whole.common(with: union)
    guard whole.similarity(to: union, common: kept) >= Self.leastSplitSimilarity else { return nil }
    for index in parts.indices {
      let others = Bag.union(parts[..<index] + parts[(index + 1)...])
      let rest = whole.subtracting(others).common(with: parts[index])
      if Double(rest) < Self.leastCoverage * Double(sizes[index]) { return nil }
    }
    return kept
  }
}

/// How a cell of the dynamic programme is reached: rows down, columns across, words kept so far.
private struct Step: Comparable {
  let gain: Gain
  let down: Int
  let across: Int

  init(_ gain: Gain, _ down: Int, _ across: Int) {
    self.gain = gain
    self.down = down
    self.across = across
  }

  static func < (one: Step, other: Step) -> Bool { one.gain < other.gain }
}

private struct Table {
  private var steps: [Step]
  private let width: Int
  private let height: Int

  init(rows: Int, columns: Int) {
    width = columns + 1
    height = rows + 1
    steps = Array(repeating: Step(Gain(0), 0, 0), count: width * height)
  }

  subscript(row: Int, column: Int) -> Step {
    get { steps[row * width + column] }
    set { steps[row * width + column] = newValue }
  }

  /// The links of the best way through, in order, each with the cell that it ends in.
  func path() -> [(row: Int, column: Int, step: Step)] {
    var (row, column) = (height - 1, width - 1)
    var path: [(row: Int, column: Int, step: Step)] = []
    while row > 0, column > 0 {
      let step = self[row, column]
      if step.down > 0, step.across > 0 { path.append((row, column, step)) }
      row -= step.down
      column -= step.across
    }
    return path.reversed()
  }
}
