import Collation
import Prose
import Testing

@testable import Lineage

@Suite struct PastTests {
  private static let lead = "The harbour board voted on Monday to close the east pier."
  private static let cost = "The work will cost less than the board had feared."
  private static let quote = "“We had no choice but to close it,” Ann Lee said."

  @Test func `a text that is as it was twice before is back as a whole`() {
    #expect(
      returns(of: [[Self.lead], [Self.lead, Self.cost], [Self.lead]])
        == [Return(subject: .everything, state: 0, isFlipFlop: false)])
  }

  @Test func `a headline is back, whatever the text does`() {
    #expect(
      returns(of: [[Self.lead], [Self.lead], [Self.lead, Self.cost]], headlines: ["A", "B", "A"])
        == [Return(subject: .headline, state: 0, isFlipFlop: false)])
  }

  @Test func `two headlines that alternate are a flip-flop from the third change on`() {
    let texts = [[Self.lead], [Self.lead], [Self.lead], [Self.lead, Self.cost]]
    #expect(
      returns(
        of: texts,
        headlines: ["Pier to close", "Board shuts pier", "Pier to close", "Board shuts pier"])
        == [Return(subject: .headline, state: 1, isFlipFlop: true)])
  }

  @Test func `a paragraph is back in the latest state that had it`() {
    #expect(
      returns(of: [
        [Self.lead, Self.cost], [Self.lead, Self.cost, "It rained."], [Self.lead],
        [Self.lead, Self.quote, Self.cost],
      ]) == [Return(subject: .paragraphs(1), state: 1, isFlipFlop: false)])
  }

  @Test func `a quotation is back in a paragraph that is otherwise new`() {
    #expect(
      returns(of: [
        [Self.lead, Self.quote], [Self.lead, "“We had a choice,” Ann Lee said."],
        [Self.lead, "At a meeting Ann Lee said: “We had no choice but to close it.”"],
      ]) == [Return(subject: .quotations(1), state: 0, isFlipFlop: false)])
  }

  @Test(arguments: [
    [[lead], [lead]],
    [[lead], [lead, cost]],
    [[lead], [lead, cost], [lead, cost, quote]],
    [[lead, "Updated."], [lead], [lead, cost, "Updated."]],
    [[lead, quote], [lead], [quote, lead, cost]].map { $0.filter { $0 != quote } },
  ])
  func `what is new, unchanged or too short to mean anything is not back`(texts: [[String]]) {
    #expect(returns(of: texts).isEmpty)
  }

  /// What the last of some states brings back.
  private func returns(of texts: [[String]], headlines: [String]? = nil) -> [Return] {
    let articles = texts.enumerated().map { index, paragraphs in
      Article(headline: headlines?[index], paragraphs: paragraphs.map { Paragraph($0) })
    }
    let past = Past(Array(articles.dropLast()))
    let last = articles[articles.count - 1]
    return past.returns(
      of: last, by: Comparison(before: articles[articles.count - 2], after: last))
  }
}
