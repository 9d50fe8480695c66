import Workers

extension Archive {
  /// Hands articles in portions to a closure, on so many threads, each portion with an archive of its own;
  /// gives the answers in the order of the articles. `progress` hears how many are done.
  package static func portions<Item: Sendable, Answer: Sendable>(
    of articles: [Item], at path: String, sizeLimit: Int, workers: Int,
    progress: (_ done: Int) -> Void = { _ in },
    _ body: @escaping @Sendable (borrowing Archive, ArraySlice<Item>) throws -> Answer
  ) async throws -> [Answer] {
    // Few and large ones: opening an archive of many articles takes time, too.
    try await Workers(workers).map(
      articles, portionsEach: 16, leastPortion: 100, progress: progress
    ) { portion in
      let archive = try Archive(opening: path, sizeLimit: sizeLimit)
      return try body(archive, portion)
    }
  }
}
