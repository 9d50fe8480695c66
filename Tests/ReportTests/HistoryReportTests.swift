import Chronology
import Collation
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

  @Test(arguments: [
    (RevisionMarks(isSilent: true), "SILENT  1 figure changed, 2 quotations added"),
    (RevisionMarks(note: .added), "CORRECTION  1 figure changed, 2 quotations added"),
    (RevisionMarks(significance: .cosmetic), "COSMETIC  1 figure changed, 2 quotations added"),
    (RevisionMarks(significance: .editorial), "1 figure changed, 2 quotations added"),
    (
      RevisionMarks(returns: [.init(subject: "everything", number: 1, isFlipFlop: false)]),
      "REVERT  everything back to r1"
    ),
    (
      RevisionMarks(returns: [.init(subject: "headline", number: 3, isFlipFlop: true)]),
      "FLIP-FLOP  headline back to r3, to and fro, 1 figure changed, …"
    ),
  ])
  func `a line tells what a revision is before what it changed`(
    marks: RevisionMarks, line: String
  ) throws {
    var entry = try entry(observed: "2026-11-07T20:00:00Z")
    entry.marks = marks
    entry.changes = "1 figure changed; 2 quotations added"
    let text = HistoryReport.text(
      of: "example.org/ferry", headline: nil, [entry],
      for: Screen(width: 86, hasColor: false, now: nil))
    #expect(text == "example.org/ferry\n\nr2  2026-11-07 20:00  \(line)\n")
  }

  @Test func `a name that leaves no room stands on a line of its own`() throws {
    let text = HistoryReport.text(
      [try entry(observed: "2026-11-07T20:00:00Z")],
      for: Screen(width: 50, hasColor: false, now: nil))
    #expect(text == "example.org/ferry r2\n   2026-11-07 20:00  1 figure changed\n")
  }
}
