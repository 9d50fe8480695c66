import Collation
import Facts
import Prose
import Quotations
import Specimens
import Testing

@testable import Lineage

@Suite struct LedgerTests {
  @Test func `a figure is followed through its changes`() async {
    #expect(
      await facts([
        "Police said 12 people died in the fire.", "Police said 17 people died in the fire.",
        "Police said at least 17 people died in the fire.",
      ]) == ["12 0...0 → 17 1...1 → at least 17 2...2"])
  }

  @Test func `a value that disappears and returns is one row`() async {
    #expect(
      await facts([
        "The repair cost $4.5 million. The mayor opened the bridge.",
        "The mayor opened the bridge.",
        "The mayor opened the bridge. The repair cost 4.5 million dollars.",
      ]) == ["$4.5 million 0...0 → 4.5 million dollars 2...2"])
  }

  @Test func `places that tell the same are one row`() async {
    #expect(
      await facts([
        "Twelve people died in the fire. The club was full.",
        "Twelve people died in the fire. All 12 people died at the door.",
      ]) == ["Twelve 0...1 in 2"])
  }

  @Test func `a quotation is followed through new words and a new speaker`() async {
    let rows = await Lineage(
      [
        "“We will rebuild the pier by summer,” Ann Lee said.",
        "“We will rebuild the whole pier by summer,” Ann Lee said.",
        "The council met on Monday.",
        "“We will rebuild the whole pier by summer,” Tom Ray said.",
      ].map(article)
    ).ledger(of: Quotation.self).rows
    #expect(
      rows.map { row in
        row.stands.map { "\($0.item.speaker?.text ?? "") \($0.states)" }.joined(separator: " → ")
      } == ["Ann Lee 0...0 → Ann Lee 1...1", "Tom Ray 3...3"])
  }

  @Test func `a quotation carried on from one that has a new speaker is the same`() async {
    let quote = "“We had no choice,” %@ said. “Nobody asked us.”"
    let rows = await Lineage(
      ["Ann Lee", "Tom Ray"].map { article(quote.replacing("%@", with: $0)) }
    ).ledger(of: Quotation.self).rows
    #expect(rows.map(\.stands.count) == [2, 2])
  }

  @Test func `what a correction note repeats is no part of the story`() async {
    let note = Paragraph("Correction: The fire killed 12, not 17.", kind: .correction)
    let story = Paragraph("The fire killed 12 people.")
    let lineage = await Lineage([Article(headline: nil, paragraphs: [story, note])])
    #expect(lineage.ledger(of: Fact.self).rows.count == 1)
  }

  @Test(arguments: 0..<30)
  func `a history told backwards has the same rows backwards`(seed: Int) async {
    var generator = SeededGenerator(seed: seed)
    var figures = [12, 340, 56, 7_800]
    let texts = (0..<8).map { _ in
      let index = Int.random(in: figures.indices, using: &generator)
      figures[index] += Int.random(in: 0...1, using: &generator)
      return """
        The fire killed \(figures[0]) people. About \(figures[1]) homes lost power. Crews drove \
        \(figures[2]) miles. The repair cost $\(figures[3]).
        """
    }
    func rows(_ texts: [String]) async -> Set<[String]> {
      let rows = await Lineage(texts.map(article)).ledger(of: Fact.self).rows
      return Set(rows.map { row in row.stands.map { "\($0.item.value) \($0.states)" } })
    }
    let mirrored = await rows(texts.reversed()).map { row in
      row.reversed().map { stand in
        let parts = stand.split(separator: " ")
        let ends = parts[1].split(separator: ".").compactMap { Int($0) }
        return "\(parts[0]) \(7 - ends[1]...7 - ends[0])"
      }
    }
    #expect(await rows(texts) == Set(mirrored))
  }

  @Test(arguments: [1, 3, 8])
  func `states read together are told as each is alone`(workers: Int) async {
    let articles = HistorySimulation(seed: 5, length: 8).articles.enumerated().map {
      index, article in
      Article(
        headline: "Toll at \(12 + index / 3)",
        paragraphs: article.paragraphs
          + [Paragraph("“We lost \(3 + index / 2) boats,” Ann Lee said on Monday.")])
    }
    let lineage = await Lineage(articles, workers: workers)
    #expect(lineage.states.map(\.facts) == articles.map { AnalyzedArticle($0).facts })
    #expect(lineage.states.map(\.quotations) == articles.map { AnalyzedArticle($0).quotations })
    #expect(
      lineage.comparisons
        == zip(articles, articles.dropFirst()).map { Comparison(before: $0, after: $1) })
  }

  /// Every row of facts on a line.
  private func facts(_ texts: [String]) async -> [String] {
    await Lineage(texts.map(article), workers: 2).ledger(of: Fact.self).rows.map { row in
      row.stands.map { stand in
        [stand.item.qualifier, stand.item.text, "\(stand.states)"].compactMap(\.self)
          .joined(separator: " ") + (stand.places > 1 ? " in \(stand.places)" : "")
      }.joined(separator: " → ")
    }
  }
}
