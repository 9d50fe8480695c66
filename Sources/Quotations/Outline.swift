import Prose

/// A passage as its narrator tells it: every quotation folded into one item, every word with its classes.
///
/// The rules that look for speakers and cues read this, so that no quoted word is ever taken for either.
struct Outline {
  struct Item {
    /// The token itself, or the first one of the span.
    let token: Int
    /// Index into `spans`; nil for a word of the narrator's.
    let span: Int?
    let classes: WordClass
    let key: WordKey
  }

  let passage: Passage
  let spans: [MarkedSpan]
  private(set) var items: [Item] = []
  /// Ranges of items that together cover all items, in order; quotations do not end them from inside.
  private(set) var sentences: [Range<Int>] = []

  init(_ passage: Passage, spans: [MarkedSpan]) {
    self.passage = passage
    self.spans = spans
    items.reserveCapacity(passage.tokens.count)
    var next = 0
    var token = 0
    var ends = passage.sentences.makeIterator()
    var end = ends.next()?.upperBound ?? 0
    var start = 0
    while token < passage.tokens.count {
      if next < spans.count, spans[next].tokens.lowerBound == token {
        items.append(Item(token: token, span: next, classes: [], key: WordKey("\"")))
        token = spans[next].tokens.upperBound
        next += 1
      } else {
        var classes = passage.classes(at: token)
        // A capital inside a sentence makes a name of whatever the word is otherwise: *Will*, *Mark*.
        if classes.has(.capital), start < items.count, items[items.count - 1].span == nil,
          items[items.count - 1].classes.has([.word, .number, .comma, .clitic])
        {
          classes.subtract(.grammatical)
        }
        let key = passage.tokens[token].key
        if classes == [.mark, .attached], token > 0, passage.endsInS(token - 1) {
          classes = [.clitic, .attached]  // *the players' bus*
        }
        items.append(Item(token: token, span: nil, classes: classes, key: key))
        token += 1
      }
      while end < token { end = ends.next()?.upperBound ?? .max }
      if end == token {
        sentences.append(start..<items.count)
        start = items.count
      }
    }
    if start < items.count { sentences.append(start..<items.count) }
  }

  /// The classes of an item; none beyond either end.
  subscript(index: Int) -> WordClass {
    items.indices.contains(index) ? items[index].classes : []
  }

  func isSpan(_ index: Int) -> Bool {
    items.indices.contains(index) && items[index].span != nil
  }

  /// The tokens that some items cover.
  func tokens(of range: Range<Int>) -> Range<Int> {
    let last = items[range.upperBound - 1]
    let end = last.span.map { spans[$0].tokens.upperBound } ?? last.token + 1
    return items[range.lowerBound].token..<end
  }

  /// The bytes that some items cover.
  func bytes(of range: Range<Int>) -> Range<Int> {
    passage.range(ofTokens: tokens(of: range))
  }
}

extension Passage {
  /// Whether a token ends in the letter *s*.
  func endsInS(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && bytes[token.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// What is known of a token, by the lexicons and by its looks.
  func classes(at index: Int) -> WordClass {
    let token = tokens[index]
    let first = bytes[token.range.lowerBound]
    var classes: WordClass = token.isSpaced ? [] : .attached
    switch token.kind {
    case .word:
      classes.formUnion(Vocabulary.classes(of: token.key))
      classes.formUnion(.word)
      classes.formUnion(shape(of: token, first: first))
    case .number: classes.formUnion(.number)
    case .clitic: classes.formUnion(.clitic)
    case .mark: classes.formUnion(.mark)
    case .symbol: break
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
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "#") { return .capital }
    let capital: WordClass =
      first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z") ? .capital : []
    return capital.union(ending(of: token))
  }

  private func ending(of token: Token) -> WordClass {
    let end = bytes[token.range].suffix(2)
    guard token.range.count > 3, let before = end.first, let last = end.last else { return [] }
    switch (before, last) {
    case (UInt8(ascii: "e"), UInt8(ascii: "d")): return .pastShape
    case (UInt8(ascii: "n"), UInt8(ascii: "g")):
      return bytes[token.range.upperBound - 3] == UInt8(ascii: "i") ? .ingShape : []
    case (UInt8(ascii: "l"), UInt8(ascii: "y")): return .adverbShape
    case (UInt8(ascii: "s"), UInt8(ascii: "s")): return []
    case (_, UInt8(ascii: "s")): return .sShape
    default: return []
    }
  }
}

/// What punctuation does in a sentence.
enum Punctuation {
  static let dash = WordKey("-")
  static let ellipsis = WordKey("...")

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
