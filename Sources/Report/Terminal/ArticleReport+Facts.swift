import Facts
import Prose

extension ArticleReport {
  /// By kind; beside each its normal form, where the words do not give it. What is said again stands once, with its places.
  mutating func writeFacts(_ facts: [Fact], in article: Article) {
    if facts.isEmpty { page.write(StyledText("none", .faint), lead: "  ") }
    let width = facts.map(\.place.part.label.displayWidth).max() ?? 0
    let groups = Self.kinds.map { kind, title in (title, facts.filter { $0.kind == kind }) }
    for (index, (title, group)) in groups.filter({ !$0.1.isEmpty }).enumerated() {
      if index > 0 { page.leaveBlank() }
      page.write(StyledText(title, .strong), lead: "  ")
      for (words, places) in Self.places(of: group, in: article) {
        page.row(
          [(StyledText(places.first?.label ?? "", .faint), width)],
          words + elsewhere(places), indent: 4)
      }
    }
  }

  /// `  also ¶2, ¶5`, for what stands in several places.
  func elsewhere(_ places: [Part]) -> StyledText {
    let others = Part.others(of: places)
    return others.isEmpty ? "" : StyledText("  \(others)", .faint)
  }

  /// Facts in the same words and of the same value, in the order of their first places.
  private static func places(
    of facts: [Fact], in article: Article
  ) -> [(words: StyledText, places: [Part])] {
    var rows: [(words: StyledText, places: [Part])] = []
    var known: [StyledText: Int] = [:]
    for fact in facts {
      let words = fact.words(in: article)
      if let row = known[words] {
        rows[row].places.append(fact.place.part)
      } else {
        known[words] = rows.count
        rows.append((words, [fact.place.part]))
      }
    }
    return rows
  }

  private static let kinds: [(kind: Fact.Kind, title: String)] = [
    (.casualties, "casualties"), (.number, "numbers"), (.money, "money"),
    (.percentage, "percentages"), (.age, "ages"), (.measure, "measures"),
    (.duration, "durations"), (.ordinal, "ordinals"), (.score, "scores"), (.date, "dates"),
    (.time, "times"), (.person, "people"), (.organisation, "organisations"), (.place, "places"),
    (.role, "roles"), (.claim, "claims"),
  ]
}

extension Fact {
  /// `$1.4 billion  = 1,400,000,000 USD`, `2,150 (jobs)`.
  fileprivate func words(in article: Article) -> StyledText {
    StyledText(hedgedText(in: article)) + StyledText(of.map { " (\($0))" } ?? "", .faint)
      + StyledText(readableValue.map { "  = \($0)" } ?? "", .faint)
  }
}
