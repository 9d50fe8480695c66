import Prose

/// Gives every folded word of the two sides a small integer, so that words compare in one instruction.
struct Vocabulary {
  private var numbers = Numbering()

  /// The id of a token that does not count when texts are compared.
  static let silent: UInt32 = 0

  /// The id of a key, a new one at its first occurrence.
  mutating func id(of key: WordKey) -> UInt32 { numbers.number(of: key.rawValue) }

  /// The folded word ids of a passage's tokens. *per cent* is one word to the reader: its second half is silent.
  mutating func ids(of passage: Passage) -> [UInt32] {
    var ids: [UInt32] = []
    ids.reserveCapacity(passage.tokens.count)
    var previous: WordKey?
    for token in passage.tokens {
      if token.key == Spelling.cent, previous == Spelling.per, token.isSpaced {
        ids[ids.count - 1] = id(of: Spelling.percent)
        ids.append(Self.silent)
      } else {
        ids.append(id(of: Spelling.folded(token.key)))
      }
      previous = token.key
    }
    return ids
  }
}

/// Numbers hashes from 1 on, in the order of their first occurrence: a flat table with linear probing.
struct Numbering {
  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  /// How many numbers are given away.
  private(set) var count = 0

  private struct Slot {
    var hash: UInt64 = 0
    /// 0 marks a free slot.
    var number: UInt32 = 0
  }

  /// The number of a hash, a new one at its first occurrence.
  mutating func number(of hash: UInt64) -> UInt32 {
    if count * 2 >= slots.count { grow() }
    let index = slot(of: hash)
    if slots[index].number == 0 {
      count += 1
      slots[index] = Slot(hash: hash, number: UInt32(count))
    }
    return slots[index].number
  }

  /// Where a hash stands, or the free slot where it would.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].number != 0, slots[index].hash != hash { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let occupied = slots.filter { $0.number != 0 }
    slots = Array(repeating: Slot(), count: slots.count * 4)
    for entry in occupied { slots[slot(of: entry.hash)] = entry }
  }
}
