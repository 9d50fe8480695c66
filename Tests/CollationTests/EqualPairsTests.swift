import Specimens
import Testing

@testable import Collation

/// Pairing without comparing all with all.
struct EqualPairsTests {
  @Test(
    arguments: [
      ([1, 2, 3], [3, 2, 1], [[0, 2], [1, 1], [2, 0]]), ([1, 1, 2], [2, 1], [[2, 0]]),
      ([], [1], []),
      ([1], [1, 1], []),
    ] as [([UInt32], [UInt32], [[Int]])])
  func `what stands once on each side is paired`(
    before: [UInt32], after: [UInt32], expected: [[Int]]
  ) {
    #expect(uniquePairs(before[...], after[...]).map { [$0, $1] } == expected)
  }

  @Test func `places are those of the whole, not of the slice`() {
    let ids: [UInt32] = [1, 1, 2, 1]
    #expect(uniquePairs(ids[1...2], ids[2...]).map { [$0, $1] } == [[1, 3], [2, 2]])
  }

  @Test(arguments: [
    ("abab", "bbaa", [[0, 2], [1, 0], [2, 3], [3, 1]]), ("aaa", "a", [[0, 0]]), ("", "a", []),
  ])
  func `the first of a kind goes with the first`(
    before: String, after: String, expected: [[Int]]
  ) {
    #expect(equalPairs(Array(before), Array(after)).map { [$0, $1] } == expected)
  }

  @Test func `few equal items are all paired, of many those near in order`() {
    let few = nearPairs(["a", "b", "a"], ["a", "a"]) { _, _ in true }
    #expect(few.map { [$0, $1] } == [[0, 0], [0, 1], [2, 0], [2, 1]])
    let odd = nearPairs(["a", "a"], ["a", "a"]) { ($0 + $1).isMultiple(of: 2) }
    #expect(odd.map { [$0, $1] } == [[0, 0], [1, 1]])
    let many = Array(repeating: "a", count: 1000)
    let pairs = nearPairs(many, many) { _, _ in true }
    #expect(pairs.count < 130 * many.count)
    #expect(Set(pairs.map { abs($0 - $1) }) == Set(0...64))
  }

  @Test(arguments: 0..<40)
  func `bags of any sizes count the words that they share`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    func ids(_ count: Int) -> [UInt32] {
      (0..<count).map { _ in UInt32.random(in: 0..<20, using: &generator) }
    }
    let (one, other) = (ids(seed % 7), ids(seed * 40))
    let common = (0..<20 as Range<UInt32>).map { id in
      min(one.count { $0 == id }, other.count { $0 == id })
    }
    #expect(Bag(one).common(with: Bag(other)) == common.reduce(0, +))
    #expect(Bag(other).common(with: Bag(one)) == common.reduce(0, +))
  }
}
