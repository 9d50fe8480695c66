import Prose

/// The text of one or several neighbouring paragraphs as one run of tokens, joined by newlines.
struct Stretch {
  let bytes: [UInt8]
  /// Folded word ids, by token.
  let ids: [UInt32]
  /// By token; UTF-8 bytes in `bytes`.
  let ranges: [Range<Int>]
  /// By token: what it is.
  let kinds: [Token.Kind]
  /// By token: whether it ties two texts together, as the commonest words and punctuation do not.
  let isWeighty: [Bool]
  /// The indices of the tokens that open a sentence, rising.
  let sentenceStarts: [Int]

  init(_ passages: [Passage], ids: [[UInt32]]) {
    self.ids = Array(ids.joined())
    var bytes = passages.first?.bytes ?? []
    var ranges: [Range<Int>] = []
    var kinds: [Token.Kind] = []
    var isWeighty: [Bool] = []
    var sentenceStarts: [Int] = []
    ranges.reserveCapacity(self.ids.count)
    kinds.reserveCapacity(self.ids.count)
    isWeighty.reserveCapacity(self.ids.count)
    for (index, passage) in passages.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      let offset = index > 0 ? bytes.count : 0
      if index > 0 { bytes += passage.bytes }
      sentenceStarts += passage.sentences.map { ranges.count + $0.lowerBound }
      for token in passage.tokens {
        ranges.append(token.range.lowerBound + offset..<token.range.upperBound + offset)
        kinds.append(token.kind)
        isWeighty.append(token.kind.isWord && !StopWords.table.contains(token.key))
      }
    }
    self.bytes = bytes
    self.ranges = ranges
    self.kinds = kinds
    self.isWeighty = isWeighty
    self.sentenceStarts = sentenceStarts
  }

  /// The stretch of some neighbouring paragraphs of a side.
  init(_ witness: Witness, paragraphs: [Int]) {
    self.init(
      paragraphs.map { witness.article.paragraphs[$0] }, ids: paragraphs.map { witness.words[$0] })
  }

  /// The stretch of some tokens of a passage, whose first it counts as 0.
  init(_ passage: Passage, tokens: Range<Int>, ids: ArraySlice<UInt32>) {
    let offset = passage.range(ofTokens: tokens).lowerBound
    let tokens = passage.tokens[tokens]
    bytes = Array(passage.bytes[offset..<(tokens.last?.range.upperBound ?? offset)])
    self.ids = Array(ids)
    ranges = tokens.map { $0.range.lowerBound - offset..<$0.range.upperBound - offset }
    kinds = tokens.map(\.kind)
    isWeighty = tokens.map { $0.kind.isWord && !StopWords.table.contains($0.key) }
    sentenceStarts = tokens.isEmpty ? [] : [0]
  }

  var count: Int { ids.count }

  /// The white space right before a token, or behind the last one for the index past it.
  func gap(before token: Int) -> ArraySlice<UInt8> {
    let start = token == 0 ? 0 : ranges[token - 1].upperBound
    return bytes[start..<(token == count ? bytes.count : ranges[token].lowerBound)]
  }

  func text(of token: Int) -> ArraySlice<UInt8> {
    bytes[ranges[token]]
  }
}

/// Words too common to tie two texts together.
private enum StopWords {
  static let table = Lexicon<Void>(words: PackageResources.stop_words_txt)
}
