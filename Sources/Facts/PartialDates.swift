import Chronology
import Prose

// Parts of the calendar's stretches: *late July*, *the end of 2016*, *the first week of June*, *Q3 2016*, *week 10*.

extension Reading {
  /// A part of a month, year or other stretch.
  func partialDate(at index: Int) -> DateExpression? {
    edge(at: index) ?? weekdayOfMonth(at: index) ?? weekWithin(at: index) ?? quarter(at: index)
      ?? numberedQuarter(at: index)
      ?? season(at: index)
  }

  /// *Early*, *mid-* and *late*, and *the end of*.
  private func edge(at index: Int) -> DateExpression? {
    let start = plays(.article, index) ? index + 1 : index
    guard
      let role = [Role.start, .middle, .end].first(where: { plays($0, start) }) ?? laterRole(start)
    else { return nil }
    var next = start + 1
    let isNoun = plays(.of, next)
    if isNoun || isHyphen(next) { next += 1 }
    if plays(.article, next) { next += 1 }
    guard let date = anchor(at: next), let whole = span(of: date), let lower = whole.lower,
      let upper = whole.upper, let part = part(role, of: whole, isRelative: date.point == nil)
    else { return nil }
    let boundary = role == .start ? lower : role == .end ? upper : whole.middle
    return DateExpression(
      start..<date.tokens.upperBound,
      .part(part, boundary: isNoun ? boundary : nil))
  }

  /// *Earlier* and *later* before *this week*.
  private func laterRole(_ index: Int) -> Role? {
    guard number(of: .relation, index + 1) == 0 else { return nil }
    return plays(.earlier, index) ? .start : plays(.later, index) ? .end : nil
  }

  /// The stretch of which something is a part.
  private func anchor(at index: Int) -> DateExpression? {
    if let unit = Lexicons.timeUnit(key(index)), [.week, .month, .year].contains(unit),
      let published,
      plays(.of, index - 1) || plays(.article, index - 1)
    {
      return DateExpression(index..<index + 1, relative: DateSpan(unit, later: 0, than: published))
    }
    guard let date = calendarDate(at: index) ?? relativeDate(at: index),
      span(of: date).map({ !$0.isDay }) ?? false
    else { return nil }
    return date
  }

  /// Halves and the middle third of a month; four months of a named year; Thursday on of a week.
  private func part(_ role: Role, of whole: DateSpan, isRelative: Bool) -> DateSpan? {
    guard let lower = whole.lower, let upper = whole.upper else { return nil }
    let days = upper.daysSinceEpoch - lower.daysSinceEpoch
    let (first, second): (CalendarDate, CalendarDate) =
      switch days {
      case ...7: (lower.adding(days: 3), lower.adding(days: 3))
      case ...31:
        role == .middle
          ? (lower.adding(days: 10), lower.adding(days: 20))
          : (lower.adding(days: 15), lower.adding(days: 15))
      case ...366 where isRelative: (lower.adding(months: 6), lower.adding(months: 6))
      case ...366: (lower.adding(months: 4), lower.adding(months: 8))
      default: (lower.adding(days: days / 3), lower.adding(days: days * 2 / 3))
      }
    switch role {
    case .start: return DateSpan(lower: lower, upper: first)
    case .end: return DateSpan(lower: second, upper: upper)
    default: return first < second ? DateSpan(lower: first, upper: second) : whole
    }
  }

  /// *The first week of June*, *the last week of 2016*, *the week of April 10*, *week 10*.
  private func weekWithin(at index: Int) -> DateExpression? {
    let start = plays(.article, index) ? index + 1 : index
    let ordinal = numeral(at: start).flatMap { $0.form == .ordinal ? $0.value.whole : nil }
    let isLast = number(of: .relation, start) == -1
    if ordinal != nil || isLast {
      guard Lexicons.timeUnit(key(start + 1)) == .week, plays(.of, start + 2),
        let date = anchor(at: plays(.article, start + 3) ? start + 4 : start + 3),
        let whole = span(of: date), let lower = whole.lower, let upper = whole.upper
      else { return nil }
      // The week that holds the fourth day is the first, as in ISO 8601.
      let week =
        isLast
        ? DateSpan(weekOf: upper.adding(days: -4))
        : DateSpan(weekOf: lower.adding(days: 3), later: (ordinal ?? 1) - 1)
      return DateExpression(index..<date.tokens.upperBound, .span(week))
    }
    guard Lexicons.timeUnit(key(start)) == .week else { return nil }
    if let number = numeral(at: start + 1), number.isBare, number.suffix == nil,
      let week = number.value.whole, (1...53).contains(week), let published,
      let fourth = CalendarDate(year: published.year, month: 1, day: 4)
    {
      return DateExpression(
        start..<start + 2, .span(DateSpan(weekOf: fourth, later: week - 1)))
    }
    var next = start + 1
    guard plays(.of, next) || plays(.starting, next) else { return nil }
    next += 1
    if plays(.preposition, next) { next += 1 }
    guard let date = calendarDate(at: next), date.point?.day != nil,
      let day = span(of: date)?.lower
    else { return nil }
    return DateExpression(index..<date.tokens.upperBound, .span(DateSpan(weekOf: day)))
  }
}

// MARK: - Quarters, halves and seasons

extension Reading {
  /// *Q3 2016*, *2016 H2*, *Q1 of 2017*, *2016-Q4*.
  private func quarter(at index: Int) -> DateExpression? {
    if let (months, first) = labelledPart(at: index) {
      var next = index + 1
      if plays(.of, next) || isHyphen(next) { next += 1 }
      guard let year = yearNumber(at: next) else { return nil }
      return DateExpression(
        index..<next + 1, relative: DateSpan(year: year, month: first, months: months))
    }
    guard let year = yearNumber(at: index) else { return nil }
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    guard let (months, first) = labelledPart(at: next) else { return nil }
    return DateExpression(
      index..<next + 1, relative: DateSpan(year: year, month: first, months: months))
  }

  /// The months of `Q3` or `H2`, and the first of them.
  private func labelledPart(at index: Int) -> (months: Int, first: Int)? {
    let label = bytes(index)
    guard label.count == 2, kind(index) == .word, let letter = label.first, let digit = label.last,
      case let number = Int(digit) - 0x30
    else { return nil }
    switch letter | 0x20 {
    case UInt8(ascii: "q") where (1...4).contains(number): return (3, number * 3 - 2)
    case UInt8(ascii: "h") where (1...2).contains(number): return (6, number * 6 - 5)
    default: return nil
    }
  }

  /// *The third quarter*, *the first half of 2016*.
  private func numberedQuarter(at index: Int) -> DateExpression? {
    let start = plays(.article, index) ? index + 1 : index
    guard let numeral = numeral(at: start), numeral.form == .ordinal,
      let number = numeral.value.whole,
      case .part(let parts) = sense(numeral.tokens.upperBound).numeral,
      parts == 2 || parts == 4, (1...parts).contains(number)
    else { return nil }
    var end = numeral.tokens.upperBound + 1
    var year = published?.year
    if plays(.of, end) {
      guard let date = anchor(at: plays(.article, end + 1) ? end + 2 : end + 1),
        let whole = span(of: date), let lower = whole.lower,
        whole == DateSpan(years: lower.year..<lower.year + 1)
      else { return nil }
      year = lower.year
      end = date.tokens.upperBound
    } else if parts == 2 {
      return nil
    }
    let months = 12 / parts
    return DateExpression(
      index..<end,
      relative: year.flatMap {
        DateSpan(year: $0, month: (number - 1) * months + 1, months: months)
      })
  }

  /// A season with its year, or behind *the* or *in*: *summer 2015*, *the winter*.
  private func season(at index: Int) -> DateExpression? {
    guard let month = number(of: .season, index) else { return nil }
    if let (year, end) = trailingYear(at: index + 1) {
      return DateExpression(
        index..<end, relative: DateSpan(year: year, month: month, months: 3))
    }
    guard plays(.article, index - 1) || plays(.inside, index - 1), !isContent(index + 1) else {
      return nil
    }
    return DateExpression(
      index..<index + 1,
      relative: published.flatMap { DateSpan(year: $0.year, month: month, months: 3) })
  }
}
