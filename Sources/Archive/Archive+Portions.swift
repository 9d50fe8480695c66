import Git

extension Archive {
  /// How many articles a worker takes at a time, at least.
  private static let leastPortion = 100
  /// How many portions each worker takes, at most: opening an archive of many articles takes time, too.
  private static let portionsPerWorker = 16

  /// Hands all articles in portions to a closure, on so many threads, each portion with an archive of its own;
  /// gives the answers in the order of the names. `progress` hears how many articles are done.
  package static func portions<Answer: Sendable>(
    of names: [ArticleName], at path: String, sizeLimit: Int, workers: Int,
    progress: (_ done: Int) -> Void = { _ in },
    _ body: @escaping @Sendable (borrowing Archive, [ArticleName]) throws -> Answer
  ) async throws -> [Answer] {
    let workers = max(1, workers)
    let size = max(leastPortion, names.count / (workers * portionsPerWorker))
    let portions = stride(from: 0, to: names.count, by: size).map {
      Array(names[$0..<min($0 + size, names.count)])
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
