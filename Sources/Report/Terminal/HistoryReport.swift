import Chronology

/// The revisions of one article, or of many, as `log` shows them.
package enum HistoryReport {
  /// `headline` and the name stand at the top; every revision below, in the order given. `isFull`: with all details.
  package static func text(
    of article: String, headline: String?, _ entries: [HistoryEntry], isFull: Bool = false,
    for screen: Screen
  ) -> String {
    var page = Page(for: screen)
    page.write(StyledText(article, .strong))
    if let headline { page.write(StyledText(headline)) }
    if entries.isEmpty { page.write(none, lead: "  ") }
    let width = entries.map { "r\($0.number)".count }.max() ?? 0
    for entry in entries {
      page.leaveBlank()
      write(entry, numberWidth: width, isFull: isFull, to: &page)
    }
    return page.text
  }

  /// Revisions of many articles, in the order given; neighbours of one article stand together under its name.
  package static func text(
    _ entries: [HistoryEntry], isFull: Bool = false, for screen: Screen
  ) -> String {
    var page = Page(for: screen)
    if entries.isEmpty { page.write(none) }
    var article: String?
    for entry in entries {
      page.leaveBlank()
      if entry.article != article { page.write(StyledText(entry.article, .strong)) }
      article = entry.article
      write(entry, numberWidth: 0, isFull: isFull, to: &page)
    }
    return page.text
  }

  /// In the archive, or in the time asked for.
  private static let none = StyledText("no revisions", .faint)

  private static func write(
    _ entry: HistoryEntry, numberWidth: Int, isFull: Bool, to page: inout Page
  ) {
    let number = "r\(entry.number)"
    let padding = String(repeating: " ", count: max(0, numberWidth - number.count) + 2)
    let indent = StyledText(String(repeating: " ", count: number.count + padding.count))
    page.write(
      page.time(entry.observed) + interval(of: entry) + seenUntil(entry) + insertion(of: entry),
      lead: StyledText(number, .strong) + StyledText(padding))
    page.write(StyledText(entry.changes), lead: indent)
    for line in entry.details where isFull || line.hasPrefix(ChangeDetails.headlineStart) {
      page.write(StyledText(line, .faint), lead: indent, rest: indent + "  ")
    }
  }

  /// The last sighting, where the text stood for a while.
  private static func seenUntil(_ entry: HistoryEntry) -> StyledText {
    guard let lastSeen = entry.lastSeen, lastSeen.words != entry.observed.words else { return "" }
    return StyledText(", last seen \(lastSeen.words)", .faint)
  }

  /// When the text before was last seen: the change happened between then and the time observed.
  private static func interval(of entry: HistoryEntry) -> StyledText {
    guard let last = entry.changedAfter else { return "" }
    return StyledText(", changed since \(last.words(on: entry.observed.date))", .faint)
  }

  private static func insertion(of entry: HistoryEntry) -> StyledText {
    guard entry.wasInserted, let recorded = entry.recorded else { return "" }
    return StyledText(", recorded later, \(recorded.words)", .faint)
  }
}
