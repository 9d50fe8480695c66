import Facts
import Prose
import Quotations
import Testing

@testable import Collation

/// What correction notes own up to.
struct AdmissionTests {
  private static let before = [
    "The fire on the night ferry killed 12 people and cost the port $4 million.",
    "“Nobody told us that the pumps had failed on Sunday,” Mara Quill said.",
  ]
  private static let after = [
    "The fire on the night ferry killed 17 people and cost the port $6 million.",
    "“Nobody told us that the pumps had been sold on Sunday,” Ted Orme said.",
  ]

  @Test(arguments: [
    ("An earlier version of this story gave the death toll as 12.", ["12"]),
    ("Correction: The fire killed 17 people and cost $6 million.", ["12", "$4 million"]),
    (
      "Correction: a remark by Ted Orme was attributed to Mara Quill.",
      ["Mara Quill", "reattributed"]
    ),
    (
      "An earlier version of this story misquoted a passenger. She said the pumps had been sold.",
      ["reworded"]
    ),
    ("This story has been updated throughout.", []),
  ])
  func `a note admits the changes whose values, words or speakers it names`(
    note: String, admitted: [String]
  ) {
    let comparison = compare(notedAs: note)
    let facts = comparison.facts.indices.filter(comparison.admissions.facts.contains)
      .compactMap { comparison.facts[$0].before?.text }
    let quotations = comparison.quotations.indices.filter(comparison.admissions.quotations.contains)
      .map { comparison.quotations[$0].name }
    #expect((facts + quotations).sorted() == admitted.sorted())
  }

  @Test func `a note that stood there before admits nothing new`() {
    let note = Paragraph("Correction: The fire killed 12, not 17.", kind: .correction)
    let comparison = Comparison(
      before: Article(headline: nil, paragraphs: Self.before.map { Paragraph($0) } + [note]),
      after: Article(headline: nil, paragraphs: Self.after.map { Paragraph($0) } + [note]))
    #expect(comparison.admissions == Admissions())
  }

  @Test func `a changed headline is admitted where the note speaks of it`() {
    let note = Paragraph(
      "The headline on this article was changed after publication.", kind: .correction)
    let comparison = Comparison(
      before: Article(headline: "Twelve die", paragraphs: []),
      after: Article(headline: "Ferry burns", paragraphs: [note]))
    #expect(comparison.admissions.headline)
  }

  private func compare(notedAs note: String) -> Comparison {
    Comparison(
      before: Article(headline: nil, paragraphs: Self.before.map { Paragraph($0) }),
      after: Article(
        headline: nil,
        paragraphs: Self.after.map { Paragraph($0) } + [Paragraph(note, kind: .correction)]))
  }
}
