import Chronology
import Prose

// Dates by the names of the calendar: *Nov. 7, 2016*, *7 November*, *Monday*, *October 2016*, *2016*, *the 1990s*.

extension Reading {
  /// A date told by a weekday, month, day, year, decade or century.
  func calendarDate(at index: Int) -> DateExpression? {
    weekdayDate(at: index) ?? monthDate(at: index) ?? dayAndMonth(at: index) ?? century(at: index)
      ?? decade(at: index) ?? year(at: index) ?? dayAlone(at: index)
  }

  /// A month with a day, a year or both behind it, or alone.
  func monthDate(at index: Int) -> DateExpression? {
    guard let month = month(at: index) else { return nil }
    let end = behindStop(index + 1)
    if let (day, next) = day(at: plays(.article, end) ? end + 1 : end) {
      let (year, last) = trailingYear(at: next) ?? (nil, next)
      return DateExpression(
        index..<last, .point(CalendarPoint(year: year, month: month, day: day)))
    }
    let isJoined = (isByte("/", end) || isHyphen(end)) && isAttached(end)
    if isJoined {
      if let (day, next) = day(at: end + 1), yearNumber(at: end + 1) == nil {
        let year = key(next) == key(end) ? yearNumber(at: next + 1) : nil
        return DateExpression(
          index..<(year == nil ? next : next + 2),
          .point(CalendarPoint(year: year, month: month, day: day)))
      }
    }
    if let (year, last) = trailingYear(at: isJoined ? end + 1 : end) {
      return DateExpression(index..<last, .point(CalendarPoint(year: year, month: month)))
    }
    guard !isHyphen(end) || monthDate(at: end + 1) != nil else { return nil }
    return DateExpression(
      index..<behindStop(index + 1), .point(CalendarPoint(month: month)))
  }

  /// A day, its month and perhaps the year: *7 November 2016*, *the second of August*.
  private func dayAndMonth(at index: Int) -> DateExpression? {
    let start = plays(.article, index) ? index + 1 : index
    guard let (day, next) = day(at: start) else { return nil }
    var month = next
    if Lexicons.timeUnit(key(month)) == .day { month += 1 }
    if plays(.of, month) || isHyphen(month) || isByte("/", month) { month += 1 }
    guard let number = self.month(at: month) ?? monthBehindDay(month) else { return nil }
    var end = behindStop(month + 1)
    if isHyphen(end) || isByte("/", end), kind(end + 1) == .number { end += 1 }
    let (year, last) = trailingYear(at: end) ?? (nil, behindStop(month + 1))
    return DateExpression(
      start..<last, .point(CalendarPoint(year: year, month: number, day: day)))
  }

  /// A month that is also a name, behind a day in digits and before a noun: *the 15 March ballot*.
  private func monthBehindDay(_ index: Int) -> Int? {
    guard isCapitalized(index), kind(index - 1) == .number, !countsNext(index + 1),
      !isCapitalized(index + 1)
    else { return nil }
    return number(of: .month, index)
  }

  /// *On the 4th*: an ordinal in digits with nothing behind it.
  private func dayAlone(at index: Int) -> DateExpression? {
    guard kind(index) == .number, let numeral = numeral(at: index), numeral.form == .ordinal,
      let (day, end) = day(at: index), !isContent(end), !isHyphen(end), !plays(.of, end),
      plays(.on, index - (plays(.article, index - 1) ? 2 : 1))
    else { return nil }
    return DateExpression(index..<end, .point(CalendarPoint(day: day)))
  }

  /// A weekday, alone or with its date: *Monday*, *Tuesday, May 9*, *Friday the 13th*.
  private func weekdayDate(at index: Int) -> DateExpression? {
    guard let weekday = weekday(at: index) else { return nil }
    let end = behindStop(index + 1)
    var next = end
    if isByte(",", next) || isHyphen(next) || isByte("(", next) { next += 1 }
    if let date = monthDate(at: next) ?? dayAndMonth(at: next)
      ?? numericDate(at: next, isLicensed: true),
      date.point?.day != nil
    {
      let close = isByte("(", next - 1) && isByte(")", date.tokens.upperBound) ? 1 : 0
      return date.extended(to: index..<date.tokens.upperBound + close)
    }
    if let monday = week(at: plays(.of, end) ? end + 1 : end)?.span {
      return DateExpression(
        index..<end + (plays(.of, end) ? 3 : 2),
        relative: monday.lower.map { DateSpan(day: $0.adding(days: weekday - 1)) })
    }
    let day = plays(.article, next) ? next + 1 : next
    if let (number, last) = self.day(at: day), !isContent(last) || day > next,
      kind(last) != .symbol, !plays(.meridiem, last), !plays(.of, last)
    {
      return DateExpression(
        index..<last, .point(CalendarPoint(day: number, weekday: weekday)))
    }
    return DateExpression(index..<end, .point(CalendarPoint(weekday: weekday)))
  }

  /// A year of four digits, where it names a time and counts nothing.
  private func year(at index: Int) -> DateExpression? {
    guard let year = yearNumber(at: index) else { return nil }
    if !isHyphen(index - 1), let span = season(from: year, at: index + 1) {
      return DateExpression(index..<index + 3, relative: span)
    }
    let expression = DateExpression(index..<index + 1, .point(CalendarPoint(year: year)))
    if isHyphen(index + 1), yearNumber(at: index + 2) != nil {
      return isHyphen(index - 1) || isHyphen(index + 3) ? nil : expression
    }
    if isHyphen(index - 1), yearNumber(at: index - 2) != nil {
      return isHyphen(index + 1) ? nil : expression
    }
    let isNamed =
      plays(.preposition, index - 1) || plays(.stop, index - 1) && !plays(.auxiliary, index - 1)
    guard isFree(index..<index + 1),
      countsNext(index + 1) && !isCapitalized(index + 1)
        ? isNamed && !plays(.of, index - 1) : isNamed || (1900..<2100).contains(year),
      Lexicons.measures.match(at: index + 1, in: self) == nil, !plays(.unit, index + 1),
      sense(index + 1).numeral == nil
    else { return nil }
    return expression
  }

  /// From a year to the next, in two digits: *2020-21*, *2025/26*; with a hyphen, to a later one too.
  private func season(from year: Int, at joint: Int) -> DateSpan? {
    let isSlash = isByte("/", joint) && isAttached(joint) && isAttached(joint + 1)
    guard isSlash || isHyphen(joint), bytes(joint + 1).count == 2,
      let token = NumberToken(bytes(joint + 1)), token.isBare, token.suffix.isEmpty,
      let last = token.value.whole, case let length = (last - year % 100 + 100) % 100,
      length == 1 || !isSlash && (2...20).contains(length), !isHyphen(joint + 2)
    else { return nil }
    return DateSpan(years: year..<year + length)
  }

  private func countsNext(_ index: Int) -> Bool {
    isContent(index) && CountedNoun.isPlural(bytes(index), key: key(index))
  }

  /// *1990s*, *'90s*.
  private func decade(at index: Int) -> DateExpression? {
    guard let numeral = numeral(at: index), let first = numeral.value.whole, numeral.isBare,
      first.isMultiple(of: 10), numeral.suffix == WordKey("s")
    else { return nil }
    switch bytes(index).count {
    case 5 where (1000..<2100).contains(first):
      return DateExpression(index..<index + 1, relative: DateSpan(years: first..<first + 10))
    case 3 where kind(index - 1) == .mark || plays(.article, index - 1):
      let year = (first >= 30 ? 1900 : 2000) + first
      return DateExpression(index..<index + 1, relative: DateSpan(years: year..<year + 10))
    default: return nil
    }
  }

  /// *15th century*: as news and its readers count, 1400 to 1499.
  private func century(at index: Int) -> DateExpression? {
    guard let numeral = numeral(at: index), numeral.form == .ordinal,
      let number = numeral.value.whole, (1...30).contains(number)
    else { return nil }
    let end = numeral.tokens.upperBound
    let unit = isHyphen(end) ? end + 1 : end
    guard Lexicons.timeUnit(key(unit)) == .century else { return nil }
    return DateExpression(
      index..<unit + 1, relative: DateSpan(years: (number - 1) * 100..<number * 100))
  }
}

// MARK: - Parts of dates

extension Reading {
  /// The number of a month; a word that is often something else needs a capital, or a date beside it.
  func month(at index: Int) -> Int? {
    guard let month = number(of: .month, index), kind(index) == .word else { return nil }
    guard plays(.name, index) else { return month }
    let isDated = day(at: behindStop(index + 1)) != nil || yearNumber(at: index + 1) != nil
    guard isCapitalized(index) else {
      return isDated || plays(.inside, index - 1) && !isContent(index + 1) ? month : nil
    }
    // *May* at the start of a sentence or behind a name, or *March* in one, is a month only with a date.
    let isBehindName = isCapitalized(index - 1) && isContent(index - 1)
    return isDated || !startsSentence(index) && !isContent(index + 1) && !isBehindName
      ? month : nil
  }

  /// The number of a weekday, 1 for Monday.
  func weekday(at index: Int) -> Int? {
    guard let weekday = number(of: .weekday, index) else { return nil }
    return plays(.name, index) && !isCapitalized(index) ? nil : weekday
  }

  /// A day of a month, in digits or as an ordinal, and the token behind it.
  func day(at index: Int) -> (day: Int, end: Int)? {
    guard let numeral = numeral(at: index), let day = numeral.value.whole, (1...31).contains(day),
      numeral.form == .ordinal || numeral.isBare && numeral.suffix == nil || numeral.form == .words
    else { return nil }
    return (day, numeral.tokens.upperBound)
  }

  /// A year behind a date: *, 2016*, *of 2016*, *2016*.
  func trailingYear(at index: Int) -> (year: Int, end: Int)? {
    var start = index
    if isByte(",", start) || plays(.of, start) || plays(.inside, start) { start += 1 }
    if let year = yearNumber(at: start),
      !isContent(start + 1) || start == index || !countsNext(start + 1)
    {
      return (year, start + 1)
    }
    guard let numeral = numeral(at: start), numeral.form == .words, numeral.tokens.count > 1,
      let year = numeral.value.whole, (1500..<2100).contains(year)
    else { return nil }
    return (year, numeral.tokens.upperBound)
  }

  /// Four digits from 1400 to 2099.
  func yearNumber(at index: Int) -> Int? {
    guard bytes(index).count == 4, let numeral = numeral(at: index), numeral.isBare,
      numeral.suffix == nil, let year = numeral.value.whole, (1400..<2100).contains(year)
    else { return nil }
    return year
  }

  /// The index behind the full stop of an abbreviation.
  func behindStop(_ index: Int) -> Int {
    isByte(".", index) && isAttached(index) && index + 1 < count && bytes(index - 1).count < 5
      && !opensSentence(index + 1) ? index + 1 : index
  }

  private func opensSentence(_ index: Int) -> Bool {
    passage.sentences[passage.sentence(ofToken: index)].lowerBound == index
  }
}
