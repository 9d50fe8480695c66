import Collation
import Facts
import Prose

extension DiffReport {
  /// How much it matters; then a line for each kind of thing that changed, and how many words did.
  mutating func writeCounts() {
    let rows = self.rows
    page.leaveBlank()
    if view.aspects.isEmpty { writeWeight() }
    if rows.isEmpty { page.write("No change.") }
    let width = rows.map(\.kind.displayWidth).max() ?? 0
    for row in rows { page.row([(StyledText(row.kind), width)], StyledText(row.counts)) }
  }

  private var rows: [(kind: String, counts: String)] {
    let phrases = ChangeSummary(comparison).phrases.filter { isWanted($0.noun) }
    var rows = phrases.map { phrase in
      (phrase.counts.isEmpty ? phrase.noun : phrase.noun + "s", phrase.numbers)
    }
    guard view.shows(.paragraphs), comparison.differs(in: .paragraphs) else { return rows }
    let others = [("cosmetic", .cosmetic), ("unchanged", .unchanged)]
      .map { (name: String, kind: ParagraphChange.Kind) in
        (name, comparison.paragraphs.count { $0.kind == kind })
      }.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    let index = rows.firstIndex { $0.0 == "paragraphs" }
    if let index, !others.isEmpty {
      rows[index].1 += ", \(others)"
    } else if index == nil {
      rows.append(("paragraphs", others))
    }
    rows.insert(("words", wordCounts), at: (rows.firstIndex { $0.0 == "paragraphs" } ?? 0) + 1)
    return rows
  }

  private func isWanted(_ noun: String) -> Bool {
    if view.aspects.isEmpty { return true }
    return switch noun {
    case "quotation": view.shows(.quotations)
    case "paragraph": view.shows(.paragraphs)
    default: view.shows(.facts) && Fact.Kind.nouns.contains(noun)
    }
  }

  /// How many words of the body went, came and stayed.
  private var wordCounts: String {
    var counts: [WordRun.Kind: Int] = [:]
    for (change, text) in zip(
      comparison.paragraphs,
      ChangedText.all(comparison.paragraphs, before: before.article, after: after.article))
    {
      let runs =
        text?.shownRuns(typography: false)
        ?? change.after.map { TextRun(.equal, after.article.paragraphs[$0].text) }
      for run in runs {
        counts[run.kind, default: 0] += Passage(run.text).tokens.count(where: \.kind.isWord)
      }
    }
    return [(WordRun.Kind.removed, "removed"), (.inserted, "inserted"), (.equal, "kept")]
      .map { "\(counts[$0.0] ?? 0) \($0.1)" }.joined(separator: ", ")
  }
}
