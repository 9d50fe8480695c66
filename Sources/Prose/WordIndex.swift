/// Numbers words by their keys, in the order in which they come.
///
/// A flat table with linear probing. It is not generic, so that other targets fill and ask it at full speed.
package struct WordIndex: Sendable {
  /// By slot, 0 for a free one; their number is a power of two, and half of them at least are free.
  private var keys: [UInt64]
  /// Places, by slot.
  private var places: [Int32]
  /// How many words there are.
  package private(set) var count = 0

  /// - Parameter expected: how many words there will be, about; with more the table grows.
  package init(roomFor expected: Int = 8) {
    var slots = 16
    while slots < 2 * expected { slots *= 2 }
    keys = [UInt64](repeating: 0, count: slots)
    places = [Int32](repeating: 0, count: slots)
  }

  /// The place of a word; nil for one that is not among them.
  package func place(of key: WordKey) -> Int? {
    let slot = slot(for: key.rawValue)
    return keys[slot] == 0 ? nil : Int(places[slot])
  }

  /// The place of a word, which is the next one where it is new.
  package mutating func insert(_ key: WordKey) -> (place: Int, isNew: Bool) {
    var slot = slot(for: key.rawValue)
    if keys[slot] != 0 { return (Int(places[slot]), false) }
    if (count + 1) * 2 > keys.count {
      grow()
      slot = self.slot(for: key.rawValue)
    }
    keys[slot] = key.rawValue
    places[slot] = Int32(count)
    count += 1
    return (count - 1, true)
  }

  /// Where a key is, or would be.
  private func slot(for key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    places = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, place) in zip(oldKeys, oldPlaces) where key != 0 {
      let slot = slot(for: key)
      keys[slot] = key
      places[slot] = place
    }
  }
}
