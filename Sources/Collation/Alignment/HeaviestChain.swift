/// A possible match between an item of one side and an item of the other.
struct Match: Hashable {
  let before: Int
  let after: Int
  /// How much would be gained by keeping it, above 0.
  let weight: Int
}

/// The matches of greatest total weight that keep their order on both sides.
///
/// The heaviest increasing subsequence, by a Fenwick tree of prefix maxima (P. M. Fenwick, 1994):
/// O(n log n). With words for weights, the lighter part of a re-ordering is the one left out.
/// Several matches may share an item; at most one of them is kept.
func heaviestChain(of matches: [Match], afterCount: Int) -> [Match] {
  // Of the matches of one item, the later ones come first, so that they cannot follow each other.
  let ordered = matches.sorted { ($0.before, $1.after) < ($1.before, $0.after) }
  var tails = PrefixMaxima(count: afterCount)
  var previous: [Int?] = []
  previous.reserveCapacity(ordered.count)
  for (index, match) in ordered.enumerated() {
    let tail = tails.best(below: match.after)
    previous.append(tail?.match)
    tails.insert((total: (tail?.total ?? 0) + match.weight, match: index), at: match.after)
  }
  var chain: [Match] = []
  var next = tails.best(below: afterCount)?.match
  while let index = next {
    chain.append(ordered[index])
    next = previous[index]
  }
  return chain.reversed()
}

/// A Fenwick tree that knows the heaviest chain ending before any position.
private struct PrefixMaxima {
  typealias Tail = (total: Int, match: Int)

  private var nodes: [Tail?]

  init(count: Int) {
    nodes = Array(repeating: nil, count: count + 1)
  }

  func best(below position: Int) -> Tail? {
    var best: Tail?
    var node = position
    while node > 0 {
      if let tail = nodes[node], tail.total > best?.total ?? 0 { best = tail }
      node -= node & -node
    }
    return best
  }

  mutating func insert(_ tail: Tail, at position: Int) {
    var node = position + 1
    while node < nodes.count {
      if tail.total > nodes[node]?.total ?? 0 { nodes[node] = tail }
      node += node & -node
    }
  }
}
