import Collation

extension DiffReport {
  /// Values that changed, one to a row; then what came and went, together for each paragraph.
  mutating func writeFacts() {
    if comparison.facts.isEmpty { return }
    page.section("Facts")
    let facts = comparison.facts.sorted { $0.rank < $1.rank }
    let labels = facts.map(\.name.displayWidth).max() ?? 0
    let places = facts.map(\.placeLabel.displayWidth).max() ?? 0
    var rows: [(name: String, place: String, values: StyledText)] = []
    for change in facts {
      if change.before == nil || change.after == nil, let last = rows.last,
        last.name == change.name, last.place == change.placeLabel
      {
        rows[rows.count - 1].values += " · " + change.values
      } else {
        rows.append((change.name, change.placeLabel, change.values))
      }
    }
    for row in rows {
      page.row(
        [(StyledText(row.name), labels), (StyledText(row.place, .faint), places)], row.values)
    }
  }
}
