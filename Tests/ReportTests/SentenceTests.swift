import Prose
import Testing

@testable import Collation
@testable import Report

/// Which sentences belong together, and which of them moved.
struct SentenceTests {
  private static let cases: [(String, [String])] = [
    ("All is well. It [-rained-]{+snowed+} here. We left.", ["0→0", "1→1", "2→2"]),
    ("All is well. {+It rained. +}We left.", ["0→0", "→1", "1→2"]),
    ("All is well. [-It rained. -]We left.", ["0→0", "1→", "2→1"]),
    (
      "All is well. [-Nobody came to the old mill-]{+Ferries sail at noon tomorrow+}. We left.",
      ["0→0", "1→", "→1", "2→2"]
    ),
    ("The boats came in late[-. They-]{+ and they+} were full.", ["0,1→0"]),
    ("All is well.[- -]{+|+}We left.", ["0→0", "1→1"]),
    ("{+All is new. And so is this.+}", ["→0", "→1"]),
    ("... It [-rained-]{+snowed+} here. ...", ["0→0", "1→1", "2→2"]), ("", []),
  ]

  @Test(arguments: cases)
  func `sentences that share a third of their words belong together`(
    notation: String, pairs: [String]
  ) {
    func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ",") }
    #expect(
      SentenceAlignment(runs(notation)).pairs.map { "\(list($0.before))→\(list($0.after))" }
        == pairs)
  }

  private let sample = Sample(
    headline: "A day",
    [
      .init(
        .edited, [1], [1],
        "The quay was closed. [-Ferries to the islands may not sail. -]It rained."
      ),
      .init(.unchanged, [2], [2], "Nobody was hurt."),
      .init(
        .edited, [3], [3],
        "Schools were closed.{+ Ferries to the islands may not sail.+} [-All is well.-]"),
      .init(.inserted, [], [4], "{+All is well. The mayor spoke to nobody.+}"),
    ])

  private func report(_ grain: DiffView.Grain, context: Int? = nil) -> String {
    DiffReport.text(
      sample.comparison(), before: Side(sample.before), after: Side(sample.after),
      view: DiffView(grain: grain, context: context, aspects: [.paragraphs]),
      for: Screen(width: 100, hasColor: false, now: nil))
  }

  @Test func `a sentence that moved to another paragraph says where, a short one may be chance`() {
    let words = report(.words)
    #expect(
      words.contains(
        "The quay was closed. [-Ferries to the islands may not sail.-] (to ¶3) It rained.\n"))
    #expect(
      words.contains(
        "Schools were closed. {+Ferries to the islands may not sail.+} (from ¶1) [-All is well.-]\n"
      ))
  }

  @Test func `by sentences each stands as it was and as it is, with context the others too`() {
    let cut = report(.sentences)
    #expect(
      cut.contains("~ ¶1 edited\n- Ferries to the islands may not sail. (to ¶3)\n\n"))
    #expect(
      cut.contains(
        "~ ¶3 edited\n- All is well.\n+ Ferries to the islands may not sail. (from ¶1)\n\n"))
    #expect(
      report(.sentences, context: 0).contains(
        """
        ~ ¶1 edited
          The quay was closed.
        - Ferries to the islands may not sail. (to ¶3)
          It rained.

        """))
  }

  @Test func `by paragraphs each stands as it was and as it is`() {
    #expect(
      report(.paragraphs).contains(
        """
        ~ ¶1 edited
        - The quay was closed. Ferries to the islands may not sail. It rained.
        + The quay was closed. It rained.

          1 paragraph unchanged, ¶2

        """))
  }

  @Test func `context shows the neighbours of what changed`() {
    #expect(!report(.words, context: 0).contains("Nobody was hurt."))
    #expect(report(.words, context: 1).contains("  ¶2 unchanged\n  Nobody was hurt.\n"))
  }
}
