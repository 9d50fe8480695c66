import Collation
import Prose
import Testing

@testable import Lineage

@Suite struct BlamePropertyTests {
  @Test(arguments: 0..<100)
  func `agrees with the history as it was made`(seed: Int) throws {
    let history = HistorySimulation(seed: seed, length: 12)
    let blame = Blame(history.articles)
    let truth = Array(try #require(history.states.last).joined())
    try #require(blame.sentences.count == truth.count)
    let text = TokenizedArticle(try #require(history.articles.last))
    for (sentence, expected) in zip(blame.sentences, truth) {
      #expect(text[sentence.place.part][bytes: sentence.place.range] == expected.text)
      #expect(
        sentence.origin
          == Blame.Origin(
            brought: expected.brought, changed: expected.changed, restored: expected.restored),
        "\(expected)")
      let origins = sentence.words.flatMap { run in
        Passage(text[run.place.part][bytes: run.place.range]).tokens.filter(\.kind.isWord).map {
          _ in
          run.brought
        }
      }
      #expect(origins == expected.origins, "\(expected)")
    }
  }
}
