import Collation

extension DiffReport {
  /// Each quotation that changed: what became of it, where, whose; then its words, in brief where the text has all of a
  /// paragraph that brought or took it.
  mutating func writeQuotations() {
    if comparison.quotations.isEmpty { return }
    page.section("Quotations")
    let labels = comparison.quotations.map(\.label.displayWidth).max() ?? 0
    let places = comparison.quotations.map(\.placeLabel.displayWidth).max() ?? 0
    let paragraphs = WholeParagraphs(view.shows(.paragraphs) ? comparison.paragraphs : [])
    for (index, change) in comparison.quotations.enumerated() {
      page.row(
        [(StyledText(change.label), labels), (StyledText(change.placeLabel), places)],
        change.speakers + carried(change)
          + (comparison.admissions.quotations.contains(index) ? Self.admitted : ""))
      // Words that changed and got another speaker too are shown once.
      let last = index > 0 ? comparison.quotations[index - 1].after : nil
      if last != nil, last == change.after { continue }
      page.write(change.words(paragraphs.hold(change) ? .line : .screen), lead: "      ")
    }
  }

  /// Behind what a correction note names.
  static var admitted: StyledText { StyledText("  noted", .faint) }

  private func carried(_ change: QuotationChange) -> StyledText {
    change.carries == 0
      ? "" : StyledText(", with \(counted(change.carries, "quotation")) carried on", .faint)
  }
}
