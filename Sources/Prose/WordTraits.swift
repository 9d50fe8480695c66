/// Words, and for each a set of what it may be, as bits: a lexicon that a text's every word is looked up in.
///
/// A flat table with linear probing, one look at the memory for most words. It is small and quick to fill, since every
/// process that needs it writes it anew.
package struct WordTraits: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    /// Empty in a free slot.
    var set: UInt64 = 0
  }

  /// Their number is a power of two, and a quarter of them at least are free.
  private var slots: [Slot]
  private var count = 0

  /// - Parameter expected: how many words there will be, about; with more the table grows.
  package init(roomFor expected: Int) {
    var size = 16
    while 3 * size < 4 * expected { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// What is known of a word; nothing of most.
  package subscript(key: WordKey) -> UInt64 {
    slots[place(of: key.rawValue)].set
  }

  /// Adds to what is known of a word.
  package mutating func add(_ traits: UInt64, to key: WordKey) {
    if traits == 0 { return }
    let place = place(of: key.rawValue)
    let known = slots[place].set
    slots[place] = Slot(key: key.rawValue, set: known | traits)
    if known != 0 { return }
    count += 1
    if 4 * count > 3 * slots.count { self = limited(to: .max, roomFor: 2 * count) }
  }

  /// Adds to what is known of each word of a column, which spaces part.
  package mutating func add(_ traits: UInt64, toEach words: LexiconText) {
    words.forEachKey { add(traits, to: $0) }
  }

  /// The same words with these traits alone; one of which nothing is left is not among them.
  ///
  /// - Parameter expected: how many words there will be with those that are added later.
  package func limited(to traits: UInt64, roomFor expected: Int) -> WordTraits {
    var other = WordTraits(roomFor: max(expected, count))
    for slot in slots where slot.set & traits != 0 {
      other.slots[other.place(of: slot.key)] = Slot(key: slot.key, set: slot.set & traits)
      other.count += 1
    }
    return other
  }

  /// Where a word is, or would be.
  private func place(of key: UInt64) -> Int {
    let last = slots.count - 1
    var place = Int(truncatingIfNeeded: key) & last
    while slots[place].set != 0, slots[place].key != key { place = (place + 1) & last }
    return place
  }
}
