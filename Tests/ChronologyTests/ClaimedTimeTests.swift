import Testing

@testable import Chronology

struct ClaimedTimeTests {
  @Test(arguments: [
    ("2026-11-07", "2026-11-07", "2026-11-07"),
    ("2026-11-07T23:30:00-05:00", "2026-11-08T04:30:00.000Z", "2026-11-08"),
    ("2026-11-07T00:10Z", "2026-11-07T00:10:00.000Z", "2026-11-07"),
  ])
  func `a claim is a day or a moment`(text: String, normal: String, day: String) {
    let claim = ClaimedTime(text)
    #expect(claim?.description == normal)
    #expect(claim?.date.description == day)
  }

  @Test(arguments: ["", "yesterday", "2026-13-01", "2026-11-07T25:00Z"])
  func `what is neither is refused`(text: String) {
    #expect(ClaimedTime(text) == nil)
  }
}
