import Prose

/// The text of one or several neighbouring paragraphs as one run of tokens, joined by newlines.
struct Stretch {
  let bytes: [UInt8]
  let tokens: [Token]
  /// Folded word ids, by token.
  let ids: [UInt32]
  /// By token.
  let weights: [TokenWeight]
  /// By token: whether an odd number of double quotation marks stands before it.
  let isQuoted: [Bool]
  /// The indices of the tokens that open a sentence, rising.
  let sentenceStarts: [Int]

  init(_ wordings: [Wording]) {
    var bytes = wordings.first?.passage.bytes ?? []
    var tokens = wordings.first?.passage.tokens ?? []
    var ids = wordings.first?.ids ?? []
    var sentenceStarts = wordings.first?.passage.sentences.map(\.lowerBound) ?? []
    for wording in wordings.dropFirst() {
      bytes.append(UInt8(ascii: "\n"))
      sentenceStarts += wording.passage.sentences.map { tokens.count + $0.lowerBound }
      tokens += wording.passage.tokens.map { $0.moved(by: bytes.count) }
      ids += wording.ids
      bytes += wording.passage.bytes
    }
    self.bytes = bytes
    self.tokens = tokens
    self.ids = ids
    weights = tokens.map { TokenWeight($0) }
    isQuoted = tokens.quoted
    self.sentenceStarts = sentenceStarts
  }

  /// The stretch of some tokens of a paragraph, whose first it counts as 0.
  init(_ wording: Wording, tokens: Range<Int>) {
    let offset = wording.passage.range(ofTokens: tokens).lowerBound
    let own = wording.passage.tokens[tokens]
    bytes = Array(wording.passage.bytes[offset..<(own.last?.range.upperBound ?? offset)])
    self.tokens = own.map { $0.moved(by: -offset) }
    ids = Array(wording.ids[tokens])
    weights = own.map { TokenWeight($0) }
    isQuoted = self.tokens.quoted
    sentenceStarts = tokens.isEmpty ? [] : [0]
  }

  var count: Int { tokens.count }

  /// The white space right before a token, or behind the last one for the index past it.
  func gap(before token: Int) -> ArraySlice<UInt8> {
    let start = token == 0 ? 0 : tokens[token - 1].range.upperBound
    return bytes[start..<(token == count ? bytes.count : tokens[token].range.lowerBound)]
  }

  func text(of token: Int) -> ArraySlice<UInt8> {
    bytes[tokens[token].range]
  }
}

extension [Token] {
  /// By token: whether it stands in double quotation marks, as far as their number tells.
  fileprivate var quoted: [Bool] {
    var isInside = false
    return map { token in
      defer { if token.key == doubleMark { isInside.toggle() } }
      return isInside
    }
  }
}

private let doubleMark = WordKey("\"")
