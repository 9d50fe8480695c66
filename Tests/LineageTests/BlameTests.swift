import Collation
import Prose
import Testing

@testable import Lineage

@Suite struct BlameTests {
  @Test func `a sentence keeps the state that brought it and the one that changed it`() {
    let blame = blame([
      "The bridge closed at noon. Traffic backed up for miles along the coast road.",
      "The bridge closed at noon. Traffic backed up for eight miles along the coast road.",
      """
      The bridge closed at noon. Traffic backed up for eight miles along the coast road. \
      Nobody was hurt.
      """,
    ])
    #expect(
      blame == [
        "The bridge closed at noon. 0 0",
        "Traffic backed up for eight miles along the coast road. 0 1",
        "Nobody was hurt. 2 2",
      ])
  }

  @Test func `text that was taken out and put back keeps its first origin`() {
    let blame = blame([
      "The council met in private. Minutes were not kept, the clerk conceded later.",
      "The council met in private.",
      "The council met in private. Minutes were not kept, the clerk conceded later.",
    ])
    #expect(
      blame == [
        "The council met in private. 0 0",
        "Minutes were not kept, the clerk conceded later. 0 0 back 2",
      ])
  }

  @Test func `a sentence that was edited and edited back is the first one again`() {
    let blame = blame([
      "Three ships were delayed by fog.", "Two ships were delayed by fog.",
      "Three ships were delayed by fog.",
    ])
    #expect(blame == ["Three ships were delayed by fog. 0 0 back 2"])
  }

  @Test func `typography and a move change no origin`() {
    let blame = blame([
      """
      "We were lucky," the harbour master said.

      The ferry sails again on Sunday from the new quay.
      """,
      """
      The ferry sails again on Sunday from the new quay.

      “We were lucky,” the harbour master said.
      """,
    ])
    #expect(
      blame == [
        "The ferry sails again on Sunday from the new quay. 0 0",
        "“We were lucky,” the harbour master said. 0 0",
      ])
  }

  @Test func `words are told by the state that brought them`() throws {
    let articles = ["Twelve people were hurt.", "Fourteen people were badly hurt."].map(article)
    let sentence = try #require(Blame(articles).sentences.first)
    let text = TokenizedArticle(articles[1])
    #expect(
      sentence.words.map { "\($0.brought) " + text[$0.place.part][bytes: $0.place.range] } == [
        "1 Fourteen", "0 people were", "1 badly", "0 hurt.",
      ])
  }

  /// Every sentence with the states that brought and changed it.
  private func blame(_ texts: [String]) -> [String] {
    let articles = texts.map(article)
    guard let last = articles.last.map({ TokenizedArticle($0) }) else { return [] }
    return Blame(articles).sentences.map { sentence in
      let origin = sentence.origin
      return last[sentence.place.part][bytes: sentence.place.range]
        + " \(origin.brought) \(origin.changed)"
        + (origin.restored.map { " back \($0)" } ?? "")
    }
  }
}

/// Paragraphs parted by blank lines.
func article(_ text: String) -> Article {
  var paragraphs: [Substring] = []
  var rest = text[...]
  while let gap = rest.firstRange(of: "\n\n") {
    paragraphs.append(rest[..<gap.lowerBound])
    rest = rest[gap.upperBound...]
  }
  return Article(headline: nil, paragraphs: (paragraphs + [rest]).map { Paragraph(String($0)) })
}
