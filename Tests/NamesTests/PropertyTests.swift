import Prose
import Specimens
import Testing

@testable import Names

@Suite struct PropertyTests {
  private static let story = """
    PORT ELLEN, March 3 — Sen. Ida B. Holm (R-Ohio), the former mayor of Grimwick, met O’Neil-Peña of \
    Harrow & Sons Ltd. ¶ “The U.N. won’t,” al-Bashir’s spokesman said. ¶ The Department of Ports and Tides \
    told The Grimwick Post: “Jan van der Meer Jr. left.” ¶ HOLM SAYS NO ¶ Holm, 47, left the US.
    """

  /// Every place lies in its part, on scalar borders, and holds the text that is given for it; names do not overlap.
  private func expectSound(_ text: String, _ comment: Comment) {
    let article = article(text)
    let found = ArticleNames(article)
    let parts = [Part.headline] + article.paragraphs.indices.map { Part.paragraph($0) }
    let possible = parts.flatMap { found.possible(in: $0, of: article) }
    let places =
      (found.names + possible).map { ($0.place, $0.text) }
      + found.roles.map { ($0.place, $0.text) }
    for (place, text) in places {
      let bytes = article[place.part].bytes
      guard place.range.upperBound <= bytes.count else {
        Issue.record(comment)
        continue
      }
      #expect(String(validating: bytes[place.range], as: UTF8.self) == text, comment)
    }
    for (one, next) in zip(found.names, found.names.dropFirst()) {
      #expect(
        one.place.part != next.place.part
          || one.place.range.upperBound <= next.place.range.lowerBound, comment)
    }
  }

  @Test func `every prefix of a story has sound places`() {
    for length in 0..<Self.story.unicodeScalars.count {
      let prefix = String(Self.story.unicodeScalars.prefix(length))
      expectSound(prefix, "prefix of \(length)")
    }
  }

  @Test(arguments: 0..<200)
  func `random words and marks have sound places`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "Ann", "Lee", "Sen", ".", ".", ",", " ", " ", " ", "-", "of", "the", "The", "and", "van",
      "al",
      "US", "U.S.", "Ministry", "River", "President", "’s", "’", "“", "”", "(", ")", "47", "&",
      "Jr",
      "March", "French", "said", "é", "É", "İ", "\u{301}", "¶", ":", "—", "secretary", "elect",
      "North", "@Lee", "#Lee", "_", "/", "\n",
    ]
    let text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    expectSound(text, "seed \(seed)")
  }

  @Test(arguments: 0..<50)
  func `random bytes have sound places`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
    expectSound(String(decoding: bytes, as: UTF8.self), "seed \(seed)")
  }

  @Test func `what another state has read is not read otherwise`() {
    let text = article(Self.story)
    let alone = ArticleNames(text)
    let shared = ArticleNames(text, sharing: (names: alone, text: text))
    #expect(shared.names == alone.names)
    #expect(shared.roles == alone.roles)
  }
}
