import Testing

@testable import Prose

@Suite struct PassageTests {
  private let passage = Passage("The caf\u{E9} burned. Nobody came.")

  @Test(arguments: [
    (0..<31, 0..<7), (0..<0, 0..<0), (4..<9, 1..<2), (5..<9, 2..<2), (4..<8, 1..<1),
    (10..<17, 2..<4), (31..<31, 7..<7),
  ])
  func `only tokens that lie wholly inside are found`(bytes: Range<Int>, tokens: Range<Int>) {
    #expect(passage.tokens(inBytes: bytes) == tokens)
  }

  @Test(arguments: [(0..<2, "The caf\u{E9}"), (4..<7, "Nobody came."), (2..<2, ""), (3..<4, ".")])
  func `tokens lie on a stretch of the text`(tokens: Range<Int>, text: String) {
    #expect(passage[bytes: passage.range(ofTokens: tokens)] == text)
  }

  @Test(arguments: [(0, 0), (3, 0), (4, 1), (6, 1)])
  func `a token belongs to one sentence`(token: Int, sentence: Int) {
    #expect(passage.sentence(ofToken: token) == sentence)
  }

  @Test func `an article's parts are found by name`() {
    let article = TokenizedArticle(
      Article(
        headline: "Caf\u{E9} burns", paragraphs: [Paragraph("It burned."), Paragraph("")],
        claims: Claims(byline: "By Ann Lee")))
    #expect(article[.headline].text == "Caf\u{E9} burns")
    #expect(article[.byline].text == "By Ann Lee")
    #expect(article[.paragraph(0)].text == "It burned.")
    #expect(article[.paragraph(1)].tokens.isEmpty)
  }

  @Test func `an article without headline and byline has empty ones`() {
    let article = TokenizedArticle(Article(headline: nil, paragraphs: []))
    #expect(article[.headline].text.isEmpty)
    #expect(article[.byline].sentences.isEmpty)
  }

  @Test func `the headline comes before the byline and the body`() {
    let parts: [Part] = [.paragraph(1), .byline, .paragraph(0), .headline]
    #expect(parts.sorted() == [.headline, .byline, .paragraph(0), .paragraph(1)])
  }
}
