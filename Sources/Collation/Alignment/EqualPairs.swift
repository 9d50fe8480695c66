// Ways to pair equal items of two sequences without comparing all with all. Linear, and the same on every run.

/// Pairs of places where an item stands that occurs just once on each side, rising before.
func uniquePairs(
  _ before: ArraySlice<UInt32>, _ after: ArraySlice<UInt32>
) -> [(before: Int, after: Int)] {
  let (placesBefore, placesAfter) = (uniquePlaces(of: before), uniquePlaces(of: after))
  return zip(before.indices, before).compactMap { i, id in
    guard placesBefore[id] != nil, let j = placesAfter[id] else { return nil }
    return (i, j)
  }
}

/// Where each item stands that occurs once.
private func uniquePlaces(of ids: ArraySlice<UInt32>) -> [UInt32: Int] {
  var places: [UInt32: Int] = [:]
  var repeated: Set<UInt32> = []
  for (index, id) in zip(ids.indices, ids) where places.updateValue(index, forKey: id) != nil {
    repeated.insert(id)
  }
  return places.filter { !repeated.contains($0.key) }
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
