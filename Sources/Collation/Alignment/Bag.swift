/// The words of a paragraph without their order: a sorted list of ids, repeats kept.
struct Bag: Hashable {
  private let ids: [UInt32]

  init(_ ids: consuming [UInt32]) {
    ids.sort()
    self.ids = ids
  }

  private init(sorted ids: [UInt32]) {
    self.ids = ids
  }

  var count: Int { ids.count }

  /// The greatest id; 0 in an empty bag.
  var greatest: UInt32 { ids.last ?? 0 }

  /// The distinct words, rising.
  var distinct: [UInt32] {
    var distinct: [UInt32] = []
    for id in ids where id != distinct.last { distinct.append(id) }
    return distinct
  }

  /// How many words both hold, repeats counted. Linear in both, or in the smaller one where it is much smaller.
  func common(with other: Bag) -> Int {
    if count * Self.searchFactor < other.count { return other.count(of: self) }
    if other.count * Self.searchFactor < count { return count(of: other) }
    var (one, two, common) = (0, 0, 0)
    while one < ids.count, two < other.ids.count {
      if ids[one] == other.ids[two] {
        common += 1
        one += 1
        two += 1
      } else if ids[one] < other.ids[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return common
  }

  /// From how many times the size on it is faster to search a bag than to walk through it.
  private static let searchFactor = 32

  /// How many words of a much smaller bag this one holds, by binary search.
  private func count(of smaller: Bag) -> Int {
    var count = 0
    var start = 0
    for id in smaller.ids {
      var end = ids.count
      while start < end {
        let middle = (start + end) / 2
        if ids[middle] < id { start = middle + 1 } else { end = middle }
      }
      guard start < ids.count else { break }
      if ids[start] == id {
        count += 1
        start += 1
      }
    }
    return count
  }

  /// The share of words in common, 0 to 1, after L. R. Dice (1945): twice the common ones over all.
  func similarity(to other: Bag) -> Double {
    similarity(to: other, common: common(with: other))
  }

  func similarity(to other: Bag, common: Int) -> Double {
    let total = count + other.count
    return total == 0 ? 0 : 2 * Double(common) / Double(total)
  }

  /// All words of several bags.
  static func union(_ bags: some Sequence<Bag>) -> Bag {
    Bag(bags.flatMap(\.ids))
  }

  /// What is left when another bag's words are taken out, each as often as it stands there.
  func subtracting(_ other: Bag) -> Bag {
    var rest: [UInt32] = []
    var index = 0
    for id in ids {
      while index < other.ids.count, other.ids[index] < id { index += 1 }
      if index < other.ids.count, other.ids[index] == id {
        index += 1
      } else {
        rest.append(id)
      }
    }
    return Bag(sorted: rest)
  }
}
