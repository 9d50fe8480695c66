import Chronology
import Prose

/// A passage made ready for the rules: every token's sense, every numeral, the day that it was published.
///
/// Each token is looked up once and each numeral read once, so what the rules ask costs no more than
/// an index into an array. Questions about tokens outside the passage are answered with nothing. It cannot be
/// copied: handing it from rule to rule must not count references.
struct Reading: ~Copyable, Sendable {
  let passage: Passage
  /// Nil where the article does not say.
  let published: CalendarDate?
  private let senses: [Sense]
  private var numerals: [Numeral] = []
  /// By token: one more than the index of the numeral that starts there; 0 for none.
  private var numeralNumbers: [UInt32]

  /// Looks every word up and reads every numeral.
  init(_ passage: Passage, published: CalendarDate?) {
    self.passage = passage
    self.published = published
    senses = passage.tokens.map { token in
      token.kind == .word || token.kind == .symbol ? Sense.of(token.key) : .none
    }
    numeralNumbers = Array(repeating: 0, count: passage.tokens.count)
    var index = 0
    while index < count {
      guard mayOpenNumeral(index), let numeral = readNumeral(at: index) else {
        index += 1
        continue
      }
      numerals.append(numeral)
      numeralNumbers[index] = UInt32(numerals.count)
      index = numeral.tokens.upperBound
    }
  }

  var count: Int { passage.tokens.count }

  /// Whether a token is worth a closer look: a number, a dash, a word that is known from numerals.
  private func mayOpenNumeral(_ index: Int) -> Bool {
    switch passage.tokens[index].kind {
    case .number: true
    case .punctuation: isDash(index)
    case .word, .symbol:
      senses[index].numeral != nil || senses[index].roles.intersects(Self.openersOfNumerals)
    case .clitic, .mark: false
    }
  }

  private static let openersOfNumerals = Roles(.indefinite, .minus)

  /// The numeral that starts at a token.
  func numeral(at index: Int) -> Numeral? {
    guard numeralNumbers.indices.contains(index), numeralNumbers[index] > 0 else { return nil }
    return numerals[Int(numeralNumbers[index]) - 1]
  }
}

// MARK: - Tokens

extension Reading {
  /// Nil outside of the passage.
  func token(_ index: Int) -> Token? {
    passage.tokens.indices.contains(index) ? passage.tokens[index] : nil
  }

  /// A key that no word has, outside of the passage.
  func key(_ index: Int) -> WordKey {
    token(index)?.key ?? Self.nothing
  }

  private static let nothing = WordKey("")

  /// What is known of the word at a token.
  func sense(_ index: Int) -> Sense {
    senses.indices.contains(index) ? senses[index] : .none
  }

  /// Whether the word at a token may play a role.
  func plays(_ role: Role, _ index: Int) -> Bool {
    sense(index).roles.contains(role)
  }

  /// The number that goes with a role, where the word plays it.
  func number(of role: Role, _ index: Int) -> Int? {
    let sense = sense(index)
    return sense.roles.contains(role) ? sense.number : nil
  }

  /// Nil outside of the passage.
  func kind(_ index: Int) -> Token.Kind? { token(index)?.kind }

  /// The UTF-8 of a token; empty outside of the passage.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    token(index).map { passage.bytes[$0.range] } ?? []
  }

  /// Some tokens with what stands between them.
  func text(_ tokens: Range<Int>) -> String {
    passage[bytes: passage.range(ofTokens: tokens)]
  }

  /// Whether a token is this one ASCII character.
  func isByte(_ byte: Unicode.Scalar, _ index: Int) -> Bool {
    let bytes = bytes(index)
    return bytes.count == 1 && bytes.first == UInt8(ascii: byte)
  }

  /// Whether a token stands right behind the one before it, without white space.
  func isAttached(_ index: Int) -> Bool {
    token(index).map { !$0.isSpaced } ?? false
  }

  /// Whether a token is a hyphen or dash of any length.
  func isDash(_ index: Int) -> Bool {
    kind(index) == .punctuation && key(index) == Self.dash
  }

  private static let dash = WordKey("-")

  /// Whether a token is a dash that parts phrases, never a minus; two hyphens are one.
  func isEmDash(_ index: Int) -> Bool {
    let bytes = bytes(index)
    return bytes.elementsEqual("\u{2014}".utf8) || bytes.elementsEqual("--".utf8)
  }

  /// Whether a dash joins its two neighbours without white space; an em dash parts them.
  func isHyphen(_ index: Int) -> Bool {
    isDash(index) && isAttached(index) && isAttached(index + 1) && !isEmDash(index)
  }

  /// Whether a token begins with one of A to Z.
  func isCapitalized(_ index: Int) -> Bool {
    bytes(index).first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
  }

  /// Whether a token is a word that may be, or stand inside, what is counted.
  func isContent(_ index: Int) -> Bool {
    kind(index) == .word && !plays(.stop, index)
  }

  /// Whether a token has one of A to Z anywhere: *iPhone*.
  func hasCapital(_ index: Int) -> Bool {
    bytes(index).contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// Whether the token is a word in capitals only.
  func isAllCapitals(_ index: Int) -> Bool {
    let bytes = bytes(index)
    return bytes.count > 1
      && bytes.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == 0x2E }
  }
}
