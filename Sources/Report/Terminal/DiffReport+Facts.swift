import Collation
import Facts

extension DiffReport {
  /// Values that changed, before and after in columns; then what came and went, together for each paragraph; at last
  /// how much only came or went with its paragraph, where the text tells that.
  mutating func writeFacts() {
    if comparison.facts.isEmpty { return }
    let isTextShown = view.shows(.paragraphs)
    page.section("Facts")
    let facts = isTextShown ? RepeatedFact.all(comparison) : RepeatedFact.all(comparison.facts)
    let texts = (before.article, after.article)
    let admitted = Set(comparison.admissions.facts.map { comparison.facts[$0] })
    let rows = facts.reduce(into: []) { rows, fact in
      FactRow.add(fact, isAdmitted: admitted.contains(fact.change), in: texts, to: &rows)
    }
    let columns = FactColumns(rows, in: page.screen)
    for row in rows { write(row, columns) }
    if isTextShown { writeFactsOfParagraphs(areOthers: !rows.isEmpty) }
  }

  /// One line where it fits, with the columns kept if they do; else a line for each side.
  private mutating func write(_ row: FactRow, _ columns: FactColumns) {
    let lead = [(StyledText(row.label), columns.label), (StyledText(row.place), columns.place)]
    guard let before = row.before, let after = row.after else {
      page.row(lead, (row.before ?? row.after ?? "") + row.elsewhere)
      return
    }
    let change = "→ " + after + row.movement
    if before.width <= columns.before, columns.before + 1 + change.width <= columns.space {
      let padding =
        row.movement.isEmpty
        ? "" : StyledText(String(repeating: " ", count: max(0, columns.after - after.width)))
      page.row(
        lead + [(before, columns.before)],
        "→ " + after + padding + row.movement + row.elsewhere, gap: 1)
    } else if before.width + 1 + change.width <= columns.space {
      page.row(lead, before + " " + change + row.elsewhere)
    } else {
      page.row(lead, before)
      page.row([("", columns.label), ("", columns.place)], change + row.elsewhere)
    }
  }

  /// How many facts came and went with paragraphs, which tell of them.
  private mutating func writeFactsOfParagraphs(areOthers: Bool) {
    let paragraphs = WholeParagraphs(comparison.paragraphs)
    let facts = comparison.facts.filter(paragraphs.hold)
    let gone = facts.count { $0.after == nil }
    let phrases = [
      (facts.count - gone, "added with inserted paragraphs"),
      (gone, "removed with deleted paragraphs"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if phrases.isEmpty { return }
    let words = (areOthers ? "also " : "") + phrases.joined(separator: ", ")
    page.write(StyledText("\(words); --only facts lists them", .faint), lead: "  ")
  }
}

/// A row of the table of facts.
private struct FactRow {
  let label: String
  let place: String
  var before: StyledText?
  var after: StyledText?
  /// How far a figure moved; empty where that says nothing.
  let movement: StyledText
  /// Where else it changed, and whether a note names it; mostly empty.
  let elsewhere: StyledText

  private init(_ fact: RepeatedFact, isAdmitted: Bool, in texts: BothTexts) {
    label = fact.change.label
    place = fact.change.placeLabel
    (before, after) = fact.change.sides(in: texts)
    movement = fact.change.movement.map { StyledText("  \($0)", .strong) } ?? ""
    elsewhere =
      (fact.elsewhere.isEmpty ? "" : StyledText("  \(fact.elsewhere)", .faint))
      + (isAdmitted ? DiffReport.admitted : "")
  }

  /// Puts a fact into a row of its own; one that came or went, beside its like in the same paragraph.
  static func add(
    _ fact: RepeatedFact, isAdmitted: Bool, in texts: BothTexts, to rows: inout [FactRow]
  ) {
    let row = FactRow(fact, isAdmitted: isAdmitted, in: texts)
    guard let last = rows.last, last.label == row.label, last.place == row.place,
      last.elsewhere.isEmpty, row.elsewhere.isEmpty, row.before == nil || row.after == nil
    else {
      rows.append(row)
      return
    }
    if let before = row.before { rows[rows.count - 1].before? += " · " + before }
    if let after = row.after { rows[rows.count - 1].after? += " · " + after }
  }
}

/// How wide the columns of the table are.
private struct FactColumns {
  let label: Int
  let place: Int
  /// Of what a value was; a longer one does not keep to it.
  let before: Int
  /// Of what it is, where a movement follows; 0 where that does not fit behind such a column.
  let after: Int
  /// What is left for both and the movement.
  let space: Int

  init(_ rows: [FactRow], in screen: Screen) {
    label = rows.map(\.label.displayWidth).max() ?? 0
    place = rows.map(\.place.displayWidth).max() ?? 0
    space = screen.width - label - place - 6
    let most = max(12, space * 2 / 5)
    let short = rows.filter { $0.after != nil && $0.before?.width ?? .max <= most }
    before = short.compactMap(\.before?.width).max() ?? 0
    let moved = short.filter { !$0.movement.isEmpty }
    let widest = moved.compactMap(\.after?.width).max() ?? 0
    let movement = moved.map(\.movement.width).max() ?? 0
    after = before + 3 + widest + movement <= space ? widest : 0
  }
}
