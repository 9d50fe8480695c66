import Chronology
package import Collation
import Prose

/// A comparison for reading: what matters first, the text last.
package struct DiffReport {
  let comparison: Comparison
  let before: Side
  let after: Side
  let view: DiffView
  var page: Page

  /// The report, ending in a line break.
  package static func text(
    _ comparison: Comparison, before: Side, after: Side, view: DiffView = DiffView(),
    for screen: Screen
  ) -> String {
    var report = DiffReport(
      comparison: comparison, before: before, after: after, view: view, page: Page(for: screen))
    report.writeHead()
    if view.aspects.isEmpty {
      report.writeVerdict()
      report.writeHeadline()
      report.writeCorrections()
    } else {
      report.writeWhatIsSame()
    }
    if view.shows(.quotations) { report.writeQuotations() }
    if view.shows(.facts) { report.writeFacts() }
    if view.aspects.isEmpty { report.writeMetadata() }
    if view.shows(.paragraphs) { report.writeParagraphs() }
    return report.page.text
  }

  /// The verdict and a line for each kind of change, ending in a line break.
  package static func stat(
    _ comparison: Comparison, before: Side, after: Side, view: DiffView = DiffView(),
    for screen: Screen
  ) -> String {
    var report = DiffReport(
      comparison: comparison, before: before, after: after, view: view, page: Page(for: screen))
    report.writeHead()
    report.writeCounts()
    return report.page.text
  }
}

// MARK: - Head

extension DiffReport {
  /// What is compared.
  private mutating func writeHead() {
    if case .revision(let entry) = after.origin { page.write(StyledText(entry.article, .strong)) }
    if comparison.headline.kind == .unchanged, let headline = comparison.headline.after {
      page.write(StyledText(headline, .strong))
    }
    for (label, side) in [("before", before), ("after ", after)] {
      page.write(origin(of: side), lead: StyledText("  \(label)  "))
    }
  }

  /// How much it matters, what changed, and whether the page admits it.
  private mutating func writeVerdict() {
    page.leaveBlank()
    page.write(verdict)
    if let admission { page.write(admission) }
  }

  /// The parts asked for in which nothing changed.
  private mutating func writeWhatIsSame() {
    page.leaveBlank()
    for aspect in DiffView.Aspect.allCases
    where view.shows(aspect) && !comparison.differs(in: aspect) {
      page.write(StyledText("No change of \(aspect.rawValue)."))
    }
  }

  private var isSame: Bool {
    comparison.significance == .none && comparison.metadata.isEmpty
  }

  private func origin(of side: Side) -> StyledText {
    switch side.origin {
    case .file(let name): return StyledText(name ?? "standard input")
    case .revision(let entry):
      return StyledText("r\(entry.number)", .strong)
        + StyledText("  ") + page.time(entry.observed)
    }
  }

  /// `Substantive: 2 quotations reworded, 1 figure changed`.
  private var verdict: StyledText {
    if isSame { return "No change." }
    let words = ChangeSummary(comparison).words
    if words == ChangeSummary.cosmeticOnly { return StyledText("\(weight) only", .strong) }
    return StyledText(weight, .strong) + StyledText(": \(words)")
  }

  private var weight: String {
    switch comparison.significance {
    case .none: "Not in the text"
    case .cosmetic: "Cosmetic"
    case .editorial: "Editorial"
    case .substantive: "Substantive"
    }
  }

  /// The verdict without what changed.
  mutating func writeWeight() {
    if isSame { return }
    page.write(StyledText(weight, .strong))
    if let admission { page.write(admission) }
    page.leaveBlank()
  }

  /// Whether the page owns up to a substantive change; nil for lesser ones.
  private var admission: StyledText? {
    guard comparison.significance == .substantive else { return nil }
    return switch comparison.isSilent {
    case true?:
      StyledText("Silent", .strong)
        + ": no correction note, and the page's modified date did not move"
    case nil: "Silent or not: cannot tell, the page claims no modified date"
    case false?:
      StyledText(
        comparison.corrections.isEmpty
          ? "Not silent: the page's modified date moved" : "Not silent: \(extentOfAdmission)")
    }
  }

  /// `the correction note names 2 of 6 changes`.
  private var extentOfAdmission: String {
    let isOne = comparison.corrections.count == 1
    let note = isOne ? "the correction note names" : "the correction notes name"
    let all =
      comparison.facts.count + comparison.quotations.count
      + (comparison.headline.kind == .edited ? 1 : 0)
    let named = comparison.admissions.count
    if all == 0 { return isOne ? "see the correction note" : "see the correction notes" }
    if named == all { return "\(note) what changed" }
    return "\(note) \(named == 0 ? "none" : "\(named)") of \(counted(all, "change"))"
  }
}

// MARK: - Headline, corrections, metadata

extension DiffReport {
  private mutating func writeHeadline() {
    let change = comparison.headline
    guard change.kind == .edited || change.kind == .cosmetic && view.showsCosmetic else { return }
    page.section("Headline")
    let runs = [TextRun](change.words)
    let words = view.showsCosmetic ? runs : runs.foldingTypography()
    if let before = change.before {
      page.write(
        words.isEmpty ? StyledText(before, .removed) : WordMarks.only(.removed, of: words),
        lead: StyledText("  before  "))
    }
    if let after = change.after {
      page.write(
        words.isEmpty ? StyledText(after, .inserted) : WordMarks.only(.inserted, of: words),
        lead: StyledText("  after   "))
    }
  }

  private mutating func writeCorrections() {
    if comparison.corrections.isEmpty { return }
    page.section(comparison.corrections.count == 1 ? "Correction note" : "Correction notes")
    for change in comparison.corrections {
      switch change {
      case .added(let text): page.write(StyledText(text, .inserted), lead: "  added    ")
      case .removed(let text): page.write(StyledText(text, .removed), lead: "  removed  ")
      case .changed(let before, let after):
        page.write(StyledText(before, .removed), lead: "  before   ")
        page.write(StyledText(after, .inserted), lead: "  after    ")
      }
    }
  }

  private mutating func writeMetadata() {
    if comparison.metadata.isEmpty { return }
    page.section("Page")
    let width = comparison.metadata.map(\.field.displayWidth).max() ?? 0
    for change in comparison.metadata {
      page.row(
        [(StyledText(change.field), width)],
        StyledText(claim(change.before), .removed) + " → "
          + StyledText(claim(change.after), .inserted))
    }
  }

  /// A claimed time to the minute, anything else as it stands.
  private func claim(_ value: String?) -> String {
    guard let value else { return "none" }
    return ClaimedTime(value)?.words ?? value
  }
}
