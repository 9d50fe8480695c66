import Chronology

/// What a text says of a day, month or year, as far as it says it.
struct CalendarPoint: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// 1 for Monday.
  var weekday: Int?

  /// The stretch meant: where the year, month or week is missing, the one nearest to the day of publication; of months,
  /// rather one that is past where nothing speaks of what is to come.
  func span(near published: CalendarDate?, isFuture: Bool = false) -> DateSpan? {
    if let year { return span(inYear: year) }
    guard let today = published ?? Self.anyDay else { return nil }
    var span: DateSpan?
    if month != nil {
      span = nearest(
        today, among: (-1...1).compactMap { self.span(inYear: today.year + $0) },
        isPast: !isFuture)
    } else if day != nil {
      let months = weekday == nil ? -1...1 : -13...13
      span = nearest(
        today, among: months.compactMap { self.span(inMonthOf: today.adding(months: $0)) })
    } else if let weekday {
      guard published != nil else { return nil }
      let distance = (today.weekday - weekday + 7) % 7
      span = DateSpan(day: today.adding(days: isFuture && distance > 0 ? 7 - distance : -distance))
    }
    span?.isYearless = published == nil
    return span
  }

  /// A leap year, so that every day of a year is in it.
  private static let anyDay = CalendarDate(year: 2000, month: 7, day: 1)

  private func span(inYear year: Int) -> DateSpan? {
    guard let month else { return DateSpan(years: year..<year + 1) }
    guard let day else { return DateSpan(year: year, month: month, months: 1) }
    return CalendarDate(year: year, month: month, day: day).map { DateSpan(day: $0) }
  }

  private func span(inMonthOf date: CalendarDate) -> DateSpan? {
    guard let day, let date = CalendarDate(year: date.year, month: date.month, day: day),
      weekday.map({ $0 == date.weekday }) ?? true
    else { return nil }
    return DateSpan(day: date)
  }

  private func nearest(
    _ today: CalendarDate, among spans: [DateSpan], isPast: Bool = false
  ) -> DateSpan? {
    func distance(_ span: DateSpan) -> Int {
      guard let days = span.lower.map({ $0.daysSinceEpoch - today.daysSinceEpoch }) else {
        return .max
      }
      // What lies six months back is as far as what lies four ahead.
      return isPast && days > 0 ? days * 3 : abs(days) * 2
    }
    return spans.min { distance($0) < distance($1) }
  }
}
