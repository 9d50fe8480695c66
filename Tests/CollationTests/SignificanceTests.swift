import Chronology
import Prose
import Testing

@testable import Collation

/// How much a change weighs, and why.
struct SignificanceTests {
  private static let story = [
    "The harbour board voted on Monday to close the east pier.",
    "“We had no choice but to close it,” Mara Quill said.",
    "Members spoke at length before the vote.",
  ]

  @Test(arguments: [
    ("Board has closed the east pier", "Board closed east pier", Significance.editorial),
    ("Board closed the east pier", "Board saved the east pier", .substantive),
    ("Board’s vote", "Board's vote", .cosmetic),
    ("Board’s vote", "Board’s vote", .none),
  ])
  func `a headline weighs by its words of weight`(
    before: String, after: String, expected: Significance
  ) {
    let comparison = Comparison(
      before: article(headline: before), after: article(headline: after))
    #expect(comparison.significance == expected)
  }

  @Test func `a note alone is an editorial matter, and no silent one`() {
    let comparison = Comparison(
      before: article(Self.story),
      after: article(Self.story, note: "Correction: The board voted on Sunday, not on Monday."))
    #expect(comparison.significance == .editorial)
    #expect(comparison.reasons == ["a correction note changed"])
    #expect(comparison.isSilent == false)
  }

  @Test(arguments: [
    (
      "byline", Claims(byline: "By Ann Holm"), Claims(byline: "By Ted Orme"), Significance.editorial
    ),
    ("section", Claims(section: "News"), Claims(section: "Local"), .cosmetic),
  ])
  func `credits weigh more than the rest of what a page claims`(
    field: String, before: Claims, after: Claims, expected: Significance
  ) {
    let comparison = Comparison(
      before: Article(headline: nil, paragraphs: [], claims: before),
      after: Article(headline: nil, paragraphs: [], claims: after))
    #expect(comparison.significance == expected)
    #expect(comparison.reasons == ["the page's \(field) changed"])
  }

  @Test func `a note that is only set differently is a cosmetic matter`() {
    let comparison = Comparison(
      before: article(Self.story, note: "Correction: The board's vote was on Sunday."),
      after: article(Self.story, note: "Correction: The board’s vote was on Sunday."))
    #expect(comparison.significance == .cosmetic)
    #expect(comparison.corrections.isEmpty)
  }

  @Test func `reasons name the places`() {
    let comparison = Comparison(
      before: article(Self.story),
      after: article([
        "The harbour board voted on Tuesday to close the east pier.",
        "“We had every choice but to close it,” Mara Quill said.",
      ]))
    #expect(
      comparison.reasons == [
        "1 quotation changed: ¶2", "1 fact changed: ¶1", "3 paragraphs edited: ¶1, ¶2, was ¶3",
      ])
  }

  private func article(
    _ paragraphs: [String] = story, headline: String? = nil, note: String? = nil
  ) -> Article {
    Article(
      headline: headline,
      paragraphs: paragraphs.map { Paragraph($0) }
        + [note].compactMap(\.self).map { Paragraph($0, kind: .correction) })
  }
}
