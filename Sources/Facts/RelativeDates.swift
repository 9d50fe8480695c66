import Chronology
import Prose

// Dates told from the day of publication: *yesterday*, *last month*, *next Tuesday*, *two weeks ago*, *the past 3 years*.

extension Reading {
  /// A date told by its distance from the day of publication.
  func relativeDate(at index: Int) -> DateExpression? {
    if let days = number(of: .day, index), !isTitle(index) {
      return DateExpression(
        index..<index + 1, relative: published.map { DateSpan(day: $0.adding(days: days)) })
    }
    return related(at: index) ?? distant(at: index) ?? yearToDate(at: index)
      ?? afterNext(at: index)
  }

  /// Whether a capital makes a name of a day: *Harbor Today*.
  private func isTitle(_ index: Int) -> Bool {
    isCapitalized(index) && isCapitalized(index - 1) && !startsSentence(index)
  }

  /// *The year to date*: from its first day.
  private func yearToDate(at index: Int) -> DateExpression? {
    guard plays(.unit, index), plays(.through, index + 1), key(index + 2) == Self.date,
      Lexicons.timeUnit(key(index)) == .year
    else { return nil }
    return DateExpression(
      index..<index + 3,
      relative: published.flatMap { today in
        CalendarDate(year: today.year, month: 1, day: 1).map { DateSpan(lower: $0, upper: today) }
      })
  }

  private static let date = WordKey("date")
  private static let previous = WordKey("previous")

  /// *The week after next*.
  private func afterNext(at index: Int) -> DateExpression? {
    guard plays(.unit, index), plays(.after, index + 1), number(of: .relation, index + 2) == 1,
      !isContent(index + 3), let unit = Lexicons.timeUnit(key(index))
    else { return nil }
    return DateExpression(
      index..<index + 3, relative: published.flatMap { DateSpan(unit, later: 2, than: $0) })
  }

  /// *This*, *last* or *next* with a unit, a weekday, a month, a season, or a number of units.
  private func related(at index: Int) -> DateExpression? {
    if let numeral = numeral(at: index), let length = numeral.value.whole,
      let relation = number(of: .relation, numeral.tokens.upperBound), relation != 0,
      let unit = Lexicons.timeUnit(key(numeral.tokens.upperBound + 1)),
      CountedNoun.isPlural(
        bytes(numeral.tokens.upperBound + 1), key: key(numeral.tokens.upperBound + 1))
    {
      return DateExpression(
        index..<numeral.tokens.upperBound + 2, relative: stretch(relation, length, unit))
    }
    if plays(.article, index), Lexicons.timeUnit(key(index + 1)) == .weekend {
      return DateExpression(
        index + 1..<index + 2, relative: published.map { DateSpan(weekendNearest: $0) })
    }
    guard let relation = number(of: .relation, index) else { return nil }
    if let (span, weekday) = week(at: index), let weekday {
      let day = span?.lower?.adding(days: weekday.number - 1)
      return DateExpression(index..<weekday.end, relative: day.map { DateSpan(day: $0) })
    }
    var next = index + 1
    if isHyphen(next) { next += 1 }
    if relation != 0, case .unit(let length) = sense(next).numeral,
      Lexicons.timeUnit(key(next + 1)) == .quarter
    {
      return DateExpression(index..<next + 2, relative: stretch(relation, length, .quarter))
    }
    if let numeral = numeral(at: next), relation != 0, let length = numeral.value.whole,
      !isVerb(index)
    {
      var word = numeral.tokens.upperBound
      if plays(.qualifier, word) { word += 1 }
      if let unit = Lexicons.timeUnit(key(word)), unit.days + unit.months > 0 {
        return DateExpression(index..<word + 1, relative: stretch(relation, length, unit))
      }
    }
    if plays(.qualifier, next) { next += 1 }
    if let unit = Lexicons.timeUnit(key(next)) {
      // *Over the last year* are twelve months, *last year* is one of the calendar.
      if relation < 0, plays(.article, index - 1), key(index) != Self.previous, unit != .day,
        unit.days + unit.months > 0
      {
        return DateExpression(index..<next + 1, relative: stretch(relation, 1, unit))
      }
      guard unit != .day, let span = published.map({ DateSpan(unit, later: relation, than: $0) })
      else {
        return published == nil && unit.days + unit.months > 0
          ? DateExpression(index..<next + 1, .unknown) : nil
      }
      return span.map { DateExpression(index..<next + 1, .span($0)) }
    }
    if let month = number(of: .season, next) {
      let span = published.flatMap { DateSpan(year: $0.year + relation, month: month, months: 3) }
      return DateExpression(index..<next + 1, relative: span)
    }
    if let date = calendarDate(at: next) ?? numericDate(at: next, isLicensed: true),
      var point = date.point, point.year == nil
    {
      let tokens = index..<date.tokens.upperBound
      guard let published else { return DateExpression(tokens, .unknown) }
      guard let weekday = point.weekday, point.day == nil else {
        // *This past September* is the latest, *last September* that of last year.
        let isLatest = plays(.past, index) && point.month.map { $0 < published.month } ?? false
        point.year = published.year + (isLatest ? 0 : relation)
        return DateExpression(tokens, .point(point))
      }
      let monday = DateSpan(weekOf: published, later: relation).lower
      return DateExpression(
        tokens, relative: monday.map { DateSpan(day: $0.adding(days: weekday - 1)) })
    }
    return nil
  }

  /// Whether *last* says how long something goes on: *will last three weeks*.
  private func isVerb(_ index: Int) -> Bool {
    number(of: .relation, index) == -1
      && sense(index - 1).roles.intersects(Roles(.future, .beforeVerb, .through))
  }

  /// *Next week*, as nothing where the day of publication is not known, and the weekday behind it.
  func week(at index: Int) -> (span: DateSpan?, weekday: (number: Int, end: Int)?)? {
    guard let relation = number(of: .relation, index), Lexicons.timeUnit(key(index + 1)) == .week
    else { return nil }
    let word = isDash(index + 2) || isByte(",", index + 2) ? index + 3 : index + 2
    return (
      published.map { DateSpan(weekOf: $0, later: relation) },
      weekday(at: word).map { ($0, word + 1) }
    )
  }

  /// So many units up to the day of publication, or from the day after it on.
  private func stretch(_ relation: Int, _ count: Int, _ unit: TimeUnit) -> DateSpan? {
    guard let published, unit.days + unit.months > 0 else { return nil }
    if unit == .quarter || unit == .decade || unit == .century {
      guard let near = DateSpan(unit, later: relation, than: published),
        let far = DateSpan(unit, later: relation * count, than: published)
      else { return nil }
      return relation < 0
        ? DateSpan(lower: far.lower, upper: near.upper)
        : DateSpan(lower: near.lower, upper: far.upper)
    }
    guard relation > 0 else {
      return DateSpan(lower: published.adding(-count, unit), upper: published)
    }
    let start = published.adding(days: 1)
    return DateSpan(lower: start, upper: start.adding(count, unit))
  }

  /// So far from a day: *two weeks ago*, *3 days after Tuesday*, *in two weeks* of what is to come.
  private func distant(at index: Int) -> DateExpression? {
    let isAhead = plays(.inside, index)
    guard let (length, unit, end) = calendarLength(at: isAhead ? index + 1 : index) else {
      return nil
    }
    if plays(.ago, end) {
      guard !isAhead else { return nil }
      return DateExpression(
        index..<end + 1, relative: published.map { DateSpan(day: $0.adding(-length, unit)) })
    }
    let direction = plays(.before, end) ? -1 : plays(.after, end) || plays(.from, end) ? 1 : 0
    if direction != 0, let origin = origin(at: end + 1) {
      let day = span(of: origin)?.lower.map { $0.adding(direction * length, unit) }
      return DateExpression(
        (isAhead ? index + 1 : index)..<origin.tokens.upperBound,
        relative: day.map { DateSpan(day: $0) })
    }
    if plays(.starting, end), let origin = origin(at: plays(.stop, end + 1) ? end + 2 : end + 1) {
      let day = span(of: origin)?.lower
      return DateExpression(
        index..<origin.tokens.upperBound,
        relative: day.map { DateSpan(lower: $0, upper: $0.adding(length, unit)) })
    }
    guard isAhead, isFuture(before: index), !plays(.time, index - 1) else { return nil }
    return DateExpression(
      index..<end, relative: published.map { DateSpan(day: $0.adding(length, unit)) })
  }

  /// The day from which a distance is told.
  private func origin(at index: Int) -> DateExpression? {
    if plays(.now, index) {
      return DateExpression(index..<index + 1, relative: published.map { DateSpan(day: $0) })
    }
    if number(of: .day, index) != nil { return relativeDate(at: index) }
    if let date = calendarDate(at: index) ?? holiday(at: index)
      ?? numericDate(at: index, isLicensed: true)
    {
      return date.point.map { $0.day != nil || $0.weekday != nil } ?? true ? date : nil
    }
    return nil
  }

  /// A whole number of days or longer units.
  private func calendarLength(at index: Int) -> (length: Int, unit: TimeUnit, end: Int)? {
    let isOne = plays(.indefinite, index)
    let numeral = numeral(at: index)
    guard let length = numeral?.value.whole ?? (isOne ? 1 : nil) else { return nil }
    let word = numeral?.tokens.upperBound ?? index + 1
    guard let unit = Lexicons.timeUnit(key(word)), unit.days + unit.months > 0 else { return nil }
    return (length, unit, word + 1)
  }
}

extension DateSpan {
  /// The weekend past until Wednesday, the coming one from Thursday on.
  fileprivate init(weekendNearest date: CalendarDate) {
    let saturday = date.adding(days: (date.weekday < 4 ? -1 : 6) - date.weekday)
    self.init(lower: saturday, upper: saturday.adding(days: 2))
  }

  /// The unit of the calendar in which a day stands, so many units later; nil for what is no stretch of the calendar.
  init?(_ unit: TimeUnit, later: Int, than date: CalendarDate) {
    switch unit {
    case .second, .minute, .hour, .night: return nil
    case .day: self.init(day: date.adding(days: later))
    case .weekend:
      let saturday = date.adding(days: 6 - date.weekday + later * 7)
      self.init(lower: saturday, upper: saturday.adding(days: 2))
    case .week: self.init(weekOf: date, later: later)
    case .fortnight:
      let monday = date.adding(days: 1 - date.weekday + (later > 0 ? 7 : later * 14))
      self.init(lower: monday, upper: monday.adding(days: 14))
    case .month, .quarter, .year, .decade, .century:
      let total = date.year * 12 + date.month - 1
      let first = (total / unit.months + later) * unit.months
      self.init(year: first / 12, month: first % 12 + 1, months: unit.months)
    }
  }
}
