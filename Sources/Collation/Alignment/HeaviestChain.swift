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
func heaviestChain(of matches: consuming [Match], afterCount: Int) -> [Match] {
  // Of the matches of one item, the later ones come first, so that they cannot follow each other.
  var ordered = consume matches
  ordered.sort { ($0.before, $1.after) < ($1.before, $0.after) }
  var tails = PrefixMaxima(count: afterCount, matchCount: ordered.count)
  var previous: [UInt32] = []
  previous.reserveCapacity(ordered.count)
  for match in ordered {
    let tail = tails.best(below: match.after)
    previous.append(tail)
    tails.append(tails.gain(of: tail) + Gain(match.weight, lot: match.lot), at: match.after)
  }
  var chain: [Match] = []
  chain.reserveCapacity(ordered.count)
  var next = tails.best(below: afterCount)
  while next > 0 {
    chain.append(ordered[Int(next) - 1])
    next = previous[Int(next) - 1]
  }
  chain.reverse()
  return chain
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

/// A Fenwick tree that knows the heaviest chain ending before any position, by its last match: counted from 1, 0 for none.
private struct PrefixMaxima {
  private var nodes: [UInt32]
  /// By match, from index 1 on: what the chain gains that ends in it.
  private var gains = [Gain(0)]

  init(count: Int, matchCount: Int) {
    nodes = Array(repeating: 0, count: count + 1)
    gains.reserveCapacity(matchCount + 1)
  }

  func gain(of match: UInt32) -> Gain { gains[Int(match)] }

  func best(below position: Int) -> UInt32 {
    var best: UInt32 = 0
    var node = position
    while node > 0 {
      if gain(of: nodes[node]) > gain(of: best) { best = nodes[node] }
      node -= node & -node
    }
    return best
  }

  /// Adds the next match.
  mutating func append(_ gain: Gain, at position: Int) {
    let match = UInt32(gains.count)
    gains.append(gain)
    var node = position + 1
    while node < nodes.count {
      if gain > self.gain(of: nodes[node]) { nodes[node] = match }
      node += node & -node
    }
  }
}
