// What one text differs by from another, as packs keep it (gitformat-pack(5)): instructions that copy a run of
// bytes from the base or insert new ones. The base is cut into blocks, which a table finds by their hash; a window
// of that size glides over the target, and where it meets an equal block the match grows both ways as far as it
// goes. Linear, but for the few blocks of like hash that are tried at each place.

/// The instructions that make a text from a base.
struct Delta {
  private(set) var bytes: [UInt8] = []

  /// How many bytes are looked up at once; a shorter run is not worth a copy.
  private static let block = 16
  /// How many blocks of like hash are tried.
  private static let tries = 8

  /// Nil where the target is not worth telling by the base.
  init?(from base: [UInt8], to target: [UInt8]) {
    guard base.count >= Self.block, target.count >= Self.block else { return nil }
    bytes.reserveCapacity(target.count / 4)
    append(size: base.count)
    append(size: target.count)
    let blocks = BlockTable(base, block: Self.block)
    var window = RollingHash(target[..<Self.block])
    // What is written ends at `written`; the window begins at `place`.
    var written = 0
    var place = 0
    while true {
      let match = blocks.candidates(for: window.value, most: Self.tries)
        .map { Self.match(base, at: $0, target, at: place, notBefore: written) }
        .max { $0.count < $1.count }
      if let match, match.count >= Self.block {
        append(inserting: target[written..<match.place])
        append(copying: match.count, from: match.origin)
        written = match.place + match.count
        guard written + Self.block <= target.count else { break }
        place = written
        window = RollingHash(target[place..<(place + Self.block)])
      } else {
        guard place + Self.block < target.count else { break }
        window.move(from: target[place], to: target[place + Self.block])
        place += 1
      }
      if bytes.count + (place - written) > target.count / 2 { return nil }
    }
    append(inserting: target[written...])
    if bytes.count > target.count / 2 { return nil }
  }

  /// The run of equal bytes around a place in both.
  private static func match(
    _ base: [UInt8], at baseStart: Int, _ target: [UInt8], at targetStart: Int, notBefore limit: Int
  ) -> (origin: Int, place: Int, count: Int) {
    var back = 0
    while baseStart > back, targetStart - back > limit,
      base[baseStart - back - 1] == target[targetStart - back - 1]
    {
      back += 1
    }
    var forth = 0
    while baseStart + forth < base.count, targetStart + forth < target.count,
      base[baseStart + forth] == target[targetStart + forth]
    {
      forth += 1
    }
    return (baseStart - back, targetStart - back, back + forth)
  }

  /// Seven bits a byte, the lowest first.
  private mutating func append(size: Int) {
    var rest = size
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func append(inserting run: ArraySlice<UInt8>) {
    var rest = run
    while !rest.isEmpty {
      let piece = rest.prefix(0x7F)
      bytes.append(UInt8(piece.count))
      bytes += piece
      rest = rest.dropFirst(piece.count)
    }
  }

  /// One instruction for each 64 KiB: a byte that tells which bytes of offset and size follow.
  private mutating func append(copying count: Int, from origin: Int) {
    var (origin, rest) = (origin, count)
    while rest > 0 {
      let size = min(rest, 0x10000)
      let head = bytes.count
      bytes.append(0x80)
      for index in 0..<4 where origin >> (8 * index) & 0xFF != 0 {
        bytes[head] |= 1 << index
        bytes.append(UInt8(origin >> (8 * index) & 0xFF))
      }
      // No byte of the size stands for 64 KiB.
      for index in 0..<2 where size >> (8 * index) & 0xFF != 0 {
        bytes[head] |= 0x10 << index
        bytes.append(UInt8(size >> (8 * index) & 0xFF))
      }
      origin += size
      rest -= size
    }
  }
}

/// The hash of a window of bytes that glides over a text: polynomial, modulo 2³².
private struct RollingHash {
  private(set) var value: UInt32 = 0
  /// What the first byte of the window counts.
  private var weight: UInt32 = 1

  private static let factor: UInt32 = 0x0100_0193

  init(_ window: ArraySlice<UInt8>) {
    for byte in window { value = value &* Self.factor &+ UInt32(byte) }
    for _ in 1..<window.count { weight = weight &* Self.factor }
  }

  mutating func move(from first: UInt8, to next: UInt8) {
    value = (value &- UInt32(first) &* weight) &* Self.factor &+ UInt32(next)
  }
}

/// Where the blocks of a text begin, by their hash.
private struct BlockTable {
  private let block: Int
  /// By the upper bits of a hash: the first block, counted from 1; 0 for none.
  private var first: [UInt32]
  /// By block: the next one with such a hash.
  private var next: [UInt32]
  private var hashes: [UInt32]
  private let shift: UInt32

  init(_ text: [UInt8], block: Int) {
    self.block = block
    let count = text.count / block
    let bits = max(4, UInt32(Int.bitWidth - count.leadingZeroBitCount))
    shift = 32 - bits
    first = [UInt32](repeating: 0, count: 1 << Int(bits))
    next = [UInt32](repeating: 0, count: count)
    hashes = [UInt32](repeating: 0, count: count)
    // The last comes first into its list, so that lists begin with what stands first.
    for index in (0..<count).reversed() {
      let hash = RollingHash(text[(index * block)..<((index + 1) * block)]).value
      let slot = Self.slot(hash, shift)
      hashes[index] = hash
      next[index] = first[slot]
      first[slot] = UInt32(index + 1)
    }
  }

  /// Where blocks of this hash begin, at most so many.
  func candidates(for hash: UInt32, most: Int) -> [Int] {
    var link = first[Self.slot(hash, shift)]
    guard link > 0 else { return [] }
    var places: [Int] = []
    var looks = 0
    while link > 0, looks < most {
      let index = Int(link - 1)
      if hashes[index] == hash { places.append(index * block) }
      link = next[index]
      looks += 1
    }
    return places
  }

  private static func slot(_ hash: UInt32, _ shift: UInt32) -> Int {
    Int((hash &* 0x9E37_79B1) >> shift)
  }
}
