import Glibc

/// The machine that the program runs on.
enum Processor {
  /// How many threads can run at once.
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Of a list, for each thread: parts take unequally long.
  private static let parts = 8

  /// What becomes of the parts of a list, each worked on by one thread, in their order.
  static func map<Item: Sendable, Answer: Sendable>(
    _ list: [Item], _ work: @escaping @Sendable (ArraySlice<Item>) throws -> Answer
  ) async throws -> [Answer] {
    let length = max(1, list.count / (count * parts))
    var rest = stride(from: 0, to: list.count, by: length).enumerated().makeIterator()
    return try await withThrowingTaskGroup(of: (place: Int, answer: Answer).self) { group in
      func start() {
        guard let (place, start) = rest.next() else { return }
        let part = list[start..<min(start + length, list.count)]
        group.addTask { (place, try work(part)) }
      }
      for _ in 0..<count { start() }
      var answers: [Int: Answer] = [:]
      while let (place, answer) = try await group.next() {
        answers[place] = answer
        start()
      }
      return (0..<answers.count).compactMap { answers[$0] }
    }
  }
}
