// Ways to pair equal items of two sequences without comparing all with all. The same on every run.

/// Pairs of places where an item stands that occurs just once on each side, rising before. O(n log n), by sorting.
func uniquePairs(
  _ before: ArraySlice<UInt32>, _ after: ArraySlice<UInt32>
) -> [(before: Int, after: Int)] {
  let placesAfter = uniquePlaces(of: after)
  var pairs: [(before: Int, after: Int)] = []
  var next = 0
  for place in uniquePlaces(of: before) {
    while next < placesAfter.count, placesAfter[next].item < place.item { next += 1 }
    guard next < placesAfter.count else { break }
    if placesAfter[next].item == place.item { pairs.append((place.index, placesAfter[next].index)) }
  }
  return pairs.sorted { $0.before < $1.before }
}

/// Where each item stands that occurs once, by item.
private func uniquePlaces(of items: ArraySlice<UInt32>) -> [(item: UInt32, index: Int)] {
  // One integer sorts several times faster than a pair.
  let places = zip(items.indices, items).map { UInt64($1) << 32 | UInt64($0) }.sorted()
  return places.indices.compactMap { index in
    let item = places[index] >> 32
    guard index == 0 || places[index - 1] >> 32 != item,
      index + 1 == places.count || places[index + 1] >> 32 != item
    else { return nil }
    return (UInt32(item), Int(places[index] & 0xFFFF_FFFF))
  }
}

/// Indices of equal items: the first of a kind with the first, the second with the second; rising before.
func equalPairs<Item: Hashable>(
  _ before: [Item], _ after: [Item]
) -> [(before: Int, after: Int)] {
  var waiting: [Item: [Int]] = [:]
  for (j, item) in after.enumerated().reversed() { waiting[item, default: []].append(j) }
  return before.enumerated().compactMap { i, item in
    waiting[item]?.popLast().map { (i, $0) }
  }
}

/// Indices of equal items that fit, each with every other; of very many only those near in order. Rising before.
func nearPairs<Item: Hashable>(
  _ before: [Item], _ after: [Item], where fits: (Int, Int) -> Bool
) -> [(before: Int, after: Int)] {
  let places = Dictionary(grouping: after.indices) { after[$0] }
  var ranks: [Item: Int] = [:]
  return before.enumerated().flatMap { i, item -> [(before: Int, after: Int)] in
    let rank = ranks[item, default: 0]
    ranks[item] = rank + 1
    return (places[item] ?? []).prefix(rank + reach + 1).dropFirst(max(0, rank - reach))
      .filter { fits(i, $0) }.map { (i, $0) }
  }
}

/// How far apart two of many equal items may stand among their kind.
private let reach = 64

/// A trait of something that stands in a group: what is equal here agrees in both.
struct InGroup<Trait: Hashable>: Hashable {
  /// The index of its group, as `Concordance` counts them.
  let group: Int
  let trait: Trait
}
