import Prose

/// Matches the items of a state with those of the next, each with one at most.
struct ItemMatching<Item: Traceable> {
  private let before: [Traced<Item>]
  private let after: [Traced<Item>]
  /// By item after: the one before.
  private(set) var matches: [Int?]
  private var isTaken: [Bool]

  init(before: [Traced<Item>], after: [Traced<Item>]) {
    self.before = before
    self.after = after
    matches = Array(repeating: nil, count: after.count)
    isTaken = Array(repeating: false, count: before.count)
  }

  /// Takes pairs that a comparison has found.
  mutating func match(_ pairs: [(before: Item, after: Item)]) {
    let beforeByPlace = Dictionary(grouping: before.indices) { before[$0].item.place }
    let afterByPlace = Dictionary(grouping: after.indices) { after[$0].item.place }
    for pair in pairs {
      let old = beforeByPlace[pair.before.place]?.first { !isTaken[$0] }
      let new = afterByPlace[pair.after.place]?.first { matches[$0] == nil }
      if let old, let new { take(old, new) }
    }
  }

  /// Matches items that tell the same and stand in words that are the same.
  mutating func match(along passage: ItemTrace<Item>.Passage) {
    let byTokens = Dictionary(grouping: before.indices) {
      passage.from.tokens(at: before[$0].item.place)
    }
    for (index, item) in after.enumerated() where matches[index] == nil {
      guard let tokens = passage.to.tokens(at: item.item.place), !tokens.isEmpty,
        let ancestors = passage.descent.ancestors(of: tokens),
        let old = byTokens[ancestors]?.first(where: { !isTaken[$0] && before[$0].isSame(as: item) })
      else { continue }
      take(old, index)
    }
  }

  /// Matches items that tell the same wherever they stand, in reading order.
  mutating func matchAlike() {
    let byKey = Dictionary(grouping: before.indices.filter { !isTaken[$0] }) { before[$0].key }
    for (index, item) in after.enumerated() where matches[index] == nil {
      let old = byKey[item.key]?.first { !isTaken[$0] && before[$0].isSame(as: item) }
      if let old { take(old, index) }
    }
  }

  private mutating func take(_ old: Int, _ new: Int) {
    matches[new] = old
    isTaken[old] = true
  }
}
