import Testing

@testable import Workers

struct WorkersTests {
  @Test(arguments: [(1, 1, 1), (2, 1, 1), (3, 8, 1), (4, 16, 100), (1000, 8, 1), (0, 1, 0)])
  func `a list comes back whole and in order`(count: Int, portionsEach: Int, least: Int) async {
    for length in [0, 1, 7, 100, 1001] {
      var heard: [Int] = []
      func hear(_ done: Int) { heard.append(done) }
      let portions = await Workers(count).map(
        Array(0..<length), portionsEach: portionsEach, leastPortion: least,
        progress: hear
      ) { $0.map { $0 * 2 } }
      #expect(portions.flatMap(\.self) == (0..<length).map { $0 * 2 })
      #expect(portions.count <= max(1, count) * portionsEach)
      #expect(portions.dropLast().allSatisfy { $0.count >= least })
      #expect(heard == heard.sorted() && heard.count == portions.count)
      #expect(heard.last ?? 0 == length)
    }
  }

  private struct Refusal: Error, Equatable {
    let item: Int
  }

  @Test func `what fails is thrown, and what was not begun is left`() async {
    var heard: [Int] = []
    func hear(_ done: Int) { heard.append(done) }
    await #expect(throws: Refusal(item: 3)) {
      // One worker takes the portions in turn.
      _ = try await Workers(1).map(
        Array(0..<10), portionsEach: 10, progress: hear
      ) { portion throws(Refusal) in
        for item in portion where item >= 3 { throw Refusal(item: item) }
      }
    }
    #expect(heard == [1, 2, 3, 4])
  }
}
