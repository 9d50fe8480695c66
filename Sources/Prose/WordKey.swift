/// A 64-bit hash of a word's folded form: letter case, typographic marks and thousands separators do not count.
///
/// It is the same on every run and machine, so that results are too. Among the words of an article and a
/// lexicon, collisions are too rare to matter (below 2⁻⁴⁰ for a million words); whatever must be exact
/// compares bytes as well.
package struct WordKey: Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Written out, since other targets reach a derived one through its witness only.
  package static func == (one: WordKey, other: WordKey) -> Bool {
    one.rawValue == other.rawValue
  }

  /// The key is a hash, so tables need none of their own: mixed with their seed, its halves make one.
  ///
  /// An underscored requirement of `Hashable` as of Swift 6.3; without it every look-up runs SipHash over the key.
  package func _rawHashValue(seed: Int) -> Int {
    let product = (rawValue ^ UInt64(truncatingIfNeeded: seed))
      .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  /// The key of a word as it would stand in a text.
  package init(_ word: String) {
    self.init(word.utf8.span)
  }

  package init(_ word: Substring) {
    self.init(word.utf8.span)
  }

  /// The key of a word by its UTF-8.
  package init(_ word: Span<UInt8>) {
    var hash = KeyHash()
    hash.fold(word)
    self = hash.key
  }
}

extension WordKey {
  /// The key of a word of UTF-8 without an ASCII mark.
  package init(_ word: ArraySlice<UInt8>, without mark: UInt8) {
    var hash = KeyHash()
    hash.fold(word.span, without: mark)
    self = hash.key
  }

  /// One key for several words in their order.
  package init(keys: [WordKey]) {
    var hash = KeyHash()
    for key in keys { hash.combine(key) }
    self = hash.key
  }

  /// What `init(keys:)` makes of a single word.
  package init(key: WordKey) {
    var hash = KeyHash()
    hash.combine(key)
    self = hash.key
  }
}

/// FNV-1a over folded UTF-8, with a last mix so that every bit is usable (Fowler, Noll and Vo; Murmur3's finaliser).
struct KeyHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  mutating func combine(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { combine(byte) }
  }

  /// Adds a whole key, whose bits are mixed already.
  mutating func combine(_ key: WordKey) {
    state = (state ^ key.rawValue) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }

  var key: WordKey {
    var value = state
    value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return WordKey(rawValue: value ^ value >> 33)
  }
}
