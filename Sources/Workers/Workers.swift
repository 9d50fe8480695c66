// Portions of a list take unequally long, so each thread takes one, and the next when it is done; the answers are put into
// order behind them. Whatever fails stops the rest from being begun.

/// So many threads that share the work on a list.
package struct Workers: Sendable {
  private let count: Int

  /// One at least.
  package init(_ count: Int) {
    self.count = max(1, count)
  }

  /// What becomes of the portions of a list, in their order: so many a worker at most, each of so many items at least.
  /// `progress` hears how many items are done.
  package func map<Item: Sendable, Answer: Sendable, Failure: Error>(
    _ list: [Item], portionsEach: Int = 8, leastPortion: Int = 1,
    progress: (_ done: Int) -> Void = { _ in },
    _ work: @escaping @Sendable (ArraySlice<Item>) throws(Failure) -> Answer
  ) async throws(Failure) -> [Answer] {
    let most = count * portionsEach
    let size = max(leastPortion, (list.count + most - 1) / most, 1)
    let portions = stride(from: 0, to: list.count, by: size).map {
      list[$0..<min($0 + size, list.count)]
    }
    let results = await withTaskGroup(
      of: (index: Int, result: Result<Answer, Failure>).self
    ) { group in
      var results = [Result<Answer, Failure>?](repeating: nil, count: portions.count)
      var rest = portions.indices
      func start() {
        guard let index = rest.popFirst() else { return }
        group.addTask {
          (index, Result { () throws(Failure) in try work(portions[index]) })
        }
      }
      for _ in 0..<count { start() }
      var done = 0
      while let (index, result) = await group.next() {
        results[index] = result
        if case .failure = result { rest = 0..<0 }
        start()
        done += portions[index].count
        progress(done)
      }
      return results
    }
    var answers: [Answer] = []
    for case let result? in results { answers.append(try result.get()) }
    return answers
  }
}
