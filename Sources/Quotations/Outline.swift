import Prose

/// A passage as its narrator tells it: every quotation folded into one item, every word with its classes.
///
/// The rules that look for speakers and cues read this, so that no quoted word is ever taken for either.
struct Outline {
  struct Item {
    /// The token itself, or all of a span or an aside.
    let tokens: Range<Int>
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
    var nextSpan = 0
    var token = 0
    var start = 0
    for sentence in passage.sentences where sentence.upperBound > token {
      while token < sentence.upperBound {
        if nextSpan < spans.count, spans[nextSpan].tokens.lowerBound == token {
          let tokens = spans[nextSpan].tokens
          items.append(Item(tokens: tokens, span: nextSpan, classes: [], key: Punctuation.double))
          nextSpan += 1
        } else {
          let limit = nextSpan < spans.count ? spans[nextSpan].tokens.lowerBound : .max
          append(token, in: start, limit: min(limit, sentence.upperBound))
        }
        token = items[items.count - 1].tokens.upperBound
      }
      guard token == sentence.upperBound else { continue }  // a span runs on into the next one
      sentences.append(start..<items.count)
      start = items.count
    }
    if start < items.count { sentences.append(start..<items.count) }
  }

  /// Adds a word of the narrator's, or a remark in brackets that ends before a limit.
  private mutating func append(_ token: Int, in sentenceStart: Int, limit: Int) {
    var classes = passage.classes(at: token)
    if classes.has(.opener), let end = asideEnd(from: token, to: limit) {
      items.append(
        Item(tokens: token..<end, span: nil, classes: .aside, key: passage.tokens[token].key))
      return
    }
    let last = sentenceStart < items.count ? items[items.count - 1] : nil
    // A capital inside a sentence makes a name of whatever the word is otherwise: *Will*, *Mark*.
    if classes.has(.capital), let last,
      last.span != nil || last.classes == .attached
        || last.classes.has([.word, .number, .comma, .clitic, .aside])
    {
      classes.subtract(WordClass.grammatical.union(.adverbShape))
    }
    if classes == [.mark, .attached], passage.endsInS(token - 1) {
      classes = [.clitic, .attached]  // *the players' bus*
    }
    if classes == [.stop, .attached], token + 1 < limit, let last, last.classes.has(.capital) {
      classes = .attached  // *Mr.*, *J.*, *Jan.*
    }
    items.append(
      Item(
        tokens: token..<token + 1, span: nil, classes: classes, key: passage.tokens[token].key))
  }

  /// Where a bracket closes that holds a few words and none that could tell who speaks.
  private func asideEnd(from opener: Int, to limit: Int) -> Int? {
    for token in opener + 1..<max(opener + 1, min(limit, opener + asideLimit)) {
      let classes = passage.classes(at: token)
      if classes.has(.closer) { return token + 1 }
      if classes.has([.opener, .mark]) || classes.has(.speech) { return nil }
    }
    return nil
  }

  /// The classes of an item; none beyond either end.
  subscript(index: Int) -> WordClass {
    items.indices.contains(index) ? items[index].classes : []
  }

  /// Whether a quotation stands in double marks rather than single ones.
  func isDouble(_ span: MarkedSpan) -> Bool {
    passage.tokens[span.tokens.lowerBound].key == Punctuation.double
  }

  func isSpan(_ index: Int) -> Bool {
    items.indices.contains(index) && items[index].span != nil
  }

  /// The tokens that some items cover.
  func tokens(of range: Range<Int>) -> Range<Int> {
    items[range.lowerBound].tokens.lowerBound..<items[range.upperBound - 1].tokens.upperBound
  }

  /// The bytes that some items cover.
  func bytes(of range: Range<Int>) -> Range<Int> {
    passage.range(ofTokens: tokens(of: range))
  }
}

/// The most tokens that a remark in brackets may have to be passed over.
private let asideLimit = 12

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
    case .symbol:
      if bytes[token.range] == [UInt8(ascii: "&")] { classes.formUnion(.attached) }  // *Marks & Co*
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
  static let double = WordKey("\"")
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
