import Chronology
import Prose

// Dates alone, from one to another, and open at an end: *from 2014 to 2018*, *Nov. 19-20*, *since Monday*, *2018 or later*.

extension Reading {
  /// A date, or the longest range of dates that starts here.
  func date(at index: Int) -> Finding? {
    guard index < count, kind(index) != .punctuation else { return nil }
    let date = expression(at: index)
    if let range = closedRange(at: index, from: date) ?? openRange(at: index) { return range }
    return if let date { finding(of: date) } else { nil }
  }

  private func expression(at index: Int) -> DateExpression? {
    guard mayStartDate(index) else { return nil }
    return partialDate(at: index) ?? relativeDate(at: index) ?? numericDate(at: index)
      ?? calendarDate(at: index) ?? holiday(at: index)
  }

  /// False for most figures, since they have none of the words and signs behind them that make a date of a number.
  private func mayStartDate(_ index: Int) -> Bool {
    guard let numeral = numeral(at: index) else { return true }
    if kind(index) == .number, !numeral.isBare || bytes(index).count > 2 { return true }
    let next = numeral.tokens.upperBound
    return isDash(next) || isByte("/", next)
      || sense(next).roles.intersects(Self.makersOfDates)
      || numeral.form == .ordinal && (kind(index) == .number || sense(next).numeral != nil)
  }

  private static let makersOfDates = Roles(.unit, .month, .weekday, .relation, .of, .qualifier)

  private func finding(of date: DateExpression) -> Finding {
    var end = date.tokens.upperBound
    // *2018 or later*, *1/1/2016 and after*
    if plays(.or, end) || plays(.and, end),
      plays(.later, end + 1) || plays(.after, end + 1) && !isContent(end + 2)
    {
      end += 2
      return finding(
        date.tokens.lowerBound..<end,
        span(of: date).map { DateSpan(lower: $0.lower, upper: nil, isYearless: $0.isYearless) })
    }
    return finding(date.tokens, span(of: date))
  }

  /// A date that depends on an unknown day of publication has its own words for its value.
  private func finding(_ tokens: Range<Int>, _ span: DateSpan?) -> Finding {
    let words = passage[bytes: passage.range(ofTokens: tokens)].lowercased()
    return Finding(.date, tokens, value: span?.value ?? words)
  }
}

// MARK: - Open ranges

extension Reading {
  /// *Before*, *after*, *since*, *until* or *starting* with a date.
  private func openRange(at index: Int) -> Finding? {
    var next = index + 1
    let isLater = plays(.later, index) && plays(.than, next)
    let isNoLater = plays(.determiner, index) && plays(.later, next) && plays(.than, next + 1)
    let isEarlier = plays(.earlier, index) && plays(.than, next)
    if isLater || isEarlier { next += 1 }
    if isNoLater { next += 2 }
    let isBefore = plays(.before, index) || plays(.until, index) || isEarlier || isNoLater
    let isAfter = plays(.after, index) && !plays(.relation, index) || isLater
    let isSince = plays(.since, index) || plays(.starting, index)
    guard isBefore || isAfter || isSince else { return nil }
    if plays(.starting, index), plays(.preposition, next) { next += 1 }
    if plays(.article, next), Lexicons.timeUnit(key(next + 1)) == .year { next += 2 }
    guard
      let date = expression(at: next) ?? (plays(.article, next) ? expression(at: next + 1) : nil),
      let span = span(of: date)
    else { return nil }
    let tokens = index..<date.tokens.upperBound
    var open: DateSpan
    if isBefore {
      open = DateSpan(lower: nil, upper: boundary(of: date))
    } else if isSince || span.isDay {
      open = DateSpan(lower: span.lower, upper: nil)
    } else if case .part(_, let boundary?) = date.content {
      open = DateSpan(lower: boundary, upper: nil)
    } else {
      open = DateSpan(lower: span.upper, upper: nil)
    }
    open.isYearless = span.isYearless
    return finding(tokens, open)
  }
}

// MARK: - Closed ranges

extension Reading {
  /// Two dates with what joins them; a day or month that the first leaves out is the second's, and the other way round.
  private func closedRange(at index: Int, from date: DateExpression?) -> Finding? {
    let isBetween = plays(.between, index)
    let isFrom = plays(.from, index)
    let start = isBetween || isFrom ? index + 1 : index
    guard
      let first = rangeStart(
        at: start, start == index ? date : expression(at: start), isLicensed: isBetween || isFrom)
    else { return nil }
    let joint = first.tokens.upperBound
    let isJoined =
      plays(.through, joint) || isDash(joint) || key(joint) == Self.tilde
      || isBetween && plays(.and, joint)
    guard isJoined else { return nil }
    let next = joint + 1
    guard
      let last = rangeEnd(
        at: next, behind: first, isLicensed: isBetween || isFrom || isAttached(joint))
    else { return nil }
    guard let lower = lowerBound(of: first, with: last),
      let upper = upperBound(of: last, above: lower),
      lower.date < upper.date
    else { return nil }
    let span = DateSpan(
      lower: lower.date, upper: upper.date, isYearless: lower.isYearless || upper.isYearless)
    return finding(index..<last.tokens.upperBound, span)
  }

  private static let tilde = WordKey("~")

  /// - Parameter date: what is told at the token alone.
  private func rangeStart(at index: Int, _ date: DateExpression?, isLicensed: Bool)
    -> DateExpression?
  {
    if plays(.now, index) { return today(at: index) }
    if let date { return date }
    if plays(.article, index), let date = expression(at: index + 1) { return date }
    if isLicensed, let date = numericDate(at: index, isLicensed: true) { return date }
    guard isLicensed || isHyphen(index + 1), let (day, end) = day(at: index), !isHyphen(index - 1)
    else { return nil }
    return DateExpression(index..<end, .point(CalendarPoint(day: day)))
  }

  private func rangeEnd(at index: Int, behind first: DateExpression, isLicensed: Bool)
    -> DateExpression?
  {
    if plays(.now, index) { return today(at: index) }
    let start = plays(.article, index) ? index + 1 : index
    if let date = expression(at: start) ?? expression(at: index) { return date }
    if isLicensed, let date = numericDate(at: start, isLicensed: true) { return date }
    guard first.point?.month != nil, first.point?.day != nil, let (day, end) = day(at: start),
      !plays(.meridiem, end)
    else { return nil }
    return DateExpression(index..<end, .point(CalendarPoint(day: day)))
  }

  private func today(at index: Int) -> DateExpression {
    DateExpression(index..<index + 1, relative: published.map { DateSpan(day: $0) })
  }

  private typealias Bound = (date: CalendarDate, isYearless: Bool)

  private func lowerBound(of first: DateExpression, with last: DateExpression) -> Bound? {
    guard var point = first.point, point.year == nil else {
      return boundary(of: first).map { ($0, span(of: first)?.isYearless ?? false) }
    }
    if point.month == nil, point.weekday == nil {
      guard let month = last.point?.month else { return nil }
      point.month = month
    }
    point.year = last.point?.year
    guard var span = point.span(near: published), let date = span.lower else { return nil }
    // *Nov-Feb 2017* begins in the year before; before a day that is known, the last such date counts.
    let end = last.point == nil || last.point?.year != nil ? boundary(of: last) : nil
    if let end, end < date {
      point.year = date.year - 1
      span = point.span(near: published) ?? span
    }
    return span.lower.map { ($0, span.isYearless) }
  }

  private func upperBound(of last: DateExpression, above lower: Bound) -> Bound? {
    guard var point = last.point, point.year == nil else {
      let isPart = if case .part = last.content { true } else { false }
      // *From the end of March to the middle of September*
      return boundary(of: last).map {
        (isPart && $0 < lower.date ? $0.adding(months: 12) : $0, false)
      }
    }
    if point.weekday != nil, point.day == nil {
      return boundary(of: last).map { ($0 < lower.date ? $0.adding(days: 7) : $0, false) }
    }
    if point.month == nil { point.month = lower.date.month }
    point.year = lower.date.year
    guard let date = point.span(near: nil)?.lower else { return nil }
    return (date < lower.date ? date.adding(months: 12) : date, lower.isYearless)
  }
}
