import Chronology
import Testing

@testable import Collation
@testable import Report

/// What stands beside a revision in a log, and which revisions a log is asked for.
struct RevisionMarksTests {
  private static let everything = RevisionMarks.Return(
    subject: RevisionMarks.everything, number: 2, isFlipFlop: false)
  private static let headline = RevisionMarks.Return(
    subject: "headline", number: 1, isFlipFlop: true)
  private static let paragraph = RevisionMarks.Return(
    subject: "1 paragraph", number: 3, isFlipFlop: false)

  private static let labels: [(RevisionMarks, [String])] = [
    (RevisionMarks(), []),
    (RevisionMarks(significance: .substantive, isSilent: false), []),
    (RevisionMarks(significance: .substantive, isSilent: true), ["SILENT"]),
    (RevisionMarks(significance: .cosmetic), ["COSMETIC"]),
    (RevisionMarks(note: .added), ["CORRECTION"]),
    (RevisionMarks(note: .changed), ["CORRECTION"]),
    (RevisionMarks(isSilent: true, note: .removed), ["NOTE REMOVED", "SILENT"]),
    (RevisionMarks(returns: [paragraph]), []),
    (RevisionMarks(returns: [everything]), ["REVERT"]),
    (RevisionMarks(isSilent: true, returns: [everything, headline]), ["SILENT", "FLIP-FLOP"]),
  ]

  @Test(arguments: labels)
  func `a revision is labelled, the most telling first`(marks: RevisionMarks, labels: [String]) {
    #expect(marks.labels == labels)
  }

  @Test func `what is back is told with the revision that had it`() {
    let marks = RevisionMarks(returns: [Self.headline, Self.paragraph])
    #expect(marks.returnWords == ["headline back to r1, to and fro", "1 paragraph back to r3"])
  }

  private static let kinds: [(RevisionMarks, [HistoryFilter])] = [
    (RevisionMarks(), []),
    (RevisionMarks(significance: .substantive, isSilent: true), [.silent, .substantive]),
    (RevisionMarks(significance: .substantive, isSilent: false), [.substantive]),
    (RevisionMarks(significance: .editorial, note: .removed), [.correction, .editorial]),
    (RevisionMarks(significance: .cosmetic, returns: [headline]), [.return, .cosmetic]),
  ]

  @Test(arguments: kinds)
  func `a revision is taken for its kinds and no other`(
    marks: RevisionMarks, kinds: [HistoryFilter]
  ) {
    let entry = entry(marks)
    #expect(HistoryFilter.allCases.filter { $0.takes(entry) } == kinds)
  }

  @Test func `revisions of each kind are counted, kinds that do not occur left out`() {
    let counts = HistoryCounts(Self.kinds.map { entry($0.0) })
    #expect(
      counts.text(for: Screen(width: 60, hasColor: false, now: nil)) == """
        5  revisions
        1  silent
        1  with a correction note that came, went or changed
        1  with something back as it was before
        2  substantive
        1  editorial
        1  cosmetic

        """)
  }

  private func entry(_ marks: RevisionMarks) -> HistoryEntry {
    HistoryEntry(
      article: "example.org/ferry", number: 2, commit: nil,
      observed: Timestamp(milliseconds: 0), recorded: nil, changes: "1 figure changed",
      marks: marks)
  }
}
