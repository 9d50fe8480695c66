// Regular forms of English, so that lexicons need only the one by which a word is known.

extension LexiconText {
  /// The key of a noun's plural, or of a verb's form behind *she*: *ministries*, *pushes*, *talks*.
  package var keyWithS: WordKey {
    if endsInConsonantY { return key(dropping: 1, adding: "ies") }
    return key(adding: endsInHiss ? "es" : "s")
  }

  private var endsInHiss: Bool {
    switch bytes.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): true
    case UInt8(ascii: "h"): hasSuffix("ch") || hasSuffix("sh")
    default: false
    }
  }

  /// Whether it ends like *ministry*, not like *day*.
  package var endsInConsonantY: Bool {
    guard bytes.count > 1, bytes.last == UInt8(ascii: "y") else { return false }
    switch bytes[bytes.endIndex - 2] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      return false
    default: return true
    }
  }
}
