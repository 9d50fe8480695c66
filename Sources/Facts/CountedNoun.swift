import Prose

/// Finds what a number counts, and makes singular and plural of it the same.
struct CountedNoun: Sendable {
  /// The head noun as written, in lower case.
  let word: String
  /// The index of its token.
  let token: Int

  /// Plurals without an s that other words end in: *schoolchildren*, *townspeople*.
  private static let endings: [(plural: [UInt8], singular: String)] = [
    (Array("children".utf8), "child"), (Array("people".utf8), "person"),
    (Array("women".utf8), "woman"),
  ]

  /// The singular of a noun in lower case, by the rules of English spelling.
  static func singular(of noun: String) -> String {
    // Plurals without an s at their end.
    if let singular = Lexicons.singular(WordKey(noun)) { return singular }
    if let ending = endings.first(where: {
      noun.utf8.suffix($0.plural.count).elementsEqual($0.plural)
    }) {
      return noun.dropLast(ending.plural.count) + ending.singular
    }
    if noun.hasSuffix("ies"), noun.utf8.count > 4 { return noun.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where noun.hasSuffix(ending) {
      return String(noun.dropLast(2))
    }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
  }

  /// Whether nothing is both of what two nouns in lower case mean: *men* and *women*, but not *men* and *voters*.
  static func exclude(_ one: String, _ other: String) -> Bool {
    let (first, second) = (contrasts(of: one), contrasts(of: other))
    return first.contains { trait, value in second[trait].map { $0 != value } ?? false }
  }

  /// In what a noun differs from others, and how.
  private static func contrasts(of noun: String) -> [String: String] {
    Lexicons.contrasts(WordKey(singular(of: noun))) ?? [:]
  }

  /// Whether a word looks like the plural of a noun.
  static func isPlural(_ bytes: ArraySlice<UInt8>, key: WordKey) -> Bool {
    if Lexicons.singular(key) != nil || hasPluralEnding(bytes) { return true }
    guard bytes.last == UInt8(ascii: "n") || bytes.last == UInt8(ascii: "e") else { return false }
    return endings.contains {
      bytes.count > $0.plural.count && bytes.suffix($0.plural.count).elementsEqual($0.plural)
    }
  }

  /// Whether a word ends as regular plurals do, and as verbs behind a singular: *boats*, *finds*.
  static func hasPluralEnding(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s") else { return false }
    return ![UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i")]
      .contains(bytes[bytes.endIndex - 2])
  }
}

extension Reading {
  /// The head of the noun phrase behind a number: its first plural, or what is hyphenated to the number.
  func countedNoun(behind end: Int, isSingular: Bool = false) -> CountedNoun? {
    if isHyphen(end) {
      return isContent(end + 1) && sense(end + 1).numeral == nil ? noun(end + 1) : nil
    }
    var index = end
    if plays(.of, index) {
      index += 1
      while index < end + 4, kind(index) == .word, plays(.stop, index),
        !plays(.preposition, index)
      { index += 1 }
      // *Two of the 12 victims*
      if let whole = numeral(at: index) { index = whole.tokens.upperBound }
    }
    let start = index
    while index < start + 5, isContent(index), numeral(at: index) == nil,
      Lexicons.outcome(key(index))?.isVerb != true
    {
      if isPluralNoun(index), index == start || !isCapitalized(index) || isCapitalized(index - 1) {
        let isCompound =
          isContent(index + 1) && isPluralNoun(index + 1) && !isCapitalized(index + 1)
        return noun(isCompound ? index + 1 : index)
      }
      index += isHyphen(index + 1) ? 2 : 1
    }
    return isSingular && start == end && index == start + 1 ? noun(start) : nil
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    CountedNoun.isPlural(bytes(index), key: key(index)) && kind(index + 1) != .clitic
      && Lexicons.outcome(key(index))?.isVerb != true
  }

  private func noun(_ index: Int) -> CountedNoun {
    CountedNoun(word: passage[token: index].lowercased(), token: index)
  }
}
