/// Cuts a text into tokens, in one pass over its UTF-8.
///
/// A word keeps its inner apostrophes and, where it is made of single letters, its full stops (`U.S.`);
/// a number keeps its separators and what is written to it (`2,000`, `4:30`, `3rd`, `10m`). Hyphens part
/// words; a web address is cut at its punctuation, and holds no numbers. Nothing is ever skipped but white
/// space and invisible characters outside words, so tokens and the gaps between them are the text.
struct Tokenizer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []

  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(bytes: bytes)
    tokenizer.tokens.reserveCapacity(bytes.count / 5 + 2)
    tokenizer.run()
    return tokenizer.tokens
  }

  private mutating func run() {
    var isSpaced = true
    while let (scalarClass, behind) = scalar(at: position) {
      let start = position
      position = behind
      guard scalarClass != .space else {
        isSpaced = true
        continue
      }
      if scalarClass == .invisible { continue }
      if scalarClass == .letter, isLink(from: start) {
        appendLink(from: start, isSpaced: isSpaced)
        isSpaced = false
        continue
      }
      let (kind, key) = token(from: start, scalarClass)
      tokens.append(Token(start..<position, kind: kind, isSpaced: isSpaced, key: key))
      isSpaced = false
    }
  }

  /// Reads on behind the first scalar of a token; `position` then stands at its end.
  private mutating func token(
    from start: Int, _ first: ScalarClass
  ) -> (kind: Token.Kind, key: WordKey) {
    switch first {
    case .letter, .extender:
      scanWord(from: start)
      return (.word, wordKey(start..<position))
    case .solitary:
      skipExtenders()
      return (.word, wordKey(start..<position))
    case .digit:
      scanNumber()
      return (.number, numberKey(start..<position))
    case .singleMark:
      // Right behind a word even an opening mark stands for the apostrophe.
      if isCliticS(at: position), wordEnds(at: start) {
        position += 1
        return (.clitic, Self.possessive)
      }
      let isDoubled = skipRepeats(of: start, limit: 1)
      return (.mark, isDoubled ? Self.doubleMark : Self.singleMark)
    case .doubleMark:
      return (.mark, Self.doubleMark)
    case .dash:
      _ = skipRepeats(of: start, limit: 2)
      return (.punctuation, Self.dash)
    case .terminator:
      let isRepeated = skipRepeats(of: start, limit: .max)
      let isEllipsis = isRepeated && bytes[start] == UInt8(ascii: ".") || bytes[start] == 0xE2
      return (.punctuation, isEllipsis ? Self.ellipsis : wordKey(start..<position))
    case .punctuation, .space, .invisible:
      return (.punctuation, wordKey(start..<position))
    case .symbol:
      if bytes[start] == UInt8(ascii: "@") || bytes[start] == UInt8(ascii: "#"),
        scalar(at: position)?.0 == .letter
      {
        scanWord(from: start)
        return (.word, wordKey(start..<position))
      }
      scanSymbol()
      return (.symbol, wordKey(start..<position))
    }
  }

  private static let doubleMark = WordKey("\"")
  private static let singleMark = WordKey("'")
  private static let dash = WordKey("-")
  private static let ellipsis = WordKey("...")
  private static let possessive = WordKey("'s")

  func wordKey(_ range: Range<Int>) -> WordKey {
    var hash = KeyHash()
    hash.fold(bytes.span.extracting(range))
    return hash.key
  }

  private func numberKey(_ range: Range<Int>) -> WordKey {
    var hash = KeyHash()
    hash.fold(bytes.span.extracting(range), without: UInt8(ascii: ","))
    return hash.key
  }
}

// MARK: - Scalars

extension Tokenizer {
  /// The class of the scalar that starts here, and where the next one starts; nil at the end.
  @inline(__always)
  func scalar(at index: Int) -> (ScalarClass, Int)? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte < 0x80 { return (ScalarClass(ascii: byte), index + 1) }
    return wideScalar(at: index)
  }

  private func wideScalar(at index: Int) -> (ScalarClass, Int) {
    let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    var value = UInt32(bytes[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value).map { ScalarClass($0) } ?? .symbol, index + length)
  }

  private mutating func skipExtenders() {
    while let (next, end) = scalar(at: position), next == .extender || next == .invisible {
      position = end
    }
  }

  /// Reads on over emoji that are joined into one.
  private mutating func scanSymbol() {
    skipExtenders()
    while bytes[..<position].suffix(3).elementsEqual("\u{200D}".utf8),
      let (next, end) = scalar(at: position), next == .symbol
    {
      position = end
      skipExtenders()
    }
  }

  /// Skips further copies of the scalar that started at `start`, at most `limit`; whether there were any.
  private mutating func skipRepeats(of start: Int, limit: Int) -> Bool {
    let length = position - start
    var count = 0
    while count < limit, position + length <= bytes.count,
      bytes[position..<position + length] == bytes[start..<start + length]
    {
      position += length
      count += 1
    }
    return count > 0
  }
}

// MARK: - Words

extension Tokenizer {
  private mutating func scanWord(from start: Int) {
    var letters = 1  // since the start or the last inner full stop
    while let (next, end) = scalar(behind: &letters) {
      switch next {
      case .letter, .digit:
        letters += 1
        position = end
      case .extender, .invisible:
        position = end
      case .singleMark:
        guard isApostrophe(at: position), scalar(at: end)?.0 == .letter, !isCliticS(at: end)
        else { return }
        position = end
      case .terminator:
        guard bytes[position] == UInt8(ascii: ".") else { return }
        if letters == 1, isDotted(from: start) || isInitialPair(at: end) {
          position = end
          letters = 0
          if scalar(at: end)?.0 != .letter { return }
        } else if letters > 1, isInnerDot(at: position) {
          position = end
        } else {
          return
        }
      case .symbol, .punctuation:
        guard bytes[position] == UInt8(ascii: "&") || bytes[position] == UInt8(ascii: "_"),
          let (behind, _) = scalar(at: end), behind == .letter || behind == .digit
        else { return }
        position = end
      default:
        return
      }
    }
  }

  /// Goes past letters and digits of ASCII, counting them: most words hold nothing else. Then the next scalar.
  private mutating func scalar(behind letters: inout Int) -> (ScalarClass, end: Int)? {
    let start = position
    while position < bytes.count, isPlain(bytes[position]) { position += 1 }
    letters += position - start
    return scalar(at: position)
  }

  @inline(__always)
  private func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether the word so far is made of single letters with full stops: `U.S`.
  private func isDotted(from start: Int) -> Bool {
    bytes[start..<position].contains(UInt8(ascii: "."))
  }

  /// Whether one letter and a full stop stand here: the `S.` of `U.S.`.
  private func isInitialPair(at index: Int) -> Bool {
    guard let (next, end) = scalar(at: index), next == .letter, end < bytes.count else {
      return false
    }
    return bytes[end] == UInt8(ascii: ".")
  }

  /// Whether a full stop parts the labels of a host or file name, rather than two sentences run together.
  private func isInnerDot(at dot: Int) -> Bool {
    guard let (next, end) = scalar(at: dot + 1), next == .letter,
      let (second, _) = scalar(at: end), second == .letter
    else { return false }
    return !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[dot + 1])
  }
}

// MARK: - Clitics

extension Tokenizer {
  private func isApostrophe(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "'") || bytes[index...].starts(with: [0xE2, 0x80, 0x99])
  }

  /// Whether a lone `s` stands here.
  private func isCliticS(at index: Int) -> Bool {
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "s") else { return false }
    switch scalar(at: index + 1)?.0 {
    case .letter, .digit, .extender, .invisible: return false
    default: return true
    }
  }

  private func wordEnds(at index: Int) -> Bool {
    guard let last = tokens.last else { return false }
    return last.range.upperBound == index && (last.kind == .word || last.kind == .number)
  }
}

// MARK: - Numbers

extension Tokenizer {
  private mutating func scanNumber() {
    while let (next, end) = scalar(at: position) {
      switch next {
      case .digit, .letter, .extender, .invisible:
        position = end
      case .punctuation, .terminator:
        let isSeparator = [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":")]
          .contains(bytes[position])
        guard isSeparator, scalar(at: end)?.0 == .digit,
          bytes[position] != UInt8(ascii: ",") || isThousandsGroup(at: end)
        else { return }
        position = end
      default:
        return
      }
    }
  }

  /// Whether just three digits stand here.
  private func isThousandsGroup(at index: Int) -> Bool {
    guard index + 3 <= bytes.count,
      bytes[index..<index + 3].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return false }
    return scalar(at: index + 3)?.0 != .digit
  }
}
