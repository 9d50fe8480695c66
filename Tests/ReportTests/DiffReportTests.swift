import Prose
import Testing

@testable import Collation
@testable import Report

struct DiffReportTests {
  @Test(arguments: [60, 100])
  func `a comparison of revisions reads as its golden file`(width: Int) throws {
    let text = DiffReport.text(
      FloodCase.comparison, before: FloodCase.sides.before, after: FloodCase.sides.after,
      for: Screen(width: width, hasColor: false, now: FloodCase.now))
    try Golden(name: "flood").expect(text, in: "diff-\(width).txt")
  }

  @Test(arguments: [60, 100])
  func `a comparison of files with a correction reads as its golden file`(width: Int) throws {
    let sample = Sample(
      headline: "Old mill reopens",
      [
        .init(.edited, [1], [1], "The mill closed in [-1962-]{+1952+}."),
        .init(.merged, [2, 3], [2], "It ground oats.[-|-]{+ +}It also ground rye."),
        .init(
          .moved(edited: true), [4], [3], "Visitors pay [-8-]{+9+} crowns."),
      ])
    let comparison = sample.comparison(
      metadata: [
        MetadataChange(field: "modified", before: "2026-11-07", after: "2026-11-08T10:00:00Z")
      ],
      corrections: [
        .added(
          "An earlier version of this article gave the wrong year for the closure of the mill."),
        .changed(before: "The oats were wrong.", after: "The oats and the rye were wrong."),
      ], isSilent: false)
    let text = DiffReport.text(
      comparison, before: Side(sample.before, from: .file("mill-1.txt")),
      after: Side(sample.after, from: .file("mill-2.txt")),
      for: Screen(width: width, hasColor: false, now: nil))
    try Golden(name: "mill").expect(text, in: "diff-\(width).txt")
  }

  @Test(arguments: [60, 100])
  func `facts of every kind read as their golden file`(width: Int) throws {
    let (before, after) = (CouncilCase.sample.before, CouncilCase.sample.after)
    let screen = Screen(width: width, hasColor: false, now: nil)
    let text = DiffReport.text(
      CouncilCase.comparison, before: Side(before), after: Side(after),
      view: DiffView(aspects: [.facts]), for: screen)
    let details = ChangeDetails.lines(CouncilCase.comparison, before: before, after: after)
    let subject = ChangeSummary(CouncilCase.comparison).subject
    try Golden(name: "council").expect(
      "\(text)\n\(subject)\n\n\(details.joined(separator: "\n"))\n", in: "facts-\(width).txt")
  }

  private static let quiet: [(Significance, String, String)] = [
    (.none, "It’s late.", "No change.\n"),
    (
      .cosmetic, "It[-'-]{+’+}s late.",
      "Cosmetic only\n\nCosmetic changes in 1 paragraph, ¶1; --cosmetic shows them\n"
    ),
    (
      .editorial, "It’s [-late-]{+too late+}.",
      "Editorial: 1 paragraph edited\n\nText\n~ ¶1 edited\n  It’s [-late-]{+too late+}.\n"
    ),
  ]

  @Test(arguments: quiet)
  func `little is said of little`(significance: Significance, words: String, report: String) {
    let kind: ParagraphChange.Kind =
      switch significance {
      case .none: .unchanged
      case .cosmetic: .cosmetic
      case .editorial, .substantive: .edited
      }
    let sample = Sample(headline: "A day", [.init(kind, [1], [1], words)])
    let text = DiffReport.text(
      sample.comparison(significance: significance), before: Side(sample.before),
      after: Side(sample.after), for: Screen(width: 60, hasColor: false, now: nil))
    #expect(text == "A day\n  before  standard input\n  after   standard input\n\n" + report)
  }

  @Test func `a headline that is only set otherwise is counted`() {
    let sample = Sample(
      headline: "It[-'-]{+’+}s late", [.init(.unchanged, [1], [1], "All is well.")])
    let comparison = Comparison(
      headline: HeadlineChange(
        kind: .cosmetic, before: sample.before.headline, after: sample.after.headline,
        words: runs("It[-'-]{+’+}s late"), keepsSense: true),
      metadata: [], corrections: [], paragraphs: sample.comparison().paragraphs, quotations: [],
      facts: [], admissions: Admissions(), significance: .cosmetic, reasons: [], isSilent: nil)
    func text(_ view: DiffView) -> String {
      DiffReport.text(
        comparison, before: Side(sample.before), after: Side(sample.after), view: view,
        for: Screen(width: 60, hasColor: false, now: nil))
    }
    #expect(
      text(DiffView()).hasSuffix(
        "Cosmetic only\n\nCosmetic changes in the headline; --cosmetic shows them\n"))
    #expect(text(DiffView(showsCosmetic: true)).contains("  before  It[-'-]s late\n"))
    #expect(text(DiffView(aspects: [.paragraphs])).hasSuffix("\nNo change of paragraphs.\n"))
  }

  @Test(arguments: [60, 100])
  func `a history reads as its golden file`(width: Int) throws {
    let screen = Screen(width: width, hasColor: false, now: FloodCase.now)
    let entries = [FloodCase.second, FloodCase.first]
    let short = HistoryReport.text(
      of: FloodCase.second.article, headline: FloodCase.sample.after.headline, entries, for: screen)
    try Golden(name: "flood").expect(short, in: "log-\(width).txt")
    let full = HistoryReport.text(entries, isFull: true, for: screen)
    try Golden(name: "flood").expect(full, in: "log-full-\(width).txt")
  }
}
