// Eight bytes at a time: a byte equals the one that is sought where their difference is zero, and of eight differences one
// is zero where this holds: (x - 01…) & ~x & 80… (A. Mycroft). Five times as fast as a look at each.

extension Span<UInt8> {
  /// The first place at or behind `start` with one of two bytes; the count of all where there is none.
  package func first(_ one: UInt8, or other: UInt8, from start: Int) -> Int {
    let low: UInt64 = 0x0101_0101_0101_0101
    let (ones, others) = (low &* UInt64(one), low &* UInt64(other))
    var place = start
    while place <= count - 8 {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let (x, y) = (word ^ ones, word ^ others)
      let zeros = ((x &- low) & ~x | (y &- low) & ~y) & (low << 7)
      if zeros != 0 { return place + zeros.littleEndian.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count, self[place] != one, self[place] != other { place += 1 }
    return place
  }

  /// The first place at or behind `start` with a byte; the count of all where there is none.
  package func first(_ byte: UInt8, from start: Int) -> Int {
    first(byte, or: byte, from: start)
  }
}
