@_spi(_Unicode) import Swift

// Folding makes equal what differs only in typography. It is used to compare, never to rewrite a text.

extension KeyHash {
  /// Adds a word's folded UTF-8: lower case, composed, straight apostrophes, no invisible characters.
  mutating func fold(_ word: Span<UInt8>) {
    let start = self
    for index in word.indices {
      guard word[index] < 0x80 else {
        self = start
        foldUnicode(String(decoding: word.indices.map { word[$0] }, as: UTF8.self))
        return
      }
      combine(lowercased(word[index]))
    }
  }

  /// Adds the folded UTF-8 of a word or number without an ASCII mark: `2,000` without its comma.
  mutating func fold(_ word: Span<UInt8>, without mark: UInt8) {
    var start = 0
    for index in word.indices where word[index] == mark {
      fold(word.extracting(start..<index))
      start = index + 1
    }
    fold(word.extracting(start..<word.count))
  }

  private mutating func foldUnicode(_ word: String) {
    for scalar in composed(word).unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{FF07}": combine(UInt8(ascii: "'"))
      case _ where scalar.isInvisible: continue
      case "\u{FB00}"..."\u{FB06}", "\u{FF01}"..."\u{FF5E}":
        for plain in compatible(scalar).unicodeScalars { combineLowercased(plain) }
      default: combineLowercased(scalar)
      }
    }
  }

  private mutating func combineLowercased(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      combine(lowercased(UInt8(truncatingIfNeeded: scalar.value)))
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { combine(lower) }
    }
  }
}

/// An ASCII letter in lower case, any other byte as it is.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// Latin ligatures and full-width forms in plain letters.
private func compatible(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\u{FB00}": "ff"
  case "\u{FB01}": "fi"
  case "\u{FB02}": "fl"
  case "\u{FB03}": "ffi"
  case "\u{FB04}": "ffl"
  case "\u{FB05}", "\u{FB06}": "st"
  default: Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) } ?? String(scalar)
  }
}

/// Normalization form C (Unicode Standard Annex 15).
///
/// The standard library has it, but only under an underscore as of Swift 6.3; FoundationEssentials lacks it
/// and Foundation would cost every start 8 ms. These are its two uses.
package func composed(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text._nfc { scalars.append(scalar) }
  return String(scalars)
}

/// Normalization form D, in which letters stand before their accents; from the same source.
func decomposed(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text._nfd { scalars.append(scalar) }
  return String(scalars)
}
