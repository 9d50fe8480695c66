import Testing

@testable import Chronology

struct TimestampTests {
  @Test(arguments: [
    ("2026-11-07T18:50:00Z", "2026-11-07T18:50:00.000Z"),
    ("2026-11-07t18:50:00z", "2026-11-07T18:50:00.000Z"),
    ("2026-11-07 18:50:00Z", "2026-11-07T18:50:00.000Z"),
    ("2026-11-07T18:50Z", "2026-11-07T18:50:00.000Z"),
    ("2026-11-07T18:50:00+01:00", "2026-11-07T17:50:00.000Z"),
    ("2026-11-07T18:50:00+0100", "2026-11-07T17:50:00.000Z"),
    ("2026-11-07T18:50:00-05:30", "2026-11-08T00:20:00.000Z"),
    ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z"),
    ("2026-11-07T18:50:00.5Z", "2026-11-07T18:50:00.500Z"),
    ("2026-11-07T18:50:00.25Z", "2026-11-07T18:50:00.250Z"),
    ("2026-11-07T18:50:00.123456789Z", "2026-11-07T18:50:00.123Z"),
    ("2026-11-07T18:50:00,007Z", "2026-11-07T18:50:00.007Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
    ("2026-11-07", "2026-11-07T00:00:00.000Z"),
    ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"),
  ])
  func `a time is read in any form of RFC 3339`(text: String, normal: String) {
    #expect(Timestamp(text)?.description == normal)
  }

  @Test(arguments: [
    "", "now", "2026-11-07T", "2026-11-07T18", "2026-11-07T18:50:00", "2026-11-07T24:00:00Z",
    "2026-11-07T18:60:00Z", "2026-11-07T18:50:61Z", "2026-11-07T18:50:00.Z", "2026-02-30T10:00:00Z",
    "2026-11-07T18:50:00+24:00", "2026-11-07T18:50:00+01:60", "2026-11-07T18:50:00Z ",
    "2026-11-07T18:50:00+1:00", "2026-11-07_18:50:00Z", "18:50:00Z", "2026-11-07T18:50:00 Z",
    "0000-01-01T00:30:00+01:00", "9999-12-31T23:30:00-01:00", "9999-12-31T23:59:60Z",
  ])
  func `what is no time is refused`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `what is printed reads back as the same moment`() {
    let step: Int64 = 86_399_999 * 97 + 123_457
    var milliseconds: Int64 = -62_167_219_200_000
    while milliseconds < 253_402_300_799_999 {
      let moment = Timestamp(milliseconds: milliseconds)
      guard Timestamp(moment.description) == moment else {
        Issue.record("\(moment) does not read back")
        return
      }
      milliseconds += step
    }
  }

  @Test(
    arguments: [(1_500, 1), (999, 0), (0, 0), (-1, -1), (-1_000, -1), (-1_001, -2)]
      as [(Int64, Int64)])
  func `whole seconds are rounded down`(milliseconds: Int64, seconds: Int64) {
    #expect(Timestamp(milliseconds: milliseconds).seconds == seconds)
  }

  @Test(arguments: [Int64.min, .max])
  func `the earliest and the latest moments have their parts`(milliseconds: Int64) {
    let moment = Timestamp(milliseconds: milliseconds)
    let time = moment.timeOfDay
    let rest = ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond
    #expect(
      Int64(moment.date.daysSinceEpoch) == moment.seconds / 86400 + (moment.seconds < 0 ? -1 : 0))
    #expect((0..<86_400_000).contains(rest))
  }

  @Test func `a moment has its day and its time of day, before 1970 too`() {
    let moment = Timestamp(milliseconds: -1)
    #expect(moment.date.description == "1969-12-31")
    #expect(moment.timeOfDay == (23, 59, 59, 999))
    #expect(Timestamp(moment.date).milliseconds == -86_400_000)
  }

  @Test func `moments are ordered by time`() {
    #expect(Timestamp(milliseconds: -5) < Timestamp(milliseconds: 0))
    #expect(Timestamp(milliseconds: 0) < Timestamp(milliseconds: 1))
  }
}
