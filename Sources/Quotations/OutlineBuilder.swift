import Prose

/// Reads the tokens of a passage into the items and sentences of its outline, in one pass.
struct OutlineBuilder {
  private let passage: Passage
  /// As in the outline.
  private(set) var items: [Outline.Item] = []
  /// As in the outline.
  private(set) var sentences: [Range<Int>] = []

  /// Reads all of a passage.
  init(_ passage: Passage, _ spans: [MarkedSpan]) {
    self.passage = passage
    items.reserveCapacity(passage.tokens.count)
    sentences.reserveCapacity(passage.sentences.count)
    var nextSpan = 0
    var token = 0
    var start = 0
    for sentence in passage.sentences
    where sentence.upperBound > token || sentence.upperBound == token && start < items.count {
      while token < sentence.upperBound {
        if nextSpan < spans.count, spans[nextSpan].tokens.lowerBound == token {
          let tokens = spans[nextSpan].tokens
          items.append(
            Outline.Item(tokens: tokens, span: nextSpan, classes: [], key: Punctuation.double))
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
        Outline.Item(
          tokens: token..<end, span: nil, classes: .aside, key: passage.tokens[token].key))
      return
    }
    let last = sentenceStart < items.count ? items[items.count - 1] : nil
    if classes.has(.objectPronoun), passage.isAllCapitals(token) {
      classes.subtract(.grammatical)  // *US Senator Ann Lee*
    }
    // A capital inside a sentence makes a name of whatever the word is otherwise: *Will*, *Mark*.
    if classes.has(.capital), let last,
      last.span != nil || last.classes == .attached
        || last.classes.has([.word, .number, .comma, .clitic, .aside])
    {
      classes.subtract(WordClass.grammatical.union(.adverbShape))
    }
    if classes.isSuperset(of: [.time, .givenName]), !(last?.classes.has(.preposition) ?? false),
      token + 1 < limit, passage.classes(at: token + 1).has(.capital)
    {
      classes.subtract(.time)  // *April Lee*
    }
    if classes == [.mark, .attached], passage.endsInS(token - 1) {
      classes = [.clitic, .attached]  // *the players' bus*
    }
    if classes == [.stop, .attached], token + 1 < limit, let last, last.classes.has(.capital) {
      classes = .attached  // *Mr.*, *J.*, *Jan.*
    }
    items.append(
      Outline.Item(
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
}

/// The most tokens that a remark in brackets may have to be passed over.
private let asideLimit = 12
