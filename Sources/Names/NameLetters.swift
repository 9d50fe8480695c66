import Prose

/// What is left of a name when full stops, diacritics and letter case are put aside: *U.N.* is *UN*, *Peña* is *Pena*.
///
/// Two names of the same letters are one name.
enum NameLetters {
  /// The key of a word's letters.
  static func key(of token: Token, in passage: Passage) -> WordKey {
    let bytes = passage.bytes[token.range]
    return arePlain(bytes) ? token.key : key(of: bytes)
  }

  /// The key of the letters of a text.
  private static func key(of bytes: ArraySlice<UInt8>) -> WordKey {
    if bytes.allSatisfy({ $0 < 0x80 }) { return WordKey(bytes, without: UInt8(ascii: ".")) }
    return WordKey(plainLetters(of: String(decoding: bytes, as: UTF8.self)))
  }

  /// Whether a text is its own letters.
  private static func arePlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ".") }
  }

  /// The keys of the words of a name, as `key(of:in:)` has them.
  static func keys(of name: String) -> [WordKey] {
    Array(name.utf8).split(separator: UInt8(ascii: " ")).map { key(of: $0) }
  }

  /// The first letters of the words of a name that have a capital: *FBI* of *Federal Bureau of Investigation*.
  static func initials(of name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      var letters = ""
      var isFirst = true
      for byte in name.utf8 {
        if isFirst, UInt8(ascii: "A") <= byte, byte <= UInt8(ascii: "Z") {
          letters.unicodeScalars.append(Unicode.Scalar(byte))
        }
        isFirst = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
      }
      return letters
    }
    return String(name.split { $0 == " " || $0 == "-" }.compactMap(\.first).filter(\.isUppercase))
  }

  /// Whether the first word of one name is the initial of the other's: *A. Lee*, *Ann Lee*.
  static func isInitial(of one: String, _ other: String) -> Bool {
    guard one.first == other.first else { return false }
    return [one, other].contains { $0.dropFirst().first == "." }
  }

  /// Whether a text of several words is in capitals throughout: *PORT ELLEN*.
  static func isShouted(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: " "))
      && !name.utf8.contains { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
      && !name.contains(where: \.isLowercase)
  }
}
