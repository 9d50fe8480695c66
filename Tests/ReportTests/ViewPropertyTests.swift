import Prose
import Specimens
import Testing

@testable import Collation
@testable import Report

/// What holds for every comparison, tried on articles whose sentences were shuffled, cut and set otherwise.
struct ViewPropertyTests {
  private static let seeds = 1...12

  /// An article of up to eight paragraphs, and another one made of it.
  private func pair(_ seed: Int) -> (before: Article, after: Article) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "the", "council", "voted", "\"late\"", "on", "12", "ferries,", "Ann", "Holm", "said", "it’s",
      "café", "日本", "quay", "of", "$40", "and", "rain",
    ]
    func sentence(_ generator: inout SeededGenerator) -> String {
      let text = (0..<Int.random(in: 3...11, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      return "The " + text.joined(separator: " ") + "."
    }
    var sentences = (0..<24).map { _ in sentence(&generator) }
    func paragraphs(_ sentences: [String], _ generator: inout SeededGenerator) -> [Paragraph] {
      var rest = sentences[...]
      var paragraphs: [Paragraph] = []
      while !rest.isEmpty {
        let count = Int.random(in: 1...4, using: &generator)
        paragraphs.append(Paragraph(rest.prefix(count).joined(separator: " ")))
        rest = rest.dropFirst(count)
      }
      return paragraphs
    }
    let before = Article(headline: sentences[0], paragraphs: paragraphs(sentences, &generator))
    for _ in 0..<8 {
      let index = Int.random(in: sentences.indices, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0:
        sentences.insert(
          sentences.remove(at: index), at: Int.random(in: 0...sentences.count, using: &generator))
      case 1: sentences.remove(at: index)
      case 2: sentences.insert(sentence(&generator), at: index)
      case 3: sentences[index].replace("\"", with: "”")
      default: sentences[index].replace("council", with: "mayor")
      }
    }
    return (
      before, Article(headline: sentences[0], paragraphs: paragraphs(sentences, &generator))
    )
  }

  @Test(arguments: seeds)
  func `sentences are told once, and runs with moves rebuild both sides`(seed: Int) {
    let (before, after) = pair(seed)
    let changes = Comparison(before: before, after: after).paragraphs
    for text in ChangedText.all(changes, before: before, after: after).compactMap(\.self) {
      let sentences = text.sentences
      #expect(sentences.pairs.flatMap(\.before) == Array(sentences.before.indices))
      #expect(sentences.pairs.flatMap(\.after) == Array(sentences.after.indices))
      for side in [WordRun.Kind.removed, .inserted] {
        let noted = text.notedRuns.map { WordRun($0.kind, $0.text) }
        #expect(ReportTests.text(side, of: noted) == ReportTests.text(side, of: text.runs))
      }
    }
  }

  @Test(arguments: seeds)
  func `every view keeps within the screen, and says something of every changed paragraph`(
    seed: Int
  ) {
    let (before, after) = pair(seed)
    let comparison = Comparison(before: before, after: after)
    for grain in DiffView.Grain.allCases {
      for context in [nil, 0, 2] {
        let text = DiffReport.text(
          comparison, before: Side(before), after: Side(after),
          view: DiffView(grain: grain, showsCosmetic: true, context: context),
          for: Screen(width: 60, hasColor: false, now: nil))
        #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 60 })
        for change in comparison.paragraphs where change.kind == .edited {
          #expect(text.contains("~ \(Part.label(of: change.after)) edited"))
        }
      }
    }
  }
}
