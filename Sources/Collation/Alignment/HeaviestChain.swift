/// A possible match between an item of one side and an item of the other.
struct Match: Hashable {
  let before: Int
  let after: Int
  /// How much would be gained by keeping it, above 0.
  let weight: Int
  /// Drawn from what the items say, below 2³⁴: decides between equal weights, alike from both sides.
  var lot: UInt64 = 0
}

/// The matches of greatest total weight that keep their order on both sides.
///
/// The heaviest increasing subsequence, by a Fenwick tree of prefix maxima (P. M. Fenwick, 1994):
/// O(n log n). With the size of texts for weights, the lighter part of a re-ordering is the one left out;
/// of equal ones, the one that lots fall on. Several matches may share an item; at most one of them is kept.
func heaviestChain(of matches: [Match], afterCount: Int) -> [Match] {
  // Of the matches of one item, the later ones come first, so that they cannot follow each other.
  let ordered = matches.sorted { ($0.before, $1.after) < ($1.before, $0.after) }
  var tails = PrefixMaxima(count: afterCount)
  var previous: [Int?] = []
  previous.reserveCapacity(ordered.count)
  for (index, match) in ordered.enumerated() {
    let tail = tails.best(below: match.after)
    previous.append(tail?.match)
    let gain = (tail?.gain ?? Gain(0)) + Gain(match.weight, lot: match.lot)
    tails.insert((gain, match: index), at: match.after)
  }
  var chain: [Match] = []
  var next = tails.best(below: afterCount)?.match
  while let index = next {
    chain.append(ordered[index])
    next = previous[index]
  }
  return chain.reversed()
}

/// What is gained by keeping some matches: of equal weights, the sum of their lots decides.
struct Gain: Comparable {
  let weight: Int
  let lot: UInt64

  init(_ weight: Int, lot: UInt64 = 0) {
    self.weight = weight
    self.lot = lot
  }

  static func + (one: Gain, other: Gain) -> Gain {
    Gain(one.weight + other.weight, lot: one.lot + other.lot)
  }

  static func < (one: Gain, other: Gain) -> Bool {
    (one.weight, one.lot) < (other.weight, other.lot)
  }
}

/// A Fenwick tree that knows the heaviest chain ending before any position.
private struct PrefixMaxima {
  typealias Tail = (gain: Gain, match: Int)

  private var nodes: [Tail?]

  init(count: Int) {
    nodes = Array(repeating: nil, count: count + 1)
  }

  func best(below position: Int) -> Tail? {
    var best: Tail?
    var node = position
    while node > 0 {
      if let tail = nodes[node], tail.gain > best?.gain ?? Gain(0) { best = tail }
      node -= node & -node
    }
    return best
  }

  mutating func insert(_ tail: Tail, at position: Int) {
    var node = position + 1
    while node < nodes.count {
      if tail.gain > nodes[node]?.gain ?? Gain(0) { nodes[node] = tail }
      node += node & -node
    }
  }
}
