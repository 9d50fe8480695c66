import Chronology

// Days told by their place in the calendar: *Christmas Day*, *Thanksgiving*, *the last Friday in August*.

/// A day that comes once each year.
enum Holiday: Sendable {
  /// The same day each year, both counted from 1.
  case day(month: Int, day: Int)
  /// The same day of the week.
  case weekday(WeekdayOfMonth)
}

/// A weekday by its place in a month: the fourth Thursday of November.
struct WeekdayOfMonth: Sendable {
  /// 1 for the first, -1 for the last.
  let place: Int
  /// 1 for Monday.
  let weekday: Int
  let month: Int
  /// The days from it to the one that is meant.
  var later = 0

  /// Nil where the month has no fifth such day.
  func date(in year: Int) -> CalendarDate? {
    let last = CalendarDate.days(inMonth: month, of: year)
    guard let edge = CalendarDate(year: year, month: month, day: place > 0 ? 1 : last) else {
      return nil
    }
    let day =
      place > 0
      ? 1 + (weekday - edge.weekday + 7) % 7 + (place - 1) * 7
      : last - (edge.weekday - weekday + 7) % 7
    return CalendarDate(year: year, month: month, day: day)?.adding(days: later)
  }

  /// That of the year, or the one nearest to the day of publication.
  func span(in year: Int?, near published: CalendarDate?) -> DateSpan? {
    if let year { return date(in: year).map { DateSpan(day: $0) } }
    guard let published else { return nil }
    return (-1...1).compactMap { date(in: published.year + $0) }.min {
      abs($0.daysSinceEpoch - published.daysSinceEpoch)
        < abs($1.daysSinceEpoch - published.daysSinceEpoch)
    }.map { DateSpan(day: $0) }
  }
}

extension Reading {
  /// A holiday, with its year or the nearest.
  func holiday(at index: Int) -> DateExpression? {
    guard let (tokens, holiday) = Lexicons.holidays.match(at: index, in: self) else {
      return nil
    }
    let (year, end) = trailingYear(at: tokens.upperBound) ?? (nil, tokens.upperBound)
    switch holiday {
    case .day(let month, let day):
      return DateExpression(index..<end, .point(CalendarPoint(year: year, month: month, day: day)))
    case .weekday(let day):
      return DateExpression(index..<end, relative: day.span(in: year, near: published))
    }
  }

  /// *The first Monday of October*, *the last Friday in August 2025*.
  func weekdayOfMonth(at index: Int) -> DateExpression? {
    let start = plays(.article, index) ? index + 1 : index
    let numeral = numeral(at: start).flatMap { $0.form == .ordinal ? $0 : nil }
    guard let place = numeral?.value.whole ?? number(of: .relation, start), place != 0,
      (-1...5).contains(place), numeral != nil || place == -1,
      case let next = numeral?.tokens.upperBound ?? start + 1, let weekday = weekday(at: next),
      plays(.of, next + 1) || plays(.inside, next + 1), let month = month(at: next + 2)
    else { return nil }
    let (year, end) = trailingYear(at: behindStop(next + 3)) ?? (nil, behindStop(next + 3))
    let day = WeekdayOfMonth(place: place, weekday: weekday, month: month)
    return DateExpression(start..<end, relative: day.span(in: year, near: published))
  }
}
