import Prose
import Testing

@testable import Collation
@testable import Report

/// What holds for every comparison, tried on articles whose sentences were shuffled, cut and set otherwise.
struct ViewPropertyTests {
  private static let seeds = Array(UInt64(1)...12)

  /// An article of up to eight paragraphs, and another one made of it.
  private func pair(_ seed: UInt64) -> (before: Article, after: Article) {
    var dice = Dice(state: seed)
    let words = [
      "the", "council", "voted", "\"late\"", "on", "12", "ferries,", "Ann", "Holm", "said", "it’s",
      "café", "日本", "quay", "of", "$40", "and", "rain",
    ]
    func sentence(_ dice: inout Dice) -> String {
      let text = (0..<dice.roll(9) + 3).map { _ in words[dice.roll(words.count)] }
      return "The " + text.joined(separator: " ") + "."
    }
    var sentences = (0..<24).map { _ in sentence(&dice) }
    func paragraphs(_ sentences: [String], _ dice: inout Dice) -> [Paragraph] {
      var rest = sentences[...]
      var paragraphs: [Paragraph] = []
      while !rest.isEmpty {
        let count = dice.roll(4) + 1
        paragraphs.append(Paragraph(rest.prefix(count).joined(separator: " ")))
        rest = rest.dropFirst(count)
      }
      return paragraphs
    }
    let before = Article(headline: sentences[0], paragraphs: paragraphs(sentences, &dice))
    for _ in 0..<8 {
      let index = dice.roll(sentences.count)
      switch dice.roll(5) {
      case 0: sentences.insert(sentences.remove(at: index), at: dice.roll(sentences.count))
      case 1: sentences.remove(at: index)
      case 2: sentences.insert(sentence(&dice), at: index)
      case 3: sentences[index].replace("\"", with: "”")
      default: sentences[index].replace("council", with: "mayor")
      }
    }
    return (
      before, Article(headline: sentences[0], paragraphs: paragraphs(sentences, &dice))
    )
  }

  @Test(arguments: seeds)
  func `sentences are told once, and runs with moves rebuild both sides`(seed: UInt64) {
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
    seed: UInt64
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

/// A small generator whose numbers are the same on every run.
private struct Dice {
  var state: UInt64

  /// 0 up to, not including, a limit.
  mutating func roll(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
