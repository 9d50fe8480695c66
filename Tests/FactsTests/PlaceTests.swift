import Chronology
import Prose
import Testing

@testable import Facts

struct PlaceTests {
  private let text =
    "\u{201C}At least 40\u{A0}houses\u{201D} burned in Br\u{FC}nn on Nov. 7, Mayor Zo\u{EB} Tar, 51, said: "
    + "\u{20AC}3m \u{2014} 2\u{BD} times more than in the \u{2019}90s \u{1F525} \u{2014} is gone."

  @Test func `a fact's text is what stands at its place`() {
    let bytes = Array(text.utf8)
    let found = facts(in: text)
    #expect(found.count == 6)
    for fact in found {
      #expect(String(decoding: bytes[fact.place.range], as: UTF8.self) == fact.text)
    }
  }

  @Test func `headline and paragraphs are read in order, the byline is not`() {
    let article = Article(
      headline: "12 boats sink",
      paragraphs: [Paragraph("At 3 p.m. 12 boats sank."), Paragraph("It cost $5.")],
      claims: Claims(byline: "By Ann Lee, Desk 5, with 3 others"))
    let places = Fact.all(in: TokenizedArticle(article)).map(\.place)
    #expect(places.map(\.part) == [.headline, .paragraph(0), .paragraph(0), .paragraph(1)])
    #expect(places[1].range.lowerBound < places[2].range.lowerBound)
  }

  @Test func `facts do not overlap`() {
    let ranges = facts(in: text).map(\.place.range)
    for (one, next) in zip(ranges, ranges.dropFirst()) {
      #expect(one.upperBound <= next.lowerBound)
    }
  }

  @Test(arguments: [
    ("They met on Nov. 7.", "XXXX-11-07"),
    ("They met on Nov. 7, 2025.", "2025-11-07"),
    ("They met from Nov. 7 to Nov. 9.", "XXXX-11-07..XXXX-11-09"),
    ("They met on Monday.", "monday"),
    ("They met last month.", "last month"),
    ("They met two weeks ago.", "two weeks ago"),
  ])
  func `without a day of publication a date says no more than its words`(
    sentence: String, value: String
  ) {
    #expect(facts(in: sentence, published: nil).map(\.value) == [value])
  }
}
