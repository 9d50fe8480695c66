import Prose

/// A sentence made ready for the rules: what every word may do in it.
///
/// Each token is looked up once, so that what the rules ask costs no more than an index into an array.
struct Reading: ~Copyable {
  let tokens: ArraySlice<Token>
  private let bytes: [UInt8]
  /// By token of the sentence.
  private var roles: [WordRole]

  init(_ passage: borrowing Passage, sentence: Range<Int>) {
    tokens = passage.tokens[sentence]
    bytes = passage.bytes
    roles = []
    roles.reserveCapacity(sentence.count)
    for index in sentence { roles.append(self.lookUp(index)) }
    silenceNames()
    readPhrases()
  }

  var sentence: Range<Int> { tokens.indices }

  /// What the word at a token may do; outside the sentence: end it.
  subscript(index: Int) -> WordRole {
    tokens.indices.contains(index) ? roles[index - tokens.startIndex] : .stop
  }

  /// Whether two tokens are parts of one compound, the second right behind a hyphen: *well-known*.
  func isHyphen(_ index: Int) -> Bool {
    guard index > tokens.startIndex, index + 1 < tokens.endIndex else { return false }
    let token = tokens[index]
    return token.key == Self.dash && !token.isSpaced && !tokens[index + 1].isSpaced
      && token.range.count == 1
  }

  private static let dash = WordKey("-")
}

// MARK: - Looking up

extension Reading {
  private func lookUp(_ index: Int) -> WordRole {
    let token = tokens[index]
    switch token.kind {
    case .word:
      if isHyphen(index - 1) || isHyphen(index + 1) { return shape(of: token).subtracting(.past) }
      return WordRole.known(of: token.key).union(shape(of: token))
    case .punctuation:
      if isHyphen(index) { return .adverb }
      return bytes[token.range.lowerBound] == UInt8(ascii: ",") ? .comma : .stop
    case .mark: return .stop
    case .clitic: return .clitic
    case .number, .symbol: return []
    }
  }

  private func shape(of token: Token) -> WordRole {
    let range = token.range
    let first = bytes[range.lowerBound]
    var shape: WordRole =
      first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z") || first >= 0xC3 ? .capital : []
    guard range.count > 3 else { return shape }
    switch (bytes[range.upperBound - 2], bytes[range.upperBound - 1]) {
    case (UInt8(ascii: "e"), UInt8(ascii: "d")): shape.insert(.past)
    case (UInt8(ascii: "n"), UInt8(ascii: "g")):
      if range.count > 4, bytes[range.upperBound - 3] == UInt8(ascii: "i") { shape.insert(.gerund) }
    case (UInt8(ascii: "l"), UInt8(ascii: "y")):
      if range.count > 4 { shape.insert(.adverb) }
    default: break
    }
    return shape
  }

  /// Words with a capital inside a sentence are names, *Will* and *May*, unless most words have one.
  private mutating func silenceNames() {
    guard let first = sentence.first(where: { tokens[$0].kind == .word }) else { return }
    var (words, capitals) = (1, 0)
    for index in sentence.dropFirst(first + 1 - sentence.lowerBound)
    where tokens[index].kind == .word {
      words += 1
      if isName(index) { capitals += 1 }
    }
    guard capitals * 2 < words else { return }
    for index in sentence where index > first && isName(index) { silence(index) }
    // *May 5*, *Will Smith*.
    if self[first].has(.modal), first + 1 < sentence.upperBound,
      tokens[first + 1].kind == .number || isName(first + 1)
    {
      silence(first)
    }
  }

  private func isName(_ index: Int) -> Bool {
    self[index].has(.capital) && !Self.isFirstPerson(bytes[tokens[index].range])
  }

  private mutating func silence(_ index: Int) {
    roles[index - tokens.startIndex].formIntersection(.shape)
  }

  /// *I*, *I’ve*.
  private static func isFirstPerson(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == UInt8(ascii: "I") && !(word.dropFirst().first ?? 0).isLetter
  }

  private mutating func readPhrases() {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      guard self[index].has(.phraseOpener),
        let phrase = Lexicons.phrases(tokens[index].key)?
          .first(where: { $0.stands(at: index, in: tokens) })
      else {
        index += 1
        continue
      }
      for role in phrase.roles {
        roles[index - tokens.startIndex] = role
        index += 1
      }
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
