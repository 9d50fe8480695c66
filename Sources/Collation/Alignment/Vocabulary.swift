import Prose

/// Gives every folded word of the two sides a small integer, so that words compare in one instruction.
struct Vocabulary {
  private var slots: [Slot] = Array(repeating: Slot(), count: 1024)
  /// How many ids are given away, the silent one included.
  private var count: UInt32 = 1

  /// The id of a token that does not count when texts are compared.
  static let silent: UInt32 = 0

  private struct Slot {
    var key: UInt64 = 0
    /// The silent id marks a free slot.
    var id: UInt32 = Vocabulary.silent
  }

  /// The id of a key, a new one at its first occurrence.
  mutating func id(of key: WordKey) -> UInt32 {
    if Int(count) * 2 >= slots.count { grow() }
    let index = slot(of: key.rawValue)
    if slots[index].id == Self.silent {
      slots[index] = Slot(key: key.rawValue, id: count)
      count += 1
    }
    return slots[index].id
  }

  /// Where a key stands, or the free slot where it would.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index].id != Self.silent, slots[index].key != key { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let occupied = slots.filter { $0.id != Self.silent }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for entry in occupied { slots[slot(of: entry.key)] = entry }
  }
}

/// Gives equal sequences of word ids equal numbers.
struct SequenceTable {
  private var numbers: [[UInt32]: UInt32] = [:]

  /// The number of a sequence, a new one at its first occurrence.
  mutating func number(of sequence: [UInt32]) -> UInt32 {
    if let number = numbers[sequence] { return number }
    let number = UInt32(numbers.count)
    numbers[sequence] = number
    return number
  }
}
