import Chronology
import Testing

@testable import Report

@Suite struct HistoryReportTests {
  private func log(_ entry: HistoryEntry) -> String {
    HistoryReport.text([entry], isFull: true, for: Screen(width: 100, hasColor: false, now: nil))
  }

  private func entry(
    observed: String, changedAfter: String? = nil,
    recorded: String? = nil, wasInserted: Bool = false
  ) throws -> HistoryEntry {
    HistoryEntry(
      article: "example.org/ferry", number: 2, commit: nil,
      observed: try #require(Timestamp(observed)), recorded: recorded.flatMap { Timestamp($0) },
      changedAfter: changedAfter.flatMap { Timestamp($0) }, wasInserted: wasInserted,
      changes: "1 figure changed")
  }

  @Test(arguments: [
    ("2026-11-07T18:50:00Z", "changed since 18:50"),
    ("2026-11-06T18:50:00Z", "changed since 2026-11-06 18:50"),
  ])
  func `a change happened between two sightings`(before: String, interval: String) throws {
    let entry = try entry(observed: "2026-11-07T20:00:00Z", changedAfter: before)
    #expect(log(entry).contains("2026-11-07 20:00 UTC, \(interval)\n"))
  }

  @Test func `a revision put in later says so`() throws {
    let text = log(
      try entry(
        observed: "2026-11-07T20:00:00Z", recorded: "2026-11-09T08:00:00Z", wasInserted: true))
    #expect(text.contains("2026-11-07 20:00 UTC, recorded later, 2026-11-09 08:00 UTC\n"))
    #expect(!text.contains("since"))
  }
}
