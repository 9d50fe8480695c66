import Chronology

/// A day or a longer stretch of the calendar, open at either end.
struct DateSpan: Hashable, Sendable {
  /// Nil where it is open.
  let lower: CalendarDate?
  /// The first day that no longer belongs to it; nil where it is open.
  let upper: CalendarDate?
  /// Whether the year is a guess that only the day of publication could have made good.
  var isYearless = false
  /// Whether it is told as a single day.
  private(set) var isDay = false

  /// The day in its middle; nil where it is open.
  var middle: CalendarDate? {
    guard let lower, let upper else { return nil }
    return lower.adding(days: (upper.daysSinceEpoch - lower.daysSinceEpoch) / 2)
  }

  /// A stretch that is told as one, be it a single day long.
  init(lower: CalendarDate?, upper: CalendarDate?, isYearless: Bool = false) {
    self.init(lower: lower, upper: upper, isYearless: isYearless, isDay: false)
  }

  private init(lower: CalendarDate?, upper: CalendarDate?, isYearless: Bool = false, isDay: Bool) {
    self.lower = lower
    self.upper = upper
    self.isYearless = isYearless
    self.isDay = isDay
  }

  /// `2026-11-07`, `2026-01-01..2027-01-01`, `XXXX-11-07`.
  var value: String {
    isDay ? text(lower) : "\(text(lower))..\(text(upper))"
  }

  private func text(_ date: CalendarDate?) -> String {
    guard let date else { return "" }
    return isYearless ? "XXXX" + date.description.dropFirst(4) : date.description
  }
}

extension DateSpan {
  /// A single day.
  init(day: CalendarDate) {
    self.init(lower: day, upper: day.adding(days: 1), isDay: true)
  }

  /// So many months from the first of one.
  init?(year: Int, month: Int, months: Int) {
    guard let lower = CalendarDate(year: year, month: month, day: 1) else { return nil }
    self.init(lower: lower, upper: lower.adding(months: months))
  }

  /// Whole years; nil outside of the calendar.
  init?(years: Range<Int>) {
    self.init(year: years.lowerBound, month: 1, months: years.count * 12)
  }

  /// Seven days from a Monday.
  init(weekOf date: CalendarDate, later weeks: Int = 0) {
    let monday = date.adding(days: 1 - date.weekday + weeks * 7)
    self.init(lower: monday, upper: monday.adding(days: 7))
  }
}

extension CalendarDate {
  /// The same day so many months later, or the month's last where it is shorter; the calendar's ends are kept.
  func adding(months: Int) -> CalendarDate {
    let total = year * 12 + month - 1 + months
    let year = total >= 0 ? total / 12 : -1
    let month = total % 12 + 1
    guard (0...9999).contains(year) else { return self }
    let day = min(day, CalendarDate.days(inMonth: month, of: year))
    return CalendarDate(year: year, month: month, day: day) ?? self
  }

  /// The day so many units later, earlier where negative.
  func adding(_ count: Int, _ unit: TimeUnit) -> CalendarDate {
    let limited = max(-9999, min(9999, count))
    return unit.months > 0
      ? adding(months: limited * unit.months) : adding(days: limited * unit.days)
  }
}
