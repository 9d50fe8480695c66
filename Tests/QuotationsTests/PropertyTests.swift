import Names
import Prose
import Specimens
import Testing

@testable import Quotations

@Suite struct PropertyTests {
  private static let story = """
    Ann Lee, the mayor of Grimwick, called the plan “half-baked” on Monday. ¶ “It rained,” she said. \
    “The port’s drivers’ hall shut – ‘again,’ as they say – and nobody came.” ¶ The “smart” bin, \
    according to Paul Park, is “rust and hope.” ¶ “First line. ¶ “Second line,” Park said.
    """

  /// Every place lies in its part, on scalar borders, and holds the text that is given for it.
  private func expectSound(_ article: Article, _ comment: Comment) {
    let tokenized = TokenizedArticle(article)
    let found = Quotation.all(in: tokenized)
    let places = found.flatMap { quotation in
      [(quotation.place, quotation.text)]
        + [quotation.speaker].compactMap { $0 }.map { ($0.place, $0.text) }
        + [quotation.cue].compactMap { $0 }.map { ($0.place, $0.text) }
    }
    for (place, text) in places {
      let bytes = tokenized[place.part].bytes
      guard place.range.upperBound <= bytes.count else {
        Issue.record(comment)
        continue
      }
      #expect(String(validating: bytes[place.range], as: UTF8.self) == text, comment)
    }
    for (one, next) in zip(found, found.dropFirst()) {
      let isInOrder =
        one.place.part < next.place.part
        || one.place.part == next.place.part
          && one.place.range.upperBound <= next.place.range.lowerBound
      #expect(isInOrder, comment)
    }
  }

  @Test func `every prefix of a story has sound places`() {
    for length in 0..<Self.story.unicodeScalars.count {
      let prefix = String(Self.story.unicodeScalars.prefix(length))
      expectSound(Article(paragraphsOf: prefix), "prefix of \(length)")
    }
  }

  @Test(arguments: 0..<200)
  func `random marks and words have sound places`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "\"", "“", "”", "'", "‘", "’", "''", "«", "»", "„", "「", "」", " ", " ", " ", ",", ".", "?",
      "Lee",
      "said", "she", "the", "mayor", "who", "¶", "—", ":", "é", "🙂", "and", "adding", "claim", "’s",
    ]
    let text = (0..<120).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    expectSound(
      Article(paragraphsOf: text, headline: "Lee: ‘\(seed)’"), "seed \(seed)")
  }

  @Test(arguments: 0..<100)
  func `random bytes have sound places`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
    expectSound(
      Article(paragraphsOf: String(decoding: bytes, as: UTF8.self)), "seed \(seed)")
  }

  @Test(arguments: [
    [("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'")],
    [("“", "''"), ("”", "''"), ("’", "'")],
    [("“", "«"), ("”", "»")],
  ])
  func `the style of the marks does not change the result`(style: [(String, String)]) {
    func restyled(_ text: String) -> String {
      style.reduce(text) { text, pair in
        text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
      }
    }
    #expect(rendered(restyled(Self.story)) == rendered(Self.story).map(restyled))
  }

  /// The cost of a sentence is that of its clauses and phrases; each of these stays as short in a long one.
  @Test(arguments: [
    "\" ", "“", "”", "\"a", "a\"", "' a", "said ", "Lee and ", ", Lee", "saying \"a\" ", "Lee: ",
    "(Lee ", "who said ", "the ", "of the boat ", "¶", "Lee’s claim ", "Lee said that she said ",
  ])
  func `every look at a sentence is bounded, however long it is`(piece: String) {
    let passage = Passage(String(repeating: piece, count: 4_000))
    let spans = MarkPairing.spans(of: passage, isResuming: false)
    #expect(spans.map(\.tokens.count).reduce(0, +) <= passage.tokens.count)
    let outline = Outline(passage, spans: spans)
    for sentence in outline.sentences {
      let reader = CueReader(outline, sentence: sentence)
      #expect(reader.clauses.count <= sentence.count)
      for clause in reader.clauses {
        #expect(clause.cue.count <= 2)
        #expect((clause.speaker?.count ?? 0) <= 120)
      }
      for item in sentence.prefix(200) {
        #expect((outline.nounPhrase(from: item, to: sentence.upperBound)?.count ?? 0) <= 80)
        #expect(item - outline.nameStart(endingAt: item, from: sentence.lowerBound) <= 40)
        let before = outline.nounPhrase(endingAt: item + 1, from: sentence.lowerBound)
        #expect((before?.count ?? 0) <= 40)
      }
    }
  }

  private static let paragraphs = [
    "“It rained,” Ann Lee said on Monday. “Nobody came.”",
    "Paul Park called the plan “half-baked” and left.",
    "The “smart” bin, according to Joe Doe, is “rust and hope.”",
    "“No comment,” a spokesman for Acme said.",
    "Clara Ortiz told the board that the quay, “if it holds,” would do.",
  ]

  @Test(arguments: paragraphs.indices, ["The port shut.", "“No,” said Tom Reyes. “Never.”", ""])
  func `a change in one paragraph leaves the quotations of the others as they are`(
    index: Int, text: String
  ) {
    func quotations(_ paragraphs: [String]) -> [Quotation] {
      Quotation.all(
        in: TokenizedArticle(
          Article(headline: nil, paragraphs: paragraphs.map { Paragraph($0) }))
      ).filter { $0.place.part != .paragraph(index) }
    }
    var changed = Self.paragraphs
    changed[index] = text
    #expect(quotations(changed) == quotations(Self.paragraphs))
  }

  @Test(arguments: [
    ("Ann Lee, a pilot", "Ann Lee, a farmer"), ("Ann Lee, a pilot", "Bob Lee, a pilot"),
    ("Ann Lee, a pilot", "Nobody"), ("Mr. Joe Lee", "Ms. Ann Lee"),
  ])
  func `two states are read together as each is alone`(before: String, after: String) {
    func story(_ who: String) -> Article {
      Article(
        paragraphsOf:
          "“It rained,” said Paul Park. ¶ “It held,” Lee said. ¶ “Twice,” she said. ¶ \(who), saw it.",
        headline: "A pier")
    }
    let one = TokenizedArticle(story(before))
    let other = TokenizedArticle(story(after), sharing: one)
    let found = Quotation.all(in: (one, ArticleNames(one)), (other, ArticleNames(other)))
    #expect(found.before == Quotation.all(in: TokenizedArticle(story(before))))
    #expect(found.after == Quotation.all(in: TokenizedArticle(story(after))))
  }
}
