import Prose

/// Adds up the words and digits of one cardinal or ordinal: *two million three hundred*, *4 thousand*, *twenty-first*.
///
/// It is a sum of groups below a thousand, each with its scale. `room` is the place that the next word of a group
/// must stay below, `limit` the last scale, which the next scale must stay below; so a sum ends by itself
/// where a new number begins, and each level of *and* reads on below a smaller limit.
struct Cardinal {
  private(set) var end: Int
  private(set) var isOrdinal = false
  /// What the last multiplier was: a million in *two million*.
  private(set) var limit: Decimal?
  private var sum = Decimal.zero
  private var group: Decimal?
  private var room = 1000
  private let isInDigits: Bool

  /// Nil where no numeral starts, or none below the limit.
  init?(at start: Int, in reading: borrowing Reading, below limit: Decimal? = nil) {
    self.limit = limit
    end = start
    isInDigits = reading.kind(start) == .number
    if reading.plays(.indefinite, start) {
      switch reading.sense(start + 1).numeral {
      case .hundred, .scale, .dozen, .ordinalScale: break
      default: return nil
      }
      group = .one
      room = 1
      end += 1
    }
    let first = end
    while !isOrdinal, takeWord(of: reading, isFirst: end == first) {}
    guard end > first, sum != .zero || group != nil else { return nil }
  }

  var value: Decimal? { group.map { sum + $0 } ?? sum }

  /// Takes the next word of the numeral, with what joins it; false at the end.
  private mutating func takeWord(of reading: borrowing Reading, isFirst: Bool) -> Bool {
    if !isFirst, reading.plays(.and, end) || reading.joinsByAnd(end) {
      return takeJoined(of: reading)
    }
    var index = end
    if !isFirst, reading.isHyphen(index) { index += 1 }
    if reading.kind(index) == .number {
      return takeDigits(at: index, of: reading, isFirst: isFirst)
    }
    guard let word = reading.sense(index).numeral, take(word) else { return false }
    end = index + 1
    return true
  }

  private mutating func take(_ word: NumberWord) -> Bool {
    switch word {
    case .unit(let number): return add(number, leaving: 1)
    case .tens(let number): return add(number, leaving: 10)
    case .ordinal(let number):
      isOrdinal = !isInDigits && add(number, leaving: 1)
      return isOrdinal
    case .hundred: return multiply(byPowerOfTen: 2)
    case .scale(let power): return scale(byPowerOfTen: power)
    case .ordinalScale(let power):
      if isInDigits || group == nil && sum == .zero { return false }
      isOrdinal = power == 2 ? multiply(byPowerOfTen: 2) : scale(byPowerOfTen: power)
      return isOrdinal
    case .dozen(let number), .vague(let number):
      guard number == 12, room < 1000, let product = group.flatMap({ $0 * Decimal(number) })
      else { return false }
      group = product
      room = 0
      return true
    case .part, .parts, .sign: return false
    }
  }

  private mutating func add(_ number: Int, leaving next: Int) -> Bool {
    guard number < room, number > 0 || room == 1000, next == 1 || room >= 100,
      let total = (group ?? .zero) + Decimal(number)
    else { return false }
    group = total
    room = next
    return true
  }

  private mutating func multiply(byPowerOfTen power: Int) -> Bool {
    guard let number = group, room < 100, room > 0, number < Decimal(1000),
      let product = number.scaled(byPowerOfTen: power)
    else { return false }
    group = product
    room = 100
    return true
  }

  private mutating func scale(byPowerOfTen power: Int) -> Bool {
    guard let scale = Decimal(digits: 1, exponent: power), limit.map({ scale < $0 }) ?? true,
      let total = group.flatMap({ $0 * scale }).flatMap({ sum + $0 })
    else { return false }
    sum = total
    group = nil
    room = 1000
    limit = scale
    return true
  }

  /// Digits stand first, or behind a scale or a hundred: *4 thousand 3 hundred*.
  private mutating func takeDigits(
    at index: Int, of reading: borrowing Reading, isFirst: Bool
  ) -> Bool {
    guard isFirst || isInDigits && room >= 100, reading.isAttached(index) == false || isFirst,
      let token = NumberToken(reading.bytes(index)), token.suffix.isEmpty,
      isFirst || token.value.whole.map({ $0 < room }) ?? false,
      let total = (group ?? .zero) + token.value
    else { return false }
    // A number that starts behind a finished one is another number, unless a multiplier follows it.
    guard isFirst || reading.sense(index + 1).numeral == .hundred else { return false }
    group = total
    room = 1
    end = index + 1
    return true
  }

  /// Takes *and* with the smaller number behind it: *two hundred and six*, *a thousand and one*.
  private mutating func takeJoined(of reading: borrowing Reading) -> Bool {
    let next = reading.isHyphen(end) ? end + 3 : end + 1
    if room == 100, group != nil {
      guard let rest = Cardinal(at: next, in: reading, below: Decimal(100)),
        !reading.plays(.indefinite, next), let number = rest.group, rest.sum == .zero,
        number < Decimal(100), number > .zero, number.whole != nil,
        let total = group.flatMap({ $0 + number })
      else { return false }
      group = total
      room = 1
      isOrdinal = rest.isOrdinal
      end = rest.end
      return true
    }
    guard group == nil, let limit, !isInDigits, reading.kind(next) != .number,
      !reading.plays(.indefinite, next),
      let rest = Cardinal(at: next, in: reading, below: limit), let number = rest.value,
      number < limit, !reading.startsPart(rest.end), let total = sum + number
    else { return false }
    sum = total
    isOrdinal = rest.isOrdinal
    end = rest.end
    return false
  }
}

extension Reading {
  /// Whether *and* stands here between hyphens: *hundred-and-six*.
  fileprivate func joinsByAnd(_ index: Int) -> Bool {
    isHyphen(index) && plays(.and, index + 1)
  }

  /// Whether a word stands here that makes a fraction of the number before it: *thirds*.
  func startsPart(_ index: Int) -> Bool {
    switch sense(isHyphen(index) ? index + 1 : index).numeral {
    case .part, .parts: true
    default: false
    }
  }
}
