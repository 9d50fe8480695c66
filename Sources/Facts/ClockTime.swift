import Prose

extension Reading {
  /// A time of day: *3 p.m.*, *15:00*, *noon*, *half past nine in the morning*, *10 o'clock*.
  func time(at index: Int) -> Finding? {
    if let hour = number(of: .clock, index) {
      return Finding(.time, index..<index + 1, value: Self.text(hour * 3600))
    }
    guard let clock = clockAndEnd(at: index) else { return nil }
    var (seconds, end, hasMeridiem, isCertain) = clock
    if !hasMeridiem, let (addition, last) = meridiem(at: end) ?? daypart(at: end) {
      guard seconds < 13 * 3600 else { return nil }
      seconds = seconds % (12 * 3600) + addition * 3600
      end = last
      isCertain = true
    } else if number(of: .clock, end) != nil, seconds == 12 * 3600 {
      end += 1
      isCertain = true
    }
    guard
      isCertain
        || plays(.at, index - 1) && !isContent(end) && kind(end) != .symbol
          && kind(index) == .number && kind(end) != .number && !isHyphen(end) && !isByte(",", end)
    else { return nil }
    if let zone = zone(at: end) { end = zone }
    return Finding(.time, index..<end, value: Self.text(seconds))
  }

  private typealias Clock = (seconds: Int, end: Int, hasMeridiem: Bool, isCertain: Bool)

  private func clockAndEnd(at index: Int) -> Clock? {
    pastTime(at: index) ?? writtenTime(at: index) ?? hourInWords(at: index)
  }

  /// `4:30`, `7:56:30`, `4:30pm`, `8.10`, `3pm`, `1140`: what digits and the letters written to them say.
  private func writtenTime(at index: Int) -> Clock? {
    guard kind(index) == .number, !isHyphen(index - 1) || kind(index - 2) == .number else {
      return nil
    }
    let bytes = bytes(index)
    let end = bytes.firstIndex { $0 | 0x20 >= UInt8(ascii: "a") } ?? bytes.endIndex
    let letters = bytes[end...]
    let isColon = bytes.contains(UInt8(ascii: ":"))
    let fields = bytes[..<end].split(
      separator: UInt8(ascii: isColon ? ":" : "."), omittingEmptySubsequences: false)
    var numbers = fields.compactMap { Decimal($0)?.whole }
    guard numbers.count == fields.count, !numbers.isEmpty, numbers.count <= 3 else { return nil }
    // `8p.m.` is cut behind its p.
    let isCut =
      letters.count == 1 && isByte(".", index + 1) && isAttached(index + 1)
      && isAttached(index + 2) && self.bytes(index + 2).elementsEqual([UInt8(ascii: "m")])
    let isBriefly = letters.count == 1 && (isCut || isColon || plays(.at, index - 1))
    let meridiem = letters.count == 2 || isBriefly ? meridiem(of: letters) : nil
    guard letters.isEmpty || meridiem != nil else { return nil }
    let isMarked = meridiem != nil || self.meridiem(at: index + 1) != nil
    if numbers.count == 1, bytes[..<end].count >= 3 {
      guard isMarked, numbers[0] >= 100 else { return nil }
      numbers = [numbers[0] / 100, numbers[0] % 100]
    }
    guard fields.count == 1 || fields[1].count == 2, isColon || numbers.count == 1 || isMarked,
      numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }),
      meridiem == nil || numbers[0] <= 12
    else { return nil }
    var seconds = numbers[0] * 3600
    if numbers.count > 1 { seconds += numbers[1] * 60 }
    if numbers.count > 2 { seconds += numbers[2] }
    if let meridiem { seconds = seconds % (12 * 3600) + meridiem * 3600 }
    let isBeforeOclock = plays(.oclock, index + 1)
    return (
      seconds, isCut ? behindStop(index + 3) : isBeforeOclock ? index + 2 : index + 1,
      meridiem != nil,
      isColon || meridiem != nil || isBeforeOclock
    )
  }

  /// *One in the morning*, *nine o'clock*.
  private func hourInWords(at index: Int) -> Clock? {
    guard let numeral = numeral(at: index), numeral.form == .words,
      let hour = numeral.value.whole, (1...12).contains(hour)
    else { return nil }
    let end = numeral.tokens.upperBound
    if plays(.oclock, end) { return (hour * 3600, end + 1, false, true) }
    guard meridiem(at: end) != nil || daypart(at: end) != nil else { return nil }
    return (hour * 3600, end, false, true)
  }

  /// *Half past nine*, *10 past 9*, *a quarter to six*.
  private func pastTime(at index: Int) -> Clock? {
    guard let first = numeral(at: index), first.form != .ordinal, first.suffix == nil else {
      return nil
    }
    let word = first.tokens.upperBound
    let isPast = plays(.past, word)
    guard isPast || plays(.through, word), let last = numeral(at: word + 1),
      let hour = last.value.whole, (1...12).contains(hour),
      last.form == .words || last.isBare && last.suffix == nil
    else { return nil }
    let minutes = first.form == .fraction ? (first.value * Decimal(60))?.whole : first.value.whole
    // *Ten to six* is too often a range or a vote.
    guard let minutes, (1...30).contains(minutes), isPast || first.form == .fraction else {
      return nil
    }
    let seconds = hour * 3600 + (isPast ? minutes : -minutes) * 60
    return (seconds, last.tokens.upperBound, false, true)
  }

  /// *p.m.*, and the token behind it.
  private func meridiem(at index: Int) -> (hours: Int, end: Int)? {
    number(of: .meridiem, index).map { ($0, index + 1) }
  }

  /// The hours that *pm*, or its first letter alone, adds.
  private func meridiem(of letters: ArraySlice<UInt8>) -> Int? {
    let word = String(decoding: letters, as: UTF8.self) + (letters.count == 1 ? "m" : "")
    return Lexicons.word(WordKey(word)).flatMap { $0.roles.contains(.meridiem) ? $0.number : nil }
  }

  /// *In the morning*.
  private func daypart(at index: Int) -> (hours: Int, end: Int)? {
    guard plays(.inside, index), plays(.article, index + 1),
      let hours = number(of: .daypart, index + 2)
    else { return nil }
    return (hours, index + 3)
  }

  /// *ET*, *Eastern time*.
  private func zone(at index: Int) -> Int? {
    guard plays(.zone, index), isCapitalized(index) else { return nil }
    return plays(.time, index + 1) ? index + 2 : isAllCapitals(index) ? index + 1 : nil
  }

  private static func text(_ seconds: Int) -> String {
    [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
