/// Two items that may be the same thing on both sides.
struct Candidate {
  let before: Int
  let after: Int
  /// Whether they say the same; else one may have become the other.
  let isSame: Bool
  /// 0 to 1; more is better.
  let likeness: Double
  /// How far apart they stand in order; less is better.
  let distance: Int

  /// Items by index, as far apart as the indices.
  init(before: Int, after: Int, isSame: Bool, likeness: Double = 1, distance: Int? = nil) {
    self.before = before
    self.after = after
    self.isSame = isSame
    self.likeness = likeness
    self.distance = distance ?? abs(before - after)
  }
}

/// Pairs items of both sides, each with at most one; rounds of candidates come in order of trust.
struct Pairing {
  private(set) var isPaired: Both<[Bool]>
  private(set) var pairs: [Candidate] = []

  init(beforeCount: Int, afterCount: Int) {
    isPaired = Both(
      before: Array(repeating: false, count: beforeCount),
      after: Array(repeating: false, count: afterCount))
  }

  /// Whether one side has nothing left that could be paired.
  var isSettled: Bool { !isPaired.before.contains(false) || !isPaired.after.contains(false) }

  /// Whether neither of two items has found its pair.
  func isFree(_ i: Int, _ j: Int) -> Bool {
    !isPaired.before[i] && !isPaired.after[j]
  }

  /// Pairs what is free, the most alike first, then the nearest; the same from both sides.
  mutating func take(_ candidates: [Candidate]) {
    for candidate in candidates.sorted(by: { $0.rank < $1.rank })
    where isFree(candidate.before, candidate.after) {
      isPaired.before[candidate.before] = true
      isPaired.after[candidate.after] = true
      pairs.append(candidate)
    }
  }

  /// Takes further items along with a pair.
  mutating func absorb(_ items: Range<Int>, on side: Side) {
    for item in items { isPaired[side][item] = true }
  }
}

extension Candidate {
  fileprivate var rank: (Double, Int, Int, Int) {
    (-likeness, distance, min(before, after), max(before, after))
  }
}
