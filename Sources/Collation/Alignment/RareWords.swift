/// Finds paragraphs that may belong together without comparing all with all: those that share a rare word.
///
/// A word is rare when at most 8 paragraphs of either side hold it. Linear in the text, and the same from both sides.
enum RareWords {
  private static let mostParagraphs = 8

  /// Index pairs that share at least one rare word, each once, rising.
  static func candidates(before: [Bag], after: [Bag]) -> [(before: Int, after: Int)] {
    guard !before.isEmpty, !after.isEmpty else { return [] }
    let limit = (before + after).reduce(UInt32(0)) { max($0, $1.greatest) }
    let beforeHolders = Self.holders(in: before, below: Int(limit) + 1)
    let holders = Self.holders(in: after, below: Int(limit) + 1)
    var candidates: [(before: Int, after: Int)] = []
    for (i, bag) in before.enumerated() {
      var found: Set<Int> = []
      for id in bag.distinct where beforeHolders[Int(id)].count <= mostParagraphs {
        let places = holders[Int(id)]
        if places.count <= mostParagraphs { found.formUnion(places) }
      }
      candidates += found.sorted().map { (i, $0) }
    }
    return candidates
  }

  /// The indices of the bags that hold each word; one more than the limit stands for too many.
  private static func holders(in bags: [Bag], below limit: Int) -> [[Int]] {
    var holders: [[Int]] = Array(repeating: [], count: limit)
    for (index, bag) in bags.enumerated() {
      for id in bag.distinct where holders[Int(id)].count <= mostParagraphs {
        holders[Int(id)].append(index)
      }
    }
    return holders
  }
}
