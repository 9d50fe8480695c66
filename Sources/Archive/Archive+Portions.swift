import Git

extension Archive {
  /// How many articles a worker takes at a time, at least.
  private static let leastPortion = 100
  /// How many portions each worker takes, at most: opening an archive of many articles takes time, too.
  private static let portionsPerWorker = 16

  /// Hands articles in portions to a closure, on so many threads, each portion with an archive of its own;
  /// gives the answers in the order of the articles. `progress` hears how many are done.
  package static func portions<Item: Sendable, Answer: Sendable>(
    of articles: [Item], at path: String, sizeLimit: Int, workers: Int,
    progress: (_ done: Int) -> Void = { _ in },
    _ body: @escaping @Sendable (borrowing Archive, ArraySlice<Item>) throws -> Answer
  ) async throws -> [Answer] {
    let workers = max(1, workers)
    let size = max(leastPortion, articles.count / (workers * portionsPerWorker))
    let portions = stride(from: 0, to: articles.count, by: size).map {
      articles[$0..<min($0 + size, articles.count)]
    }
    return try await withThrowingTaskGroup(of: (index: Int, answer: Answer).self) { group in
      var answers = [Answer?](repeating: nil, count: portions.count)
      var (started, done) = (0, 0)
      func start() {
        guard started < portions.count else { return }
        let index = started
        started += 1
        group.addTask {
          let archive = try Archive(opening: path, sizeLimit: sizeLimit)
          return (index, try body(archive, portions[index]))
        }
      }
      for _ in 0..<workers { start() }
      while let (index, answer) = try await group.next() {
        answers[index] = answer
        start()
        done += portions[index].count
        progress(done)
      }
      return answers.compactMap(\.self)
    }
  }
}
