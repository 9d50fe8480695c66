import Testing

@testable import Chronology

struct CalendarDateTests {
  @Test func `every day of five centuries is followed by the next`() {
    var previous = CalendarDate(daysSinceEpoch: -135_141)
    #expect(previous.description == "1599-12-31")
    for days in -135_140...47_482 {
      let date = CalendarDate(daysSinceEpoch: days)
      let isNextDay =
        date.year == previous.year && date.month == previous.month && date.day == previous.day + 1
      let isNextMonth =
        date.day == 1
        && previous.day == CalendarDate.days(inMonth: previous.month, of: previous.year)
      guard isNextDay || isNextMonth, previous < date, date.daysSinceEpoch == days else {
        Issue.record("\(previous) is followed by \(date)")
        return
      }
      previous = date
    }
    #expect(previous.description == "2100-01-01")
  }

  @Test func `days read back as the same days over all the years`() {
    for days in stride(from: -719_528, through: 2_932_896, by: 61) {
      let date = CalendarDate(daysSinceEpoch: days)
      guard date.daysSinceEpoch == days, CalendarDate(date.description) == date else {
        Issue.record("\(days) is \(date)")
        return
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("0000-01-01", -719_528),
    ("9999-12-31", 2_932_896), ("2026-11-07", 20_764),
  ])
  func `days are counted from 1970`(text: String, days: Int) {
    #expect(CalendarDate(text)?.daysSinceEpoch == days)
    #expect(CalendarDate(daysSinceEpoch: days).description == text)
  }

  @Test(arguments: [
    (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29), (0, 29), (4, 29),
  ])
  func `February is as long as the leap years make it`(year: Int, days: Int) {
    #expect(CalendarDate.days(inMonth: 2, of: year) == days)
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == (days == 29))
  }

  @Test(arguments: [
    "2026-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-11-00", "2026-11-32", "2026-1-07",
    "26-11-07", "2026/11/07", "20261107", "2026-11-07 ", " 2026-11-07", "", "2026-11", "-026-11-07",
    "2026-11-0\u{661}",
  ])
  func `what is no day is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("2000-02-29", 2), ("2026-11-07", 6), ("2026-11-08", 7), ("2026-11-09", 1),
    ("1969-12-28", 7), ("1600-01-01", 6), ("0001-01-01", 1),
  ])
  func `weekdays are numbered from Monday`(text: String, weekday: Int) {
    #expect(CalendarDate(text)?.weekday == weekday)
  }

  @Test func `adding days goes over the ends of months and years, and back`() {
    let day = CalendarDate(year: 2024, month: 2, day: 28)
    #expect(day?.adding(days: 1).description == "2024-02-29")
    #expect(day?.adding(days: 2).description == "2024-03-01")
    #expect(day?.adding(days: 366).adding(days: -366) == day)
    #expect(day?.adding(days: -59).description == "2023-12-31")
  }
}
