/// The words in class names, ids and roles: `post-meta articleBody` holds *post*, *meta*, *article*, *body*.
///
/// A name that begins with *has*, *no*, *with* or *without* (`has-sidebar`) is about something else and
/// is passed over whole.
struct ClassWords: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next word's key.
  mutating func next() -> UInt64? {
    while true {
      while position < bytes.endIndex, !Self.isLetter(bytes[position]) { position += 1 }
      guard position < bytes.endIndex else { return nil }
      let start = position
      var hash = Self.seed
      var before: UInt8 = 0
      while position < bytes.endIndex, Self.isLetter(bytes[position]) {
        let byte = bytes[position]
        if Self.isUpper(byte), before != 0, !Self.isUpper(before) { break }
        hash = Self.combine(hash, byte | 0x20)
        before = byte
        position += 1
      }
      guard Self.qualifiers.contains(hash), isNameStart(start) else { return hash }
      while position < bytes.endIndex, bytes[position] > 0x20 { position += 1 }
    }
  }

  private func isNameStart(_ index: Int) -> Bool {
    index == bytes.startIndex || bytes[index - 1] <= 0x20
  }

  /// The key of a word of the lexicon.
  static func key(_ word: String) -> UInt64 {
    word.utf8.reduce(seed, combine)
  }

  private static let qualifiers: Set<UInt64> = Set(["has", "no", "with", "without"].map(key))

  /// FNV-1a (Fowler, Noll and Vo).
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func combine(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
