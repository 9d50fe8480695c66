import Chronology
import Prose
import Testing

@testable import Ingest

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("One.\n\nTwo.", ["One.", "Two."]),
    ("One.\nTwo.\n", ["One.", "Two."]),
    ("\n\nOne.\nTwo.\n\n", ["One.", "Two."]),
    ("One is\nwrapped.\n\nTwo\n  is too.\n", ["One is wrapped.", "Two is too."]),
    ("One.\r\n\r\nTwo is\r\nwrapped.", ["One.", "Two is wrapped."]),
    ("One.\rTwo.\r", ["One.", "Two."]),
    ("One.\r\rTwo.\n\r\nThree.", ["One.", "Two.", "Three."]),
    ("One.\n \t\u{00A0}\nTwo.", ["One.", "Two."]),
    ("One.\n\u{0C}\nTwo\u{2028}has  spaces.\u{2029}", ["One.", "Two\u{2028}has  spaces."]),
    ("\u{3000}One.\u{0C}\n\u{85}\nTwo.", ["One.", "Two."]),
  ])
  func `blank lines part paragraphs, or lines where there are none`(
    text: String, paragraphs: [String]
  ) throws {
    let article = try Article(plainText: text)
    #expect(article.headline == nil)
    #expect(article.paragraphs == paragraphs.map { Paragraph($0) })
  }

  @Test(arguments: [
    "Council votes to close the baths",
    "Is this the end of the pier?",
    "\u{201C}We are staying\u{201D}",
    "Talks open between Ossany and the U.S.",
    "And then they waited...",
    "Storm latest: 12.4 inches in a day",
    "date 2026-02-30 was never a day",
  ])
  func `a first line without a full stop is the headline`(line: String) throws {
    let article = try Article(plainText: "\(line)\n\nThe vote was close.")
    #expect(article.headline == line)
    #expect(article.paragraphs == [Paragraph("The vote was close.")])
    #expect(article.claims == Claims())
  }

  @Test(arguments: [
    "The council voted on Monday.",
    "\u{201C}We are staying,\u{201D} she said. \u{201C}All of us.\u{201D}",
    "(This story has been updated.)",
    "A line that\nis wrapped",
  ])
  func `a sentence or a wrapped block is no headline`(block: String) throws {
    let article = try Article(plainText: "\(block)\n\nThe vote was close.")
    #expect(article.headline == nil)
    #expect(article.paragraphs.count == 2)
  }

  @Test(arguments: [
    ("By Ann Lee", "By Ann Lee"),
    ("By Staff, Agencies", "By Staff, Agencies"),
    ("BY ANN LEE", "BY ANN LEE"),
    ("By Ann Lee\nand Tom Osei", "By Ann Lee and Tom Osei"),
    ("By noon the water was gone.", nil),
    ("Bystanders cheered", nil),
    ("Ann Lee", nil),
  ])
  func `a second block that begins with By is the byline`(block: String, byline: String?) throws {
    let article = try Article(plainText: "Pier burns\n\n\(block)\n\nIt burned all night.")
    #expect(article.headline == "Pier burns")
    #expect(article.claims.byline == byline)
    #expect(article.paragraphs.count == (byline == nil ? 2 : 1))
  }

  @Test func `a byline stands behind a first block that is no headline`() throws {
    let article = try Article(plainText: "It burned.\n\nBy Ann Lee\n\nAll night.")
    #expect(article.headline == nil)
    #expect(article.claims.byline == "By Ann Lee")
    #expect(article.paragraphs.map(\.text) == ["It burned.", "All night."])
  }

  @Test(arguments: [
    " date 2026-03-14 Pier burns\n\nIt burned.",
    "date 2026-03-14  Pier burns\nIt burned.",
    "date 2026-03-14\n\nPier burns\n\nIt burned.",
  ])
  func `a date before the headline is when the story was published`(text: String) throws {
    let article = try Article(plainText: text)
    #expect(article.claims.published == ClaimedTime("2026-03-14"))
    #expect(article.headline == "Pier burns")
    #expect(article.paragraphs == [Paragraph("It burned.")])
  }

  @Test func `the address becomes a claim`() throws {
    let article = try Article(plainText: "It burned.", url: "https://harbourpost.example/pier")
    #expect(article.claims == Claims(url: "https://harbourpost.example/pier"))
  }

  @Test(arguments: [
    ("", IngestError.Code.empty),
    (" \r\n\u{0C}\u{2028}\n", .empty),
    ("Pier burns", .onlyHeadline),
    ("Pier burns\n\nBy Ann Lee\n", .onlyHeadline),
    ("date 2026-03-14", .onlyHeadline),
    ("Pier burns\n\nAll\u{0}night.", .binary),
  ])
  func `what is no article is refused`(text: String, code: IngestError.Code) {
    let error = #expect(throws: IngestError.self) { try Article(plainText: text) }
    #expect(error?.code == code)
  }
}
