/// Finds paragraphs that may belong together without comparing all with all: those that share a rare word.
///
/// A word is rare when at most 8 paragraphs of a side hold it; each paragraph looks up its 12 rarest.
/// Linear in the text.
enum RareWords {
  private static let mostParagraphs = 8
  private static let mostLookups = 12

  /// Index pairs that share at least one rare word, each once, rising.
  static func candidates(before: [Bag], after: [Bag]) -> [(before: Int, after: Int)] {
    guard !before.isEmpty, !after.isEmpty else { return [] }
    let holders = Self.holders(in: after)
    let beforeHolders = Self.holders(in: before)
    var candidates: [(before: Int, after: Int)] = []
    for (i, bag) in before.enumerated() {
      let rare = bag.distinct.compactMap { id -> (count: Int, id: UInt32)? in
        guard let count = holders[id]?.count, count <= mostParagraphs,
          beforeHolders[id].map({ $0.count <= mostParagraphs }) ?? false
        else { return nil }
        return (count, id)
      }
      let found = Set(
        rare.sorted { ($0.count, $0.id) < ($1.count, $1.id) }.prefix(mostLookups)
          .flatMap { holders[$0.id] ?? [] })
      candidates += found.sorted().map { (i, $0) }
    }
    return candidates
  }

  /// The indices of the bags that hold each word; one more than the limit stands for too many.
  private static func holders(in bags: [Bag]) -> [UInt32: [Int]] {
    var holders: [UInt32: [Int]] = [:]
    for (index, bag) in bags.enumerated() {
      for id in bag.distinct {
        if holders[id, default: []].count <= mostParagraphs {
          holders[id, default: []].append(index)
        }
      }
    }
    return holders
  }
}
