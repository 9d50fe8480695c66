/// The smallest piece of text that a change may touch: a word, a number, a mark.
///
/// Packed into 16 bytes, since a text holds one for every five of its own.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with inner apostrophes and the full stops of `U.S.`; one character where a script has no spaces.
    case word
    /// Digits with their separators: `2,000`, `1.5`, `3rd`, `10m`.
    case number
    /// `’s` behind a word.
    case clitic
    /// A quotation mark or an apostrophe that stands alone; two single marks in a row are one.
    case mark
    /// Full stops, commas, dashes, brackets and the like.
    case punctuation
    /// Currency signs, arithmetic, emoji and whatever else is neither letter nor space.
    case symbol

    /// Whether it says something, rather than only parting what others say.
    package var isWord: Bool { self == .word || self == .number || self == .symbol }

    /// Written out, since other targets reach a derived one through its witness only.
    package static func == (one: Kind, other: Kind) -> Bool { one.rawValue == other.rawValue }
  }

  /// UTF-8 bytes in the passage.
  private let start: UInt32
  /// The length in bytes, times 16; then the kind, times 2; then 1 where white space comes before it.
  private let lengthAndTraits: UInt32
  /// A hash of the folded form, the same on every run; equal words have equal keys.
  package let key: WordKey

  init(_ range: Range<Int>, kind: Kind, isSpaced: Bool, key: WordKey) {
    start = UInt32(range.lowerBound)
    lengthAndTraits = UInt32(range.count) << 4 | UInt32(kind.rawValue) << 1 | (isSpaced ? 1 : 0)
    self.key = key
  }

  package var kind: Kind { Kind(rawValue: UInt8(lengthAndTraits >> 1 & 7)) ?? .symbol }

  /// Whether white space, or the edge of the passage, comes right before it.
  package var isSpaced: Bool { lengthAndTraits & 1 == 1 }

  /// The same token in a text that goes on for some bytes before its own begins.
  package func moved(by bytes: Int) -> Token {
    Token(
      range.lowerBound + bytes..<range.upperBound + bytes, kind: kind, isSpaced: isSpaced, key: key)
  }

  /// UTF-8 bytes in the passage's text.
  package var range: Range<Int> {
    Int(start)..<Int(start) + Int(lengthAndTraits >> 4)
  }
}
