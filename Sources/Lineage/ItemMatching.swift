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

  /// Matches items that stand in words that are the same: first those that tell the same, then those that agree in
  /// their key alone.
  mutating func match(along transition: ItemTrace<Item>.Transition) {
    let byTokens = Dictionary(grouping: before.indices) {
      transition.from.tokens(at: before[$0].item.place)
    }
    let ancestors = after.map { item in
      transition.to.tokens(at: item.item.place).flatMap { transition.descent.ancestors(of: $0) }
    }
    for isStrict in [true, false] {
      for (index, item) in after.enumerated() where matches[index] == nil {
        guard let tokens = ancestors[index] else { continue }
        let old = byTokens[tokens]?.first { old in
          !isTaken[old] && before[old].key == item.key
            && (!isStrict || before[old].isSame(as: item))
        }
        if let old { take(old, index) }
      }
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
