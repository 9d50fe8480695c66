/// Words by their keys, each with a number: a lexicon as it is laid out when stet is built.
///
/// A flat table with linear probing, a few nanoseconds a look-up. It stands in the program ready to be asked, so whoever
/// asks for one word pays for one word. It is not generic, since nothing that is gets specialised for other targets (as of
/// Swift 6.3).
package struct WordTable: Sendable {
  /// By slot; their number is a power of two, and a quarter of them at least are free.
  package let keys: [UInt64]
  /// By slot, one more than the word's number; 0 in a free one.
  package let numbers: [UInt16]

  /// What was laid out before.
  package init(keys: [UInt64], numbers: [UInt16]) {
    self.keys = keys
    self.numbers = numbers
  }

  /// Lays words out, the same way for the same words.
  package init(_ words: [WordKey: Int]) {
    var size = 4
    while 3 * size < 4 * words.count { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var numbers = [UInt16](repeating: 0, count: size)
    for (key, number) in words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      var slot = Int(truncatingIfNeeded: key.rawValue) & (size - 1)
      while numbers[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key.rawValue
      numbers[slot] = UInt16(number + 1)
    }
    self.init(keys: keys, numbers: numbers)
  }

  /// The number of a word; nil for one that is not in the table.
  package subscript(key: WordKey) -> Int? {
    let last = keys.count - 1
    var slot = Int(truncatingIfNeeded: key.rawValue) & last
    while numbers[slot] != 0 {
      if keys[slot] == key.rawValue { return Int(numbers[slot]) - 1 }
      slot = (slot + 1) & last
    }
    return nil
  }
}
