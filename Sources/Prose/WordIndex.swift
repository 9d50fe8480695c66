/// Numbers words by their keys, in the order in which they come.
///
/// A flat table with linear probing. It is not generic, so that other targets fill and ask it at full speed; and it is
/// small, since every process that needs it writes it anew.
package struct WordIndex: Sendable {
  /// By place.
  private var keys: [UInt64] = []
  /// One more than a place, 0 for a free slot; their number is a power of two, and half of them at least are free.
  private var slots: [UInt32]

  /// How many words there are.
  package var count: Int { keys.count }

  /// - Parameter expected: how many words there will be, about; with more the table grows.
  package init(roomFor expected: Int = 8) {
    var slots = 16
    while slots < 2 * expected { slots *= 2 }
    self.slots = [UInt32](repeating: 0, count: slots)
    keys.reserveCapacity(expected)
  }

  /// The place of a word; nil for one that is not among them.
  package func place(of key: WordKey) -> Int? {
    let entry = slots[slot(for: key.rawValue)]
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// The place of a word, which is the next one where it is new.
  package mutating func insert(_ key: WordKey) -> (place: Int, isNew: Bool) {
    let slot = slot(for: key.rawValue)
    let entry = slots[slot]
    if entry != 0 { return (Int(entry) - 1, false) }
    keys.append(key.rawValue)
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// Where a key is, or would be.
  private func slot(for key: UInt64) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & last
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & last }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for place in keys.indices { slots[slot(for: keys[place])] = UInt32(place + 1) }
  }
}
