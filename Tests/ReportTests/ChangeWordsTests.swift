import Facts
import Prose
import Testing

@testable import Collation
@testable import Report

struct ChangeWordsTests {
  private let quiet = Sample(headline: "A day", [.init(.unchanged, [1], [1], "All is well.")])

  @Test func `a subject tells of every kind in 92 columns, kinds in brief where there are many`() {
    let subject = ChangeSummary(FloodCase.comparison).subject
    #expect(
      subject
        == "headline changed; 1 claim negated; 3 quotations, 1 figure, 9 paragraphs, byline changed"
    )
  }

  private static let leftovers: [(Significance, [String], String)] = [
    (Significance.cosmetic, [], "cosmetic only"), (.none, [], "no change"),
    (.none, ["modified"], "modified date changed"),
    (.none, ["byline", "modified"], "byline changed"),
  ]

  @Test(arguments: leftovers)
  func `what is left when the text says the same`(
    significance: Significance, fields: [String], words: String
  ) {
    let comparison = quiet.comparison(
      metadata: fields.map { MetadataChange(field: $0, before: nil, after: "x") },
      significance: significance)
    #expect(ChangeSummary(comparison).subject == words)
  }

  @Test func `things of a kind are counted together, their noun stands once`() {
    let sample = Sample(
      headline: "A day",
      [
        .init(
          .edited, [1], [1],
          "There were [-12-]{+14+} boats and [-3-]{+5+} trams on [-Monday-]{+Tuesday+}.")
      ])
    let before = sample.before
    let after = sample.after
    let comparison = sample.comparison(facts: [
      .changed(
        before: before.fact(.number, "12", 1, "12"), after: after.fact(.number, "14", 1, "14")),
      .changed(before: before.fact(.number, "3", 1, "3"), after: after.fact(.number, "5", 1, "5")),
      .added(after.fact(.number, "14", 1, "14")),
      .changed(
        before: before.fact(.date, "Monday", 1, "2026-11-02"),
        after: after.fact(.date, "Tuesday", 1, "2026-11-03")),
    ])
    #expect(
      ChangeSummary(comparison).subject
        == "2 figures changed, 1 added; 1 date changed; 1 paragraph edited")
  }

  @Test func `details stand one to a line as in the golden file`() throws {
    try Golden(name: "flood").expect(
      FloodCase.details.joined(separator: "\n") + "\n", in: "details.txt")
  }

  @Test func `an excerpt keeps every change and the words around it`() {
    let words = (1...40).map(String.init).joined(separator: " ")
    let cut = Excerpt(context: 2, longest: 4).cut([TextRun](runs("\(words) [-gone-] \(words)")))
    #expect(WordMarks.both(cut).plain == "… 39 40 [-gone-] 1 2 …")
    #expect(Excerpt(context: 2, longest: 6).cut(words) == "1 2 3 4 … 39 40")
  }
}
