import Prose

// Reads numerals: cardinals with the fractions beside them, fractions, ordinals, and *dozens*.

extension Reading {
  /// Reads the numeral that starts at a token, with its minus; what is read once is asked of `numeral(at:)`.
  func readNumeral(at index: Int) -> Numeral? {
    if let start = behindMinus(index), let numeral = unsigned(at: start), numeral.form != .ordinal {
      return Numeral(
        tokens: index..<numeral.tokens.upperBound, value: -numeral.value, form: numeral.form,
        suffix: numeral.suffix, scale: numeral.scale)
    }
    return unsigned(at: index)
  }

  /// The token behind a minus: the word, or a dash that is written to a number but to nothing before it.
  private func behindMinus(_ index: Int) -> Int? {
    if plays(.minus, index) { return plays(.or, index - 1) ? nil : index + 1 }
    guard isDash(index), !isEmDash(index), !isAttached(index), isAttached(index + 1),
      kind(index + 1) == .number
    else { return nil }
    return index + 1
  }

  private func unsigned(at index: Int) -> Numeral? {
    let sense = sense(index)
    let isNumber = kind(index) == .number
    guard isNumber || sense.numeral != nil || sense.roles.contains(.indefinite) else { return nil }
    if case .vague(let number) = sense.numeral { return vague(number, at: index) }
    if let proportion = proportion(at: index) { return proportion }
    if let fraction = fraction(at: index) { return multiplied(fraction, from: index) }
    if isNumber, let numeral = suffixed(at: index) ?? spacedGroups(at: index) { return numeral }
    guard let cardinal = Cardinal(at: index, in: self), let value = cardinal.value else {
      return nil
    }
    if cardinal.isOrdinal {
      return Numeral(tokens: index..<cardinal.end, value: value, form: .ordinal)
    }
    return pointed(cardinal, value, from: index) ?? mixed(cardinal, value, from: index)
      ?? Numeral(
        tokens: index..<cardinal.end, value: value, form: isNumber ? .digits : .words,
        isBare: isNumber && cardinal.end == index + 1 && isBare(index),
        scale: cardinal.limit ?? .one)
  }

  private func isBare(_ index: Int) -> Bool {
    NumberToken(bytes(index))?.isBare ?? false
  }

  /// *Dozens*, *tens of thousands*: no less than twice the number, or than the number of numbers.
  private func vague(_ number: Int, at index: Int) -> Numeral? {
    var value = Decimal(number)
    var end = index + 1
    while plays(.of, end), case .vague(let next) = sense(end + 1).numeral,
      let product = value * Decimal(next)
    {
      value = product
      end += 2
    }
    if end == index + 1 {
      // *Tens* and *scores* alone are too often something else.
      guard number == 12 || number >= 100, let double = value * Decimal(2) else { return nil }
      value = double
    }
    return Numeral(tokens: index..<end, value: value, form: .vague)
  }
}

// MARK: - Digits

extension Reading {
  /// Digits with something written to them, or with an abbreviated scale behind: `1.5bn`, `3rd`, `5km`, `2.3 bn`.
  private func suffixed(at index: Int) -> Numeral? {
    guard let token = NumberToken(bytes(index)) else { return nil }
    let tokens = index..<index + 1
    guard !token.suffix.isEmpty else {
      guard let scale = Lexicons.scale(key(index + 1)), !scale.isAmbiguous,
        kind(index + 1) == .word,
        let power = Decimal(digits: 1, exponent: scale.power), let value = token.value * power
      else { return nil }
      return Numeral(tokens: index..<index + 2, value: value, form: .digits, scale: power)
    }
    let suffix = WordKey(String(decoding: token.suffix, as: UTF8.self))
    if token.isBare, Self.ordinalEndings.contains(suffix) {
      return Numeral(tokens: tokens, value: token.value, form: .ordinal)
    }
    if let power = scale(of: suffix), let value = token.value * power {
      return Numeral(tokens: tokens, value: value, form: .digits, scale: power)
    }
    return Numeral(
      tokens: tokens, value: token.value, form: .digits, suffix: suffix, isBare: token.isBare)
  }

  /// What letters written to digits multiply by: *1.5bn*, *20million*.
  private func scale(of suffix: WordKey) -> Decimal? {
    if let scale = Lexicons.scale(suffix) {
      return scale.isAmbiguous ? nil : Decimal(digits: 1, exponent: scale.power)
    }
    guard case .scale(let power) = Lexicons.word(suffix)?.numeral else { return nil }
    return Decimal(digits: 1, exponent: power)
  }

  private static let ordinalEndings = Set(["st", "nd", "rd", "th"].map { WordKey($0) })

  /// Thousands parted by spaces, or in the Indian way by commas: `40 000`, `12,34,567`.
  private func spacedGroups(at index: Int) -> Numeral? {
    guard bytes(index).count <= 3, isBare(index) else { return nil }
    var digits = Array(bytes(index))
    var end = index + 1
    while end < index + 6, kind(end) == .number, !isAttached(end),
      bytes(end).count == 3, isBare(end)
    {
      digits += bytes(end)
      end += 1
    }
    if end == index + 1 {
      while end < index + 8, isByte(",", end), isAttached(end),
        isAttached(end + 1), kind(end + 1) == .number, isIndianGroup(end + 1)
      {
        digits += bytes(end + 1)
        end += 2
      }
      guard bytes(end - 1).contains(UInt8(ascii: ",")) else { return nil }
    }
    guard end > index + 1, let value = Decimal(digits) else { return nil }
    return Numeral(tokens: index..<end, value: value, form: .digits)
  }

  /// Two digits, with or without the last three behind a comma: the `34,567` of `12,34,567`.
  private func isIndianGroup(_ index: Int) -> Bool {
    let groups = bytes(index).prefix { $0 != UInt8(ascii: ".") }.split(
      separator: UInt8(ascii: ","))
    return groups.first?.count == 2 && groups.count <= 2
  }
}

// MARK: - Fractions

extension Reading {
  /// A count of equal parts: *half*, *a quarter*, *two-thirds*, `3/4`, `½`.
  private func fraction(at index: Int) -> (value: Decimal, end: Int)? {
    switch sense(index).numeral {
    case .sign(let count, let parts): return portion(count, of: parts, end: index + 1)
    case .part(let parts): return portion(1, of: parts, end: index + 1)
    case .unit(let count): return fraction(of: count, at: index + 1)
    default: break
    }
    if plays(.indefinite, index) { return fraction(of: nil, at: index + 1) }
    guard let (count, parts) = slashed(index), count < parts,
      [2, 3, 4, 5, 6, 8, 10, 16, 32, 64].contains(parts)
    else { return nil }
    return portion(count, of: parts, end: index + 3)
  }

  /// The parts behind a count; behind *a* (no count) an ordinal is one only where *of* follows.
  private func fraction(of count: Int?, at index: Int) -> (value: Decimal, end: Int)? {
    let word = isHyphen(index) ? index + 1 : index
    switch sense(word).numeral {
    case .part(let parts) where (count ?? 1) == 1:
      return portion(1, of: parts, end: word + 1)
    case .parts(let parts):
      guard let count, Self.areCoprime(count, parts), count < parts else { return nil }
      return portion(count, of: parts, end: word + 1)
    case .ordinal(let parts) where parts > 2:
      guard count == 1 || count == nil && !isContent(word + 1) else { return nil }
      return portion(1, of: parts, end: word + 1)
    default: return nil
    }
  }

  private static func areCoprime(_ one: Int, _ other: Int) -> Bool {
    other == 0 ? one == 1 : areCoprime(other, one % other)
  }

  private func portion(_ count: Int, of parts: Int, end: Int) -> (value: Decimal, end: Int)? {
    (Decimal(count) / Decimal(parts)).map { ($0, end) }
  }

  /// A fraction with what it is a fraction of, where that is a number: *half a million*, *two thirds of a million*.
  private func multiplied(_ fraction: (value: Decimal, end: Int), from start: Int) -> Numeral {
    var index = fraction.end
    if plays(.of, index) { index += 1 }
    if plays(.indefinite, index) { index += 1 }
    let isDirect = index == fraction.end || plays(.indefinite, index - 1)
    guard isDirect, let multiplier = multiplier(at: index), let value = fraction.value * multiplier
    else {
      return Numeral(tokens: start..<fraction.end, value: fraction.value, form: .fraction)
    }
    return Numeral(tokens: start..<index + 1, value: value, form: .words, scale: multiplier)
  }

  private func multiplier(at index: Int) -> Decimal? {
    switch sense(index).numeral {
    case .hundred: Decimal(100)
    case .scale(let power): Decimal(digits: 1, exponent: power)
    case .dozen(let number): Decimal(number)
    default: nil
    }
  }

  /// A cardinal with a fraction behind it: *five and a half million*, `10 1/2`, `3½`.
  private func mixed(_ cardinal: Cardinal, _ whole: Decimal, from start: Int) -> Numeral? {
    var index = cardinal.end
    if isHyphen(index) { index += 1 }
    let isJoined = plays(.and, index)
    if isJoined { index += isHyphen(index + 1) ? 2 : 1 }
    guard isJoined || kind(index) == .symbol || slashed(index) != nil,
      let fraction = fraction(at: index)
    else { return nil }
    var end = fraction.end
    var value: Decimal?
    if let multiplier = multiplier(at: end) {
      end += 1
      value =
        cardinal.limit == nil
        ? (whole + fraction.value).flatMap { $0 * multiplier }
        : (fraction.value * multiplier).flatMap { whole + $0 }
    } else {
      value = (fraction.value * (cardinal.limit ?? .one)).flatMap { whole + $0 }
    }
    return value.map { Numeral(tokens: start..<end, value: $0, form: .digits) }
  }

  /// A cardinal with decimals in words: *nine point nought four*.
  private func pointed(_ cardinal: Cardinal, _ whole: Decimal, from start: Int) -> Numeral? {
    guard plays(.point, cardinal.end), kind(start) == .word else { return nil }
    var index = cardinal.end + 1
    var value = whole
    var places = 0
    while case .unit(let digit) = sense(index).numeral, places < 12 {
      places += digit > 9 ? 2 : 1
      guard let part = Decimal(digits: digit, exponent: -places), let sum = value + part else {
        break
      }
      value = sum
      index += 1
    }
    guard places > 0 else { return nil }
    return Numeral(tokens: start..<index, value: value, form: .words)
  }
}

// MARK: - Proportions

extension Reading {
  /// So many of each few: *one in five*, *one-in-10*, *nine out of 10*; not *three in 10 days* nor *12 out of 45*.
  private func proportion(at index: Int) -> Numeral? {
    let end = index + 1
    let isHyphenated = isHyphen(end) && isHyphen(end + 2)
    let joint = isHyphenated ? end + 1 : end
    let isOut = plays(.of, joint + 1) && key(joint) == Self.out
    guard isOut || plays(.inside, joint), let count = smallNumber(at: index),
      let whole = Cardinal(at: isOut || isHyphenated ? joint + 2 : joint + 1, in: self),
      !whole.isOrdinal, let parts = whole.value?.whole, count < parts,
      count == 1 && !(1400..<2100).contains(parts) || parts <= 10 || parts == 100,
      !plays(.unit, isHyphen(whole.end) ? whole.end + 1 : whole.end),
      let value = Decimal(count) / Decimal(parts)
    else { return nil }
    return Numeral(tokens: index..<whole.end, value: value, form: .fraction)
  }

  private static let out = WordKey("out")

  /// One to nine, in digits or words of one token.
  private func smallNumber(at index: Int) -> Int? {
    if case .unit(let number) = sense(index).numeral {
      return (1...9).contains(number) ? number : nil
    }
    guard kind(index) == .number, bytes(index).count == 1 else { return nil }
    return Decimal(bytes(index))?.whole
  }
}

extension Reading {
  /// Two bare numbers with a slash between them, and no third: `3/4`.
  func slashed(_ index: Int) -> (Int, Int)? {
    guard kind(index) == .number, isByte("/", index + 1), isAttached(index + 1),
      kind(index + 2) == .number, isAttached(index + 2),
      !(isByte("/", index + 3) && isAttached(index + 3)),
      !(isByte("/", index - 1) && isAttached(index)),
      let first = NumberToken(bytes(index)), first.suffix.isEmpty,
      let second = NumberToken(bytes(index + 2)), second.suffix.isEmpty, first.isBare,
      second.isBare, let count = first.value.whole, let parts = second.value.whole
    else { return nil }
    return (count, parts)
  }
}
