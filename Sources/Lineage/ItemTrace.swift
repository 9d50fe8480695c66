import Prose

/// Follows quotations or facts from state to state.
struct ItemTrace<Item: Traceable> {
  /// All items that ever stood, in the order in which they came.
  private var threads: [Thread] = []
  private var state = -1
  /// By item of the state reached: its thread.
  private var current: [Int] = []
  private var items: [Traced<Item>] = []

  /// An item in all states that it stood in.
  private struct Thread {
    var steps: [(state: Int, item: Traced<Item>)]
  }

  /// How a state became the next.
  struct Transition {
    let from: WordRow
    let to: WordRow
    let descent: Descent
    let pairs: [(before: Item, after: Item)]
  }

  /// Goes on to the next state, the first without a transition.
  mutating func advance(to items: [Item], by transition: Transition?) {
    let next = items.map { Traced($0) }
    state += 1
    var chosen: [Int?] = Array(repeating: nil, count: next.count)
    if let transition {
      var matching = ItemMatching(before: self.items, after: next)
      matching.match(transition.pairs)
      matching.match(along: transition)
      matching.matchAlike()
      chosen = matching.matches.map { $0.map { current[$0] } }
    }
    revive(next, &chosen)
    for index in next.indices {
      let thread = chosen[index] ?? threads.count
      if thread == threads.count { threads.append(Thread(steps: [])) }
      threads[thread].steps.append((state, next[index]))
      chosen[index] = thread
    }
    current = chosen.compactMap(\.self)
    self.items = next
  }

  /// Gives items that are new the threads of such as went, the latest first.
  private func revive(_ next: [Traced<Item>], _ chosen: inout [Int?]) {
    guard chosen.contains(nil) else { return }
    var gone: [String: [Int]] = [:]
    for (index, thread) in threads.enumerated() {
      if let last = thread.steps.last, last.state < state - 1 {
        gone[last.item.key, default: []].append(index)
      }
    }
    for (key, candidates) in gone {
      gone[key] = candidates.sorted { (lastState($0), $1) > (lastState($1), $0) }
    }
    for (index, item) in next.enumerated() where chosen[index] == nil {
      guard let candidates = gone[item.key],
        let position = candidates.firstIndex(where: { lastItem($0)?.isSame(as: item) == true }
        )
      else { continue }
      chosen[index] = gone[item.key]?.remove(at: position)
    }
  }

  private func lastState(_ thread: Int) -> Int { threads[thread].steps.last?.state ?? 0 }

  private func lastItem(_ thread: Int) -> Traced<Item>? { threads[thread].steps.last?.item }
}

// MARK: - Rows

extension ItemTrace {
  /// What became of every item: threads that never changed and tell the same are one row, and so are threads that
  /// changed alike.
  func ledger() -> Ledger<Item> {
    var order: [RowKey] = []
    var rows: [RowKey: [Thread]] = [:]
    for thread in threads {
      let key = RowKey(thread.steps)
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(thread)
    }
    return Ledger(rows: order.map { Ledger.Row(stands: Self.stands(of: rows[$0] ?? [])) })
  }

  /// What the threads of a row agree in.
  private struct RowKey: Hashable {
    /// What was told, in order; with states only where that changed.
    var steps: [Step] = []

    struct Step: Hashable {
      let state: Int?
      let key: String
      let manner: String
    }

    init(_ thread: [(state: Int, item: Traced<Item>)]) {
      for (state, item) in thread {
        let step = Step(state: state, key: item.key, manner: item.item.traceManner)
        if let last = steps.last, last.key == step.key, last.manner == step.manner { continue }
        steps.append(step)
      }
      if steps.count == 1 {
        steps = [Step(state: nil, key: steps[0].key, manner: steps[0].manner)]
      }
    }
  }

  private static func stands(of threads: [Thread]) -> [Ledger<Item>.Stand] {
    var byState: [Int: [Traced<Item>]] = [:]
    for step in threads.flatMap(\.steps) { byState[step.state, default: []].append(step.item) }
    var stands: [Ledger<Item>.Stand] = []
    var told: Traced<Item>?
    for (state, items) in byState.sorted(by: { $0.key < $1.key }) {
      let first = items.min { $0.item.place < $1.item.place } ?? items[0]
      if let last = stands.last, last.states.upperBound == state - 1,
        told?.isSame(as: first) == true
      {
        stands[stands.count - 1] = Ledger.Stand(
          item: last.item, states: last.states.lowerBound...state, places: items.count)
      } else {
        stands.append(Ledger.Stand(item: first.item, states: state...state, places: items.count))
        told = first
      }
    }
    return stands
  }
}
