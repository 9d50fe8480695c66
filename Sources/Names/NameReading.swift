import Prose

/// A passage with what is known of each of its words, for the rules that look for names.
struct NameReading {
  /// What is read.
  let passage: Passage
  /// By token.
  private(set) var words: [NameWord]

  /// Looks at every token once.
  init(_ passage: Passage) {
    self.passage = passage
    words = []
    words.reserveCapacity(passage.tokens.count)
    for index in passage.tokens.indices { words.append(kinds(at: index)) }
    markOpenings()
    markShouting()
  }

  /// What is known of a token; nothing beyond either end.
  @inline(__always) subscript(index: Int) -> NameWord {
    index >= 0 && index < words.count ? words[index] : []
  }

  /// The key of a token beyond whose ends there is none.
  func key(_ index: Int) -> WordKey? {
    passage.tokens.indices.contains(index) ? passage.tokens[index].key : nil
  }

  private func kinds(at index: Int) -> NameWord {
    let token = passage.tokens[index]
    let first = passage.bytes[token.range.lowerBound]
    let attached: NameWord = token.isSpaced ? [] : .attached
    switch token.kind {
    case .word:
      let known = NameWord.known(of: token.key).union(attached).union(.word)
      return known.union(looks(of: token, first: first, known))
    case .number: return attached.union(.number)
    case .clitic: return attached.union(.clitic)
    case .mark: return attached.union(.mark)
    case .symbol:
      return first == UInt8(ascii: "&") ? attached.union(.ampersand) : attached.union(.symbol)
    case .punctuation: return attached.union(punctuation(first, token))
    }
  }

  private func looks(of token: Token, first: UInt8, _ known: NameWord) -> NameWord {
    let bytes = passage.bytes[token.range]
    guard first < 0x80 else {
      let scalar = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
      return scalar?.properties.isUppercase == true ? .capital : []
    }
    guard Self.isCapital(first) else { return [] }
    var kinds: NameWord = .capital
    if bytes.count == 1 || bytes.dropFirst().first == UInt8(ascii: ".") {
      kinds.formUnion(.initials)
    } else if bytes.allSatisfy({ Self.isCapital($0) || $0 == UInt8(ascii: "&") }) {
      kinds.formUnion(.allCapitals)
    }
    return kinds
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
  }

  private func punctuation(_ first: UInt8, _ token: Token) -> NameWord {
    switch first {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): [.stop, .colon]
    case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): .opener
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closer
    case UInt8(ascii: "-"): token.isSpaced || token.range.count > 1 ? .dash : .hyphen
    case _ where token.key == Self.dash: .dash
    default: []
    }
  }

  private static let dash = WordKey("-")
}

// MARK: - Capitals that tell nothing

extension NameReading {
  /// Marks the first words of sentences and quotations, and what follows a colon.
  private mutating func markOpenings() {
    for sentence in passage.sentences {
      var isOpening = true
      for index in sentence {
        if words[index].has([.word, .number]) {
          if isOpening { words[index].formUnion(.opening) }
          isOpening = false
        } else if words[index].has([.mark, .colon]), !words[index].has(.hyphen) {
          isOpening = true
        } else if words[index].has(.dash), index - sentence.lowerBound < 14 {
          isOpening = isOpening || endsDateline(index, in: sentence)
        }
      }
    }
  }

  private func endsDateline(_ dash: Int, in sentence: Range<Int>) -> Bool {
    sentence.lowerBound == 0 && words[0].has(.allCapitals)
  }

  private var isInTitleCase: Bool {
    guard words.count < titleLimit else { return false }
    var capitals = 0
    var others = 0
    for (index, word) in words.enumerated()
    where word.has(.word) && passage.tokens[index].range.count > 3 {
      if word.has(.capital) { capitals += 1 } else { others += 1 }
    }
    let endsInStop = words.last?.has(.stop) ?? false
    return capitals > (endsInStop ? 5 : 2) && capitals > 3 * others
  }

  /// Marks words in headlines where every word has a capital, and runs of words in capitals throughout.
  private mutating func markShouting() {
    if isInTitleCase || words.allSatisfy({ !$0.has(.word) || $0.has([.allCapitals, .grammar]) }) {
      for index in words.indices where words[index].has(.capital) {
        words[index].formUnion(.shouted)
      }
      return
    }
    var start = 0
    while start < words.count {
      guard words[start].has(.allCapitals) else {
        start += 1
        continue
      }
      var end = start + 1
      var count = 1
      while self[end].has(.allCapitals) || self[end].has(.hyphen) && self[end + 1].has(.allCapitals)
        || self[end].has(.initials) && self[end + 1].has(.allCapitals)
      {
        if words[end].has(.word) { count += 1 }
        end += 1
      }
      if count > 2 || count == 2 && start == 0 {
        for index in start..<end { words[index].formUnion(.shouted) }
      }
      start = end
    }
  }
}

/// The most tokens that a headline in title case has.
private let titleLimit = 30
