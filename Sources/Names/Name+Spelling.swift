import Prose

extension Name {
  /// Whether two names may be spellings of one: *Okafur* and *Okafor*, *Qadhafi* and *Gaddafi*, *Ann Lee* and *Anne Lee*.
  ///
  /// Word by word they are equal, differ in few letters, or sound alike: their consonants are the same where letters
  /// that stand for one sound in the world's spellings count as one. Whether the article means one person is for
  /// the caller to say.
  package func isSpeltLike(_ other: Name) -> Bool {
    let (words, others) = (Self.words(of: text), Self.words(of: other.text))
    guard words.count == others.count, !words.isEmpty else { return false }
    return zip(words, others).allSatisfy { Self.areAlike($0, $1) }
  }

  private static func words(of text: String) -> [[UInt8]] {
    plainLetters(of: text).lowercased().split { $0 == " " || $0 == "-" }.map { Array($0.utf8) }
  }

  private static func areAlike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let longest = max(one.count, other.count)
    if one == other { return true }
    let (sound, otherSound) = (consonants(one), consonants(other))
    if sound == otherSound, sound.count > 2 { return true }
    guard longest > 2, sound.first == otherSound.first else { return false }
    return distance(one, other) <= max(1, longest / 5)
  }

  /// The consonants by class, each run of one class once.
  private static func consonants(_ word: [UInt8]) -> [UInt8] {
    var classes: [UInt8] = []
    for letter in word {
      let sound: UInt8
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "w"), UInt8(ascii: "h"),
        UInt8(ascii: "'"):
        continue
      case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "q"),
        UInt8(ascii: "x"):
        sound = UInt8(ascii: "k")
      case UInt8(ascii: "d"), UInt8(ascii: "t"): sound = UInt8(ascii: "t")
      case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "p"), UInt8(ascii: "b"):
        sound = UInt8(ascii: "p")
      case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "j"): sound = UInt8(ascii: "s")
      default: sound = letter
      }
      if classes.last != sound { classes.append(sound) }
    }
    return classes
  }

  /// How many letters must be put in, taken out, replaced or exchanged with the next (Damerau and Levenshtein), row
  /// by row.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var beforeLast = [Int]()
    var last = Array(0...other.count)
    for i in one.indices {
      var row = [i + 1]
      row.reserveCapacity(last.count)
      for j in other.indices {
        var least = min(last[j] + (one[i] == other[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      beforeLast = last
      last = row
    }
    return last[other.count]
  }
}
