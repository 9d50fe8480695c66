import Chronology
import Prose

// Dates in figures: *2016-11-07*, *11/7/2016*, *10/25*, *20161016*, *05-Aug-2016*.

extension Reading {
  /// Where a date is expected (`isLicensed`), a month and a day may be parted by a point or a hyphen too.
  func numericDate(at index: Int, isLicensed: Bool = false) -> DateExpression? {
    guard kind(index) == .number, !isByte("/", index - 1) || !isAttached(index),
      isLicensed || !(isHyphen(index - 1) && kind(index - 2) == .number)
    else { return nil }
    return compactDate(at: index) ?? threePartDate(at: index)
      ?? twoPartDate(at: index, isLicensed: isLicensed)
      ?? pointedDate(at: index, isLicensed: isLicensed)
  }

  /// `20161016`.
  private func compactDate(at index: Int) -> DateExpression? {
    let bytes = Array(bytes(index))
    guard bytes.count == 8, let digits = Decimal(bytes)?.whole, !bytes.contains(UInt8(ascii: ",")),
      !bytes.contains(UInt8(ascii: ".")), (1900..<2100).contains(digits / 10_000)
    else { return nil }
    return date(digits / 10_000, digits / 100 % 100, digits % 100, index..<index + 1)
  }

  /// Three figures, or two with a month's name between, all joined by slashes or all by hyphens.
  private func threePartDate(at index: Int) -> DateExpression? {
    guard let first = figure(at: index), isSeparator(index + 1), key(index + 1) == key(index + 3),
      isSeparator(index + 3), let last = figure(at: index + 4),
      !isSeparator(index + 5) || numericDate(at: index + 6) != nil || isHyphen(index + 5)
    else { return nil }
    let tokens = index..<index + 5
    let lastLength = bytes(index + 4).count
    if let month = number(of: .month, index + 2) {
      return first > 31
        ? date(first, month, last, tokens) : date(fullYear(last, lastLength), month, first, tokens)
    }
    guard let middle = figure(at: index + 2) else {
      return nil
    }
    if bytes(index).count == 4 { return date(first, middle, last, tokens) }
    // The month first, as in American papers, unless it cannot be one.
    let year = fullYear(last, lastLength)
    guard lastLength == 4 || lastLength == 2 && isByte("/", index + 1) else { return nil }
    return date(year, first, middle, tokens) ?? date(year, middle, first, tokens)
  }

  /// `10/25`, but not `9/11`, which is a name, nor a fraction; or a year and a month, `2015-12`.
  private func twoPartDate(at index: Int, isLicensed: Bool) -> DateExpression? {
    guard let first = figure(at: index), isSeparator(index + 1), let second = figure(at: index + 2),
      !(isSeparator(index + 3) && kind(index + 4) == .number) || isHyphen(index + 3)
    else { return nil }
    let tokens = index..<index + 3
    guard Lexicons.figureNames.match(at: index, in: self) == nil else { return nil }
    if bytes(index).count == 4, bytes(index + 2).count == 2 {
      guard (1900..<2100).contains(first), (1...12).contains(second), isHyphen(index + 1) else {
        return nil
      }
      return DateExpression(tokens, .point(CalendarPoint(year: first, month: second)))
    }
    guard (1...12).contains(first), (1...31).contains(second),
      isLicensed || isByte("/", index + 1) && isDated(before: index), bytes(index).count <= 2,
      bytes(index + 2).count <= 2, CalendarDate(year: 2000, month: first, day: second) != nil
    else { return nil }
    return DateExpression(tokens, .point(CalendarPoint(month: first, day: second)))
  }

  /// A month and day with a point, only behind a weekday: *Friday 7.6*.
  private func pointedDate(at index: Int, isLicensed: Bool) -> DateExpression? {
    let parts = bytes(index).split(separator: UInt8(ascii: ".")).compactMap { Decimal($0)?.whole }
    guard isLicensed, parts.count == 2, !isContent(index + 1), kind(index + 1) != .symbol,
      CalendarDate(year: 2000, month: parts[0], day: parts[1]) != nil
    else { return nil }
    return DateExpression(
      index..<index + 1, .point(CalendarPoint(month: parts[0], day: parts[1])))
  }

  /// Behind a word that a date follows, or another date in figures.
  private func isDated(before index: Int) -> Bool {
    let word = index - 1
    if plays(.at, word) || plays(.of, word) { return false }
    return plays(.preposition, word) || plays(.between, word) || plays(.from, word)
      || plays(.relation, word) || plays(.through, word) || plays(.before, word)
      || plays(.after, word) || plays(.since, word)
      || slashed(index - 3) != nil || slashed(index - 4) != nil
      || isHyphen(word) && slashed(index - 4) != nil
  }

  private func date(_ year: Int, _ month: Int, _ day: Int, _ tokens: Range<Int>) -> DateExpression?
  {
    CalendarDate(year: year, month: month, day: day).map { _ in
      DateExpression(tokens, .point(CalendarPoint(year: year, month: month, day: day)))
    }
  }

  private func fullYear(_ number: Int, _ length: Int) -> Int {
    length == 4 ? number : number + (number < 70 ? 2000 : 1900)
  }

  private func figure(at index: Int) -> Int? {
    guard kind(index) == .number, bytes(index).count <= 4,
      let token = NumberToken(bytes(index)), token.isBare, token.suffix.isEmpty
    else { return nil }
    return token.value.whole
  }

  private func isSeparator(_ index: Int) -> Bool {
    isHyphen(index) || isByte("/", index) && isAttached(index) && isAttached(index + 1)
  }
}
