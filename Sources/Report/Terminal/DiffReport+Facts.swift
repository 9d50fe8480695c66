import Collation
import Facts

extension DiffReport {
  /// Values that changed, before and after in columns; then what came and went, together for each paragraph; at last
  /// how much only came or went with its paragraph, where the text tells that.
  mutating func writeFacts() {
    let isTextShown = view.shows(.paragraphs)
    let facts = isTextShown ? RepeatedFact.all(comparison) : RepeatedFact.all(comparison.facts)
    if comparison.facts.isEmpty { return }
    page.section("Facts")
    let rows = facts.reduce(into: []) { rows, fact in FactRow.add(fact, to: &rows) }
    let columns = Columns(rows, in: page.screen)
    for row in rows { write(row, columns) }
    if isTextShown { writeFactsOfParagraphs(areOthers: !rows.isEmpty) }
  }

  private struct Columns {
    let label: Int
    let place: Int
    /// Of what a value was; a longer one stands on a line of its own.
    let before: Int
    /// Of what it is; 0 where the remarks do not fit behind such a column.
    let after: Int

    init(_ rows: [FactRow], in screen: Screen) {
      label = rows.map(\.label.displayWidth).max() ?? 0
      place = rows.map(\.place.displayWidth).max() ?? 0
      let space = screen.width - label - place - 9
      let most = max(12, space * 2 / 5)
      let short = rows.filter { $0.after != nil && $0.before?.width ?? .max <= most }
      before = short.compactMap(\.before?.width).max() ?? 0
      let remarked = short.filter { !$0.remark.isEmpty }
      let widest = remarked.compactMap(\.after?.width).max() ?? 0
      let remark = remarked.map(\.remark.width).max() ?? 0
      after = before + widest + remark <= space ? widest : 0
    }
  }

  private mutating func write(_ row: FactRow, _ columns: Columns) {
    let lead = [
      (StyledText(row.label), columns.label), (StyledText(row.place), columns.place),
    ]
    guard let before = row.before, let after = row.after else {
      page.row(lead, (row.before ?? row.after ?? "") + row.remark)
      return
    }
    let space =
      page.screen.width - 2 - lead.reduce(0) { $0 + ($1.1 > 0 ? $1.1 + 2 : 0) }
    let isTabular = before.width <= columns.before
    let padding = String(repeating: " ", count: max(0, columns.after - after.width))
    let remark = row.remark.isEmpty ? "" : StyledText(isTabular ? padding : "") + row.remark
    let change = "→ " + after + remark
    if isTabular, columns.before + 1 + change.width <= space {
      page.row(lead + [(before, columns.before)], change, gap: 1)
    } else if before.width + 3 + after.width + row.remark.width <= space {
      page.row(lead, before + " → " + after + row.remark)
    } else {
      page.row(lead, before)
      page.row([("", columns.label), ("", columns.place)], "→ " + after + row.remark)
    }
  }

  /// How many facts came and went with paragraphs, which tell of them.
  private mutating func writeFactsOfParagraphs(areOthers: Bool) {
    let paragraphs = WholeParagraphs(comparison.paragraphs)
    let riding = comparison.facts.filter(paragraphs.hold)
    let went = riding.count { $0.after == nil }
    let phrases = [
      (riding.count - went, "added with inserted paragraphs"),
      (went, "removed with deleted paragraphs"),
    ]
    .filter { $0.0 > 0 }
    if phrases.isEmpty { return }
    let words = phrases.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    page.write(
      StyledText("\(areOthers ? "also " : "")\(words); --only facts lists them", .faint), lead: "  "
    )
  }
}

/// A row of the table of facts.
private struct FactRow {
  let label: String
  let place: String
  var before: StyledText?
  var after: StyledText?
  /// How far a figure moved, and where else it changed.
  let remark: StyledText

  private init(_ fact: RepeatedFact) {
    label = fact.change.label
    place = fact.change.placeLabel
    (before, after) = fact.change.sides
    let movement = fact.change.movement.map { StyledText("  \($0)", .strong) } ?? ""
    remark =
      movement
      + (fact.elsewhere.isEmpty ? "" : StyledText("  \(fact.elsewhere)", .faint))
  }

  /// Puts a fact into a row of its own; one that came or went, beside its like in the same paragraph.
  static func add(_ fact: RepeatedFact, to rows: inout [FactRow]) {
    let row = FactRow(fact)
    if let last = rows.last, last.label == row.label, last.place == row.place,
      last.remark.isEmpty, row.remark.isEmpty, (row.before == nil) != (row.after == nil)
    {
      if let before = row.before { rows[rows.count - 1].before? += " · " + before }
      if let after = row.after { rows[rows.count - 1].after? += " · " + after }
    } else {
      rows.append(row)
    }
  }
}
