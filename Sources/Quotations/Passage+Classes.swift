import Prose

extension Passage {
  /// Whether a token ends in the letter *s*.
  func endsInS(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && bytes[token.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether a token is a word of two or more letters, all of them ASCII capitals.
  func isAllCapitals(_ index: Int) -> Bool {
    let range = tokens[index].range
    return tokens[index].kind == .word && range.count > 1
      && bytes[range].allSatisfy { UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z") }
  }

  /// What is known of a token, by the lexicons and by its looks.
  func classes(at index: Int) -> WordClass {
    let token = tokens[index]
    let first = bytes[token.range.lowerBound]
    var classes: WordClass = token.isSpaced ? [] : .attached
    switch token.kind {
    case .word:
      classes.formUnion(WordClass.known(of: token.key))
      classes.formUnion(.word)
      classes.formUnion(shape(of: token, first: first))
      if classes.has([.person, .body, .cueNoun, .nominal])
        || classes.isSuperset(of: [.givenName, .capital])
      {
        classes.subtract(.adverbShape)
      }
    case .number: classes.formUnion(.number)
    case .clitic: classes.formUnion(.clitic)
    case .mark: classes.formUnion(.mark)
    case .symbol:
      if first == UInt8(ascii: "&") { classes.formUnion(.attached) }  // *Marks & Co*
    case .punctuation:
      if token.key == Punctuation.dash, token.range.count == 1, !token.isSpaced {
        break  // a hyphen
      }
      classes.formUnion(Punctuation.classes(first: first, key: token.key))
    }
    return classes
  }

  private func shape(of token: Token, first: UInt8) -> WordClass {
    if first >= 0xC3, first < 0xE0 {
      let scalar = String(decoding: bytes[token.range].prefix(2), as: UTF8.self).unicodeScalars
        .first
      return scalar?.properties.isUppercase == true ? .capital : []
    }
    if first == UInt8(ascii: "@") { return .capital }
    let capital: WordClass =
      first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z") ? .capital : []
    return capital.union(ending(of: token))
  }

  private func ending(of token: Token) -> WordClass {
    let end = token.range.upperBound
    guard token.range.count > 3 else { return [] }
    switch (bytes[end - 2], bytes[end - 1]) {
    case (UInt8(ascii: "e"), UInt8(ascii: "d")): return .pastShape
    case (UInt8(ascii: "n"), UInt8(ascii: "g")):
      return bytes[end - 3] == UInt8(ascii: "i") ? .ingShape : []
    case (UInt8(ascii: "l"), UInt8(ascii: "y")): return .adverbShape
    case (UInt8(ascii: "s"), UInt8(ascii: "s")): return []
    case (_, UInt8(ascii: "s")): return .sShape
    default: return []
    }
  }
}

/// What punctuation does in a sentence.
enum Punctuation {
  static let double = WordKey("\"")
  static let dash = WordKey("-")
  static let ellipsis = WordKey("...")

  /// The class of a punctuation mark, told by its first byte.
  static func classes(first: UInt8, key: WordKey) -> WordClass {
    if key == dash { return .dash }
    if key == ellipsis { return .ellipsis }
    return switch first {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "("), UInt8(ascii: "["): .opener
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closer
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    default: []
    }
  }
}
