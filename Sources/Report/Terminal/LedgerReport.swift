package import Facts
package import Lineage
package import Prose
package import Quotations

/// What became of every quotation or fact that ever stood in an article, as `quotations` and `facts` show it.
package struct LedgerReport {
  private var page: Page
  /// The revision's number by state.
  private let numbers: [Int]
  /// By state.
  private let articles: [Article]

  private init(
    of article: String, articles: [Article], numbers: [Int], for screen: Screen
  ) {
    page = Page(for: screen)
    self.numbers = numbers
    self.articles = articles
    let extent = numbers.count > 1 ? "r\(numbers[0]) to r\(numbers[numbers.count - 1])" : "r1"
    page.write(StyledText("\(article)  \(extent)", .faint))
  }

  /// By what facts are to a reader: `dead: 12 (r1–r2) → 17 (r3) → at least 17 (r4–r5)`.
  package static func text(
    of article: String, _ rows: [Ledger<Fact>.Row], articles: [Article], numbers: [Int],
    for screen: Screen
  ) -> String {
    var report = LedgerReport(of: article, articles: articles, numbers: numbers, for: screen)
    report.write(rows)
    return report.page.text
  }

  /// By speaker, in the order in which they first spoke.
  package static func text(
    of article: String, _ rows: [Ledger<Quotation>.Row], articles: [Article], numbers: [Int],
    for screen: Screen
  ) -> String {
    var report = LedgerReport(of: article, articles: articles, numbers: numbers, for: screen)
    report.write(rows)
    return report.page.text
  }
}

// MARK: - Facts

extension LedgerReport {
  private mutating func write(_ rows: [Ledger<Fact>.Row]) {
    if rows.isEmpty { writeNone() }
    for noun in ["figure", "date", "name", "role"] {
      let group = rows.filter { $0.stands[0].item.kind.noun == noun }
      guard !group.isEmpty else { continue }
      page.section("\(noun)s")
      for row in group { write(row) }
    }
  }

  private mutating func write(_ row: Ledger<Fact>.Row) {
    var line = StyledText()
    if let label = row.stands[0].item.rowLabel { line.append("\(label): ") }
    for (index, stand) in row.stands.enumerated() {
      if index > 0 { line += " → " }
      if let gap = gap(before: index, in: row.stands) { line += gap + " → " }
      line.append(
        stand.item.hedgedText(in: articles[stand.states.lowerBound]),
        index > 0 ? .inserted : .plain)
      line.append(" (\(extent(of: stand.states)))", .faint)
    }
    page.write(line + ending(of: row.stands), lead: "  ", rest: "    ")
  }
}

// MARK: - Quotations

extension LedgerReport {
  private mutating func write(_ rows: [Ledger<Quotation>.Row]) {
    if rows.isEmpty { writeNone() }
    var speakers: [String] = []
    var groups: [String: [Ledger<Quotation>.Row]] = [:]
    for row in rows {
      let speaker = row.stands[row.stands.count - 1].item.speakerLabel
      if groups[speaker] == nil { speakers.append(speaker) }
      groups[speaker, default: []].append(row)
    }
    for speaker in speakers {
      page.section(speaker)
      for row in groups[speaker] ?? [] { write(row, of: speaker) }
    }
  }

  private mutating func write(_ row: Ledger<Quotation>.Row, of speaker: String) {
    let labels = row.stands.map { extent(of: $0.states) }
    let width = numbers.last.map { "r\($0)–r\($0)".displayWidth } ?? 0
    for (index, (stand, label)) in zip(row.stands, labels).enumerated() {
      var line = StyledText("“\(stand.item.text)”", index > 0 ? .inserted : .plain)
      if stand.item.speakerLabel != speaker {
        line.append("  then \(stand.item.speakerLabel)", .removed)
      }
      if index == row.stands.count - 1 { line += ending(of: row.stands) }
      page.row([(StyledText(label, .faint), width)], line)
    }
  }
}

// MARK: - Stands

extension LedgerReport {
  private mutating func writeNone() {
    page.write(StyledText("none", .faint), lead: "  ")
  }

  /// `r3`; `r1–r5`.
  private func extent(of states: ClosedRange<Int>) -> String {
    let (first, last) = (numbers[states.lowerBound], numbers[states.upperBound])
    return first == last ? "r\(first)" : "r\(first)–r\(last)"
  }

  /// `gone (r3–r4)` where the item was away before it came back.
  private func gap<Item>(before index: Int, in stands: [Ledger<Item>.Stand]) -> StyledText? {
    guard index > 0 else { return nil }
    let (end, start) = (stands[index - 1].states.upperBound, stands[index].states.lowerBound)
    guard end + 1 < start else { return nil }
    return StyledText("gone", .removed)
      + StyledText(" (\(extent(of: end + 1...start - 1)))", .faint)
  }

  /// ` → gone (r6)` where it stands no more.
  private func ending<Item>(of stands: [Ledger<Item>.Stand]) -> StyledText {
    guard let last = stands.last?.states.upperBound, last + 1 < numbers.count else { return "" }
    return " → " + StyledText("gone", .removed)
      + StyledText(" (r\(numbers[last + 1]))", .faint)
  }
}

extension Fact {
  /// What the values of a row are values of, where their words do not say it.
  fileprivate var rowLabel: String? {
    switch kind {
    case .age, .score, .ordinal: of ?? kind.rawValue
    default: of
    }
  }
}
