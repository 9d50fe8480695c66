import Chronology
import Testing

@testable import Ingest

@Suite struct PageTimeTests {
  @Test(arguments: [
    ("2026-11-07", "2026-11-07"),
    ("2026-11-07T18:50:00+01:00", "2026-11-07T17:50:00Z"),
    ("2026-11-07T18:50:00.123456Z", "2026-11-07T18:50:00.123Z"),
    ("2026-11-07 18:50:00 +0100", "2026-11-07T17:50:00Z"),
    ("2026-11-07T18:50", "2026-11-07T18:50:00Z"),
    ("20261107", "2026-11-07"),
    ("Sat, 07 Nov 2026 18:50:00 GMT", "2026-11-07T18:50:00Z"),
    ("Sat Nov 07 2026 18:50:00 GMT+0100 (CET)", "2026-11-07T17:50:00Z"),
    ("November 7, 2026 6:50 pm EST", "2026-11-07T23:50:00Z"),
    ("Nov. 7, 2026, 12:05 a.m. UTC", "2026-11-07T00:05:00Z"),
    ("Published 18:50, Sat, Nov 7, 2026", "2026-11-07T18:50:00Z"),
    ("7 November 2026", "2026-11-07"),
    ("Nov. 7, 2026 6:50 pm ET", "2026-11-07"),
    ("1794077400", "2026-11-07T18:50:00Z"),
    ("1794077400000", "2026-11-07T18:50:00Z"),
  ])
  func `dates are read as pages write them`(text: String, time: String) {
    let claimed = ClaimedTime(pageTime: text)
    #expect(claimed != nil)
    #expect(claimed == ClaimedTime(time))
  }

  @Test(arguments: [
    "", "yesterday", "3 hours ago", "0001-01-01T00:00:00Z", "11/07/2026", "2026", "November 2026",
    "31 February 2026",
    "99999999999999999999", "Nov 7", "{{ date }}",
  ])
  func `what is no date, or could be two, is none`(text: String) {
    #expect(ClaimedTime(pageTime: text) == nil)
  }
}
