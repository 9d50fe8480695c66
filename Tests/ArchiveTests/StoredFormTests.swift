import Chronology
import Prose
import Specimens
import Testing

@testable import Archive

@Suite struct StoredFormTests {
  private func bytes(_ article: Article) -> [[UInt8]] {
    [Array((article.headline ?? "none").utf8)] + article.paragraphs.map { Array($0.text.utf8) }
  }

  private func text(_ article: Article) -> String {
    String(decoding: StoredText.bytes(of: article), as: UTF8.self)
  }

  @Test func `every kind has a readable mark`() {
    let article = Article(
      headline: "Ferry runs again",
      paragraphs: [
        Paragraph("The ferry left at 8 a.m."), Paragraph("What changed", kind: .heading),
        Paragraph("Two boats", kind: .item), Paragraph("We are late.", kind: .quote),
        Paragraph("The pier on Monday.", kind: .caption),
        Paragraph("An earlier version named another pier.", kind: .correction),
        Paragraph("- a dash of its own"), Paragraph(""), Paragraph("\\begin"),
      ])
    #expect(
      text(article) == """
        # Ferry runs again

        The ferry left at 8 a.m.

        ## What changed

        - Two boats

        > We are late.

        [caption] The pier on Monday.

        [correction] An earlier version named another pier.

        \\- a dash of its own

        \\

        \\\\begin

        """)
  }

  @Test func `every article reads back byte for byte`() throws {
    let pieces = [
      "", "# ", "## ", "- ", "> ", "[caption] ", "[correction] ", "\\", " ", "\t", "\r", "\u{2028}",
      "\u{301}", "e\u{301}", "\u{E9}", "word", "\u{201C}Yes\u{201D}", "\u{1B}[31m", "\u{1F984}",
    ]
    var generator = SeededGenerator(seed: 11)
    func text() -> String {
      (0..<Int.random(in: 0...4, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    for _ in 0..<2000 {
      let paragraphs = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        Paragraph(
          text(), kind: Paragraph.Kind.allCases.randomElement(using: &generator) ?? .paragraph)
      }
      let headline = Bool.random(using: &generator) ? text() : nil
      let article = Article(headline: headline, paragraphs: paragraphs)
      let stored = try #require(StoredText.parse(StoredText.bytes(of: article)))
      let read = Article(headline: stored.headline, paragraphs: stored.paragraphs)
      #expect(read == article)
      #expect(bytes(read) == bytes(article))
    }
  }

  @Test(arguments: [
    "One", "One\n\n", "\nOne\n", "One\nTwo\n", "One\n\n\nTwo\n", "One\n\n# Two\n", "\n",
  ])
  func `a file of another form is no text of ours`(text: String) {
    #expect(StoredText.parse(Array(text.utf8)) == nil)
  }

  @Test func `a file that is no UTF-8 is no text of ours`() {
    #expect(StoredText.parse([0x23, 0x20, 0xFF, 0x0A]) == nil)
  }

  @Test func `claims come back, and absent ones stay absent`() throws {
    let all = Claims(
      url: "https://example.org/a", byline: "By \"Ann\"\nLee", published: ClaimedTime("2025-11-07"),
      modified: ClaimedTime("2025-11-07T09:15:00Z"), section: "Sport", language: "en-GB")
    for claims in [all, Claims(), Claims(section: "\u{202E}\0")] {
      #expect(try StoredClaims.parse(StoredClaims(claims).bytes()) == claims)
    }
    let text = String(decoding: try StoredClaims(Claims(section: "Sport")).bytes(), as: UTF8.self)
    #expect(text == "{\n  \"section\" : \"Sport\"\n}\n")
  }

  @Test(arguments: ["", "[]", "{\"url\": 7}", "{\"published\": \"soon\"}", "{", "\u{0}"])
  func `malformed claims are an error`(text: String) {
    #expect(throws: (any Error).self) { try StoredClaims.parse(Array(text.utf8)) }
  }

  private static let message = """
    r4: 1 figure changed

    A body.

    Revision: 4
    Observed: 2025-11-07T07:20:00.000Z
    Source-SHA256: \(String(repeating: "0", count: 64))
    Extractor: plain-text 1

    """

  @Test func `a message is read as it is written`() throws {
    let message = try CommitMessage(parsing: Self.message)
    #expect(message.number == 4)
    #expect(message.summary == "1 figure changed")
    #expect(message.body == "A body.")
    #expect(message.extractor == Extractor(name: "plain-text", version: "1"))
    #expect(message.text == Self.message)
  }

  @Test(
    arguments: [
      ("r4: 1 figure changed", "r4", "", "A body."),
      ("r4: 1", "R4: 1", "R4: 1 figure changed", "A body."),
      ("r4: 1", "r40: 1", "r40: 1 figure changed", "A body."),
      ("A body.\n\n", "", "1 figure changed", ""),
      ("A body.", "\n\nOne.\n\nTwo.\n", "1 figure changed", "One.\n\nTwo.\n"),
      ("Revision: 4", "Revision:   4\t \u{7}", "1 figure changed", "A body."),
      ("Revision: 4", "Reviewed\nNote: Revision: 5\nRevision: 4", "1 figure changed", "A body."),
      ("plain-text 1\n", "plain-text 1\n\n\n", "1 figure changed", "A body."),
    ])
  func `a message that others have touched is read as far as it goes`(
    part: String, other: String, summary: String, body: String
  ) throws {
    let text = Self.message.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: other)
    let message = try CommitMessage(parsing: text)
    #expect(message.number == 4)
    #expect(message.summary == summary)
    #expect(message.body == body)
    #expect(message.extractor == Extractor(name: "plain-text", version: "1"))
  }

  @Test func `an assessment is read as it is written`() throws {
    let assessment = Assessment(
      significance: "substantive", silence: .unknown, note: .changed,
      returns: [
        Assessment.Return(subject: "headline", number: 2, isFlipFlop: true),
        Assessment.Return(subject: "2 paragraphs", number: 1, isFlipFlop: false),
      ])
    let trailers = """
      Significance: substantive
      Silent: unknown
      Correction: changed
      Back-To: r2 headline (to and fro); r1 2 paragraphs

      """
    let message = try CommitMessage(parsing: Self.message + trailers)
    #expect(message.assessment == assessment)
    #expect(message.text == Self.message + trailers)
  }

  @Test(arguments: ["Silent: perhaps", "Back-To: headline r2", "Correction: yes", "Back-To: r0 x"])
  func `an assessment that nobody wrote is refused`(trailer: String) {
    #expect(throws: CommitMessage.Fault.self) {
      try CommitMessage(parsing: Self.message + trailer + "\n")
    }
  }

  @Test(
    arguments: [
      ("", "", "its message has no trailers"), ("Revision: 4\n", "", "it has no trailer Revision"),
      ("Revision: 4", "Revision: 0", "its Revision is \u{201C}0\u{201D}"),
      ("Revision: 4", "Revision: four\u{1B}", "its Revision is \u{201C}four\u{201D}"),
      ("Revision: 4", "Revision: 4\nRevision: 5", "Revision stands in it twice"),
      (
        "Observed: 2025", "Observed: X2025",
        "its Observed is \u{201C}X2025-11-07T07:20:00.000Z\u{201D}"
      ),
      ("plain-text 1", "plain-text", "its Extractor is \u{201C}plain-text\u{201D}"),
      ("A body.\n\nRevision", "A body.\nRevision", nil),
    ] as [(String, String, String?)])
  func `a malformed message is an error in words`(part: String, other: String, detail: String?) {
    let text =
      part.isEmpty
      ? "Add a file\n"
      : Self.message.split(separator: part, maxSplits: 1).joined(separator: other)
    do throws(CommitMessage.Fault) {
      _ = try CommitMessage(parsing: text)
      #expect(detail == nil)
    } catch {
      #expect(error.detail == detail)
    }
  }

  @Test(arguments: [
    "r1 2025-11-07T07:20:00.000Z\n", "r2 2025-11-07T07:20:00.000Z 2025-11-07T07:20:00.000Z\n",
    "r1 2025-11-08T07:20:00.000Z 2025-11-07T07:20:00.000Z\n", "r1 x y\n", "r1",
  ])
  func `malformed sightings are none`(text: String) {
    #expect(Sightings(Array(text.utf8)) == nil)
  }
}
