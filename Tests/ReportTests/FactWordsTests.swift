import Chronology
import Facts
import Prose
import Testing

@testable import Collation
@testable import Report

/// How facts and their changes are put into words.
struct FactWordsTests {
  private func fact(
    _ kind: Fact.Kind, _ text: String, _ value: String, unit: String? = nil, of: String? = nil,
    in part: Part = .paragraph(0)
  ) -> Fact {
    Fact(
      kind: kind, place: Place(part, 0..<text.utf8.count), text: text, value: value, unit: unit,
      of: of)
  }

  private func changed(
    _ kind: Fact.Kind, _ before: String, _ after: String, unit: String? = nil,
    in part: Part = .paragraph(0)
  ) -> FactChange {
    .changed(
      before: fact(kind, before, before, unit: unit, in: part),
      after: fact(kind, after, after, unit: unit, in: part))
  }

  private static let movements: [(Fact.Kind, String, String, String?)] = [
    (.number, "12", "17", "+41.7%"), (.casualties, "17", "12", "−29.4%"),
    (.money, "2", "3", "+50%"), (.measure, "3", "2.5", "−16.7%"),
    (.money, "1500000", "15000000", "10 times"), (.number, "2", "301", "150.5 times"),
    (.number, "100000", "100001", "+<0.1%"), (.number, "12", "12", nil), (.number, "0", "5", nil),
    (.percentage, "27", "24.6", "−2.4 points"), (.percentage, "3.25", "4.25", "+1 point"),
    (.age, "23", "24", nil), (.date, "2026-11-02", "2026-11-03", nil), (.number, "3..5", "6", nil),
  ]

  @Test(arguments: movements)
  func `a change of figure tells how far it moved`(
    kind: Fact.Kind, before: String, after: String, movement: String?
  ) {
    #expect(changed(kind, before, after).movement == movement)
  }

  @Test func `a name that is only written otherwise is respelled`() {
    let before = fact(.person, "Jon Pellow", "Jon Pellow")
    let after = fact(.person, "John Pellow", "John Pellow")
    #expect(FactChange.respelt(before: before, after: after).label == "respelled")
    #expect(FactChange.changed(before: before, after: after).label == "changed")
  }

  @Test func `one change all over an article is told once, with its places`() {
    let parts = [Part.headline, .paragraph(0), .paragraph(1), .paragraph(4)]
    let facts = RepeatedFact.all(
      parts.map { changed(.person, "Jon Pellow", "Ann Ek", in: $0) }
        + [
          changed(.number, "3", "4"), .added(fact(.number, "two", "2")),
          .added(fact(.number, "two", "2", in: .paragraph(3))),
        ])
    #expect(facts.map(\.change.placeLabel) == ["headline", "¶1", "¶1", "¶4"])
    #expect(facts.map(\.elsewhere) == ["also ¶1–2, ¶5", "", "", ""])
  }

  private let empty = Article(headline: nil, paragraphs: [Paragraph("")])

  @Test(arguments: [
    ("It took at least 14 days.", "14", "at least", "at least 14"),
    ("Some 40 or more left.", "40", "or more", "40 or more"),
    ("They paid 40-plus euros.", "40", "plus", "40-plus"),
    ("It fell 2.5 points, and rose 2.5 points lower.", "2.5", "fell", "fell 2.5"),
    ("It was 2.5 points lower.", "2.5", "lower", "2.5 points lower"),
    ("Nearly a third left.", "third", "Nearly", "Nearly a third"),
    (
      "Ann Holm was reportedly charged.", "was reportedly charged", "reportedly",
      "was reportedly charged"
    ),
    ("There were 14.", "14", "about", "about 14"),
  ])
  func `a hedge stands where the article has it`(
    sentence: String, words: String, qualifier: String, shown: String
  ) {
    let article = Article(headline: nil, paragraphs: [Paragraph(sentence)])
    let fact = article.fact(.number, words, 1, "1", qualifier: qualifier)
    #expect(fact.hedgedText(in: article) == shown)
  }

  @Test func `what is counted is told on both sides where the words alone are equal`() {
    let change = FactChange.changed(
      before: fact(.number, "12", "12", of: "men"), after: fact(.number, "12", "12", of: "women"))
    #expect(change.values(in: (empty, empty)).plain == "12 (men) → 12 (women)")
    let day = FactChange.changed(
      before: fact(.date, "Tuesday", "2026-11-03"), after: fact(.date, "Tuesday", "2026-11-10"))
    #expect(day.values(in: (empty, empty)).plain == "Tuesday = 2026-11-03 → Tuesday = 2026-11-10")
  }

  private static let values: [(Fact.Kind, String, String, String?, String?)] = [
    (.money, "$1.4 billion", "1400000000", "USD", "1,400,000,000 USD"),
    (.money, "$38.50", "38.5", "USD", nil), (.number, "two dozen", "24", nil, "24"),
    (.number, "2,150", "2150", nil, nil), (.number, "ten thousand", "10000", nil, "10,000"),
    (.number, "a thousand", "1000", nil, "1000"), (.number, "dozens", "24..", nil, "24 or more"),
    (.number, "ten to twelve", "10..12", nil, "10 to 12"),
    (.measure, "minus a million degrees", "-1000000.5", "Degree", "-1,000,000.5 Degree"),
    (.date, "Tuesday", "2026-11-03", nil, "2026-11-03"), (.date, "Monday", "monday", nil, nil),
    (.date, "Last week", "last week", nil, nil),
    (.number, "one-third", "0.333333333333333", nil, "0.333"),
    (.date, "30 September", "XXXX-09-30", nil, nil),
    (.date, "2029", "2029-01-01..2030-01-01", nil, nil),
    (.date, "last year", "2025-01-01..2026-01-01", nil, "2025"),
    (.date, "next month", "2026-12-01..2027-01-01", nil, "2026-12-01 to 2026-12-31"),
    (.date, "before 2030", "..2030-01-01", nil, nil),
    (.date, "since May", "2026-05-01..", nil, "from 2026-05-01"),
    (.time, "2:15 p.m.", "14:15:00", nil, "14:15"), (.duration, "a year", "31536000", nil, nil),
    (.person, "Lee", "Ann Lee", nil, "Ann Lee"), (.person, "Ann Lee", "Ann Lee", nil, nil),
  ]

  @Test(arguments: values)
  func `a normal form is told as a reader reads it, where the words do not give it`(
    kind: Fact.Kind, text: String, value: String, unit: String?, readable: String?
  ) {
    #expect(fact(kind, text, value, unit: unit).readableValue == readable)
  }
}
