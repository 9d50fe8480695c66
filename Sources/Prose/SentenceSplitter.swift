/// Finds where sentences end: at a full stop, question or exclamation mark, or ellipsis, with the quotation
/// marks and brackets that close behind it, unless the stop belongs to an abbreviation. Linear in the text.
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let tokens: [Token]
  /// The first token at or behind the last place asked for that is neither a mark nor punctuation.
  private var nextWord = 0

  private init(bytes: [UInt8], tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// Ranges of token indices that together cover all tokens, in order.
  static func sentences(of tokens: [Token], in bytes: [UInt8]) -> [Range<Int>] {
    var splitter = SentenceSplitter(bytes: bytes, tokens: tokens)
    return splitter.sentences()
  }

  private mutating func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(tokens.count / 16 + 1)
    var start = 0
    var index = 0
    while index < tokens.count {
      guard stops(at: index) else {
        index += 1
        continue
      }
      let end = closers(after: index)
      if end == tokens.count || opens(at: end, after: index) {
        sentences.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private func byte(_ token: Int) -> UInt8 { bytes[tokens[token].range.lowerBound] }

  private func lastByte(_ token: Int) -> UInt8 { bytes[tokens[token].range.upperBound - 1] }

  /// Whether a token can end a sentence.
  private func stops(at index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .punctuation:
      guard byte(index) != UInt8(ascii: ".") || token.range.count > 1 else {
        return !isAbbreviation(before: index)
      }
      return ScalarClass.isTerminator(bytes[token.range])
    case .word:  // `p.m.`, which holds its own full stop
      return lastByte(index) == UInt8(ascii: ".")
    default:
      return false
    }
  }

  /// Whether the full stop at this index belongs to the word before it: *Mr.*, *J.*, *No.* before a number.
  private func isAbbreviation(before stop: Int) -> Bool {
    guard stop > 0, !tokens[stop].isSpaced, stop + 1 < tokens.count else { return false }
    let word = tokens[stop - 1]
    guard word.kind == .word else { return false }
    if word.range.count == 1, isUppercase(byte(stop - 1)) { return true }
    switch Abbreviation.table[word.key] {
    case .always: return true
    case .beforeNumber: return tokens[stop + 1].kind == .number
    case .mayEnd: return !isOpener(at: closers(after: stop))
    case nil: return false
    }
  }

  /// Whether a token, being the next behind an abbreviation, tells that a sentence starts there.
  private func isOpener(at index: Int) -> Bool {
    index == tokens.count || tokens[index].kind == .mark
      || Abbreviation.openers.contains(tokens[index].key)
  }

  /// The index behind the marks and brackets that close right after a token.
  private func closers(after index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, !tokens[end].isSpaced,
      tokens[end].kind == .mark || byte(end) == UInt8(ascii: ")")
        || byte(end) == UInt8(ascii: "]")
    {
      end += 1
    }
    return end
  }

  /// Whether a sentence may start at a token, given the stop before it.
  private mutating func opens(at index: Int, after stop: Int) -> Bool {
    let token = tokens[index]
    guard token.isSpaced || token.kind == .word && byte(index) >= 0xE0 else { return false }
    let word = firstWord(from: index)
    guard word < tokens.count else { return true }
    switch tokens[word].kind {
    case .number, .symbol, .clitic: return tokens[stop].kind != .word
    default: break
    }
    guard !startsInLowercase(tokens[word]) else { return false }
    // After `U.S.` a capital tells nothing: only a word that likes to open sentences does.
    return tokens[stop].kind != .word || word > index && tokens[index].kind == .mark
      || Abbreviation.openers.contains(tokens[word].key)
      || Abbreviation.table[tokens[stop].key] == nil && tokens[stop].range.count == 4
        && !isUppercase(byte(stop)) && !Abbreviation.clockFollowers.contains(tokens[word].key)
  }

  /// The next token that is neither a mark nor punctuation; the index never falls, so all calls together are linear.
  private mutating func firstWord(from index: Int) -> Int {
    nextWord = max(nextWord, index)
    while nextWord < tokens.count,
      tokens[nextWord].kind == .mark || tokens[nextWord].kind == .punctuation
    {
      nextWord += 1
    }
    return nextWord
  }

  private func startsInLowercase(_ token: Token) -> Bool {
    let first = bytes[token.range.lowerBound]
    if first < 0x80 { return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") }
    return String(decoding: bytes[token.range], as: UTF8.self).unicodeScalars.first?
      .properties.isLowercase ?? false
  }

  private func isUppercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

extension ScalarClass {
  fileprivate static func isTerminator(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map { ScalarClass($0) }
      == .terminator
  }
}

/// What is known about words whose full stop does not end a sentence.
enum Abbreviation: Sendable {
  case always
  case beforeNumber
  /// A sentence may end with it: only a word that likes to open sentences tells.
  case mayEnd

  static let table = Dictionary(
    LexiconLines(PackageResources.abbreviations_txt).map { word, value in
      let kind: Abbreviation =
        value == "before number" ? .beforeNumber : value == "may end" ? .mayEnd : .always
      return (WordKey(word), kind)
    }, uniquingKeysWith: { $1 })

  /// What follows `9 a.m.` in the same sentence though it has a capital.
  static let clockFollowers = keys(PackageResources.clock_followers_txt)

  static let openers = keys(PackageResources.sentence_openers_txt)

  private static func keys(_ lexicon: [UInt8]) -> Set<WordKey> {
    Set(LexiconLines(lexicon).map { WordKey($0.word) })
  }
}
