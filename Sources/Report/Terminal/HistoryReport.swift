import Chronology

/// The revisions of one article, or the articles of an archive, as `log` shows them: a line each, or all that is known.
package struct HistoryReport {
  private var page: Page
  private let isFull: Bool

  private init(isFull: Bool, for screen: Screen) {
    page = Page(for: screen)
    self.isFull = isFull
  }

  /// `headline` and the name stand at the top; every revision below, in the order given. `isFull`: with all details.
  package static func text(
    of article: String, headline: String?, _ entries: [HistoryEntry], isFull: Bool = false,
    for screen: Screen
  ) -> String {
    var report = HistoryReport(isFull: isFull, for: screen)
    report.page.write(StyledText(article, .strong))
    if let headline { report.page.write(StyledText(headline)) }
    report.page.leaveBlank()
    report.write(entries) { "r" + String($0.number) }
    return report.page.text
  }

  /// A revision each of many articles, in the order given.
  package static func text(
    _ entries: [HistoryEntry], isFull: Bool = false, for screen: Screen
  ) -> String {
    var report = HistoryReport(isFull: isFull, for: screen)
    report.write(entries) { $0.article + " r" + String($0.number) }
    return report.page.text
  }

  private mutating func write(_ entries: [HistoryEntry], name: (HistoryEntry) -> String) {
    if entries.isEmpty { page.write(StyledText("no revisions", .faint), lead: "  ") }
    guard !isFull else {
      for entry in entries { writeFull(entry, name: name(entry)) }
      return
    }
    let columns = Columns(entries, name: name)
    for entry in entries { writeLine(entry, name: name(entry), columns) }
  }
}

// MARK: - A line each

extension HistoryReport {
  /// How wide the columns are.
  private struct Columns {
    let name: Int
    let label: Int

    init(_ entries: [HistoryEntry], name: (HistoryEntry) -> String) {
      self.name = entries.map { name($0).displayWidth }.max() ?? 0
      label = entries.map { $0.marks.label.displayWidth }.max() ?? 0
    }
  }

  /// Number, time, label, and as much of the changes as there is room for; a name that leaves no room stands above.
  private mutating func writeLine(
    _ entry: HistoryEntry, name: String, _ columns: Columns
  ) {
    let time = entry.observed.minute
    var cells: [(text: StyledText, width: Int)] = [
      (StyledText(name, .strong), columns.name), (StyledText(time, .faint), time.utf8.count),
      (StyledText(entry.marks.label, .strong), columns.label),
    ]
    var room = page.screen.width
    for cell in cells where cell.width > 0 { room -= cell.width + 2 }
    if room < Self.leastRoom, columns.name > Self.widestNumber {
      page.write(cells.removeFirst().text)
      cells.insert((StyledText(" "), 1), at: 0)
      room += columns.name - 1
    }
    page.row(cells, StyledText(entry.told(columns: room)), indent: 0)
  }

  private static let leastRoom = 24
  /// Columns of `r1000`.
  private static let widestNumber = 5
}

extension RevisionMarks {
  fileprivate var label: String { labels.joined(separator: " ") }
}

extension HistoryEntry {
  /// What is back, then what else changed; the last of it left out where there are too few columns.
  fileprivate func told(columns: Int) -> String {
    let changePhrases = changePhrases
    if marks.returns.isEmpty, changePhrases == [changes], changes.displayWidth <= columns {
      return changes
    }
    let isBack = marks.returns.contains { $0.subject == RevisionMarks.everything }
    let headlineIsBack = marks.returns.contains { $0.subject == "headline" }
    let changed =
      changePhrases
      .filter { !isBack && !(headlineIsBack && $0 == "headline changed") }
    var phrases = marks.returnWords + changed
    let whole = phrases.joined(separator: ", ")
    if whole.displayWidth <= columns { return whole }
    while phrases.count > 1, phrases.joined(separator: ", ").displayWidth + 3 > columns {
      phrases.removeLast()
    }
    let told = phrases.joined(separator: ", ") + ", …"
    return told.displayWidth <= columns ? told : told.prefix(max(0, columns - 1)) + "…"
  }

  /// What `, ` and `; ` part in the words for the changes.
  private var changePhrases: [String] {
    let bytes = Array(changes.utf8)
    var phrases: [String] = []
    var start = 0
    func add(upTo end: Int) {
      if end > start { phrases.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = end + 2
    }
    for index in bytes.indices.dropLast()
    where bytes[index + 1] == UInt8(ascii: " ")
      && (bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";"))
    {
      add(upTo: index)
    }
    add(upTo: bytes.count)
    return phrases
  }
}

// MARK: - In full

extension HistoryReport {
  private mutating func writeFull(_ entry: HistoryEntry, name: String) {
    page.leaveBlank()
    let indent = StyledText("    ")
    let label = entry.marks.label
    page.write(
      page.time(entry.observed) + interval(of: entry) + seenUntil(entry) + insertion(of: entry)
        + StyledText(label.isEmpty ? "" : "  \(label)", .strong),
      lead: StyledText(name, .strong) + "  ", rest: indent)
    for line in entry.marks.returnWords + [entry.changes] {
      page.write(StyledText(line), lead: indent)
    }
    for line in entry.details {
      page.write(StyledText(line, .faint), lead: indent, rest: indent + "  ")
    }
  }

  /// The last sighting, where the text stood for a while.
  private func seenUntil(_ entry: HistoryEntry) -> StyledText {
    guard let lastSeen = entry.lastSeen, lastSeen.words != entry.observed.words else { return "" }
    return StyledText(", last seen \(lastSeen.words)", .faint)
  }

  /// When the text before was last seen: the change happened between then and the time observed.
  private func interval(of entry: HistoryEntry) -> StyledText {
    guard let last = entry.changedAfter else { return "" }
    return StyledText(", changed since \(last.words(on: entry.observed.date))", .faint)
  }

  private func insertion(of entry: HistoryEntry) -> StyledText {
    guard entry.wasInserted, let recorded = entry.recorded else { return "" }
    return StyledText(", recorded later, \(recorded.words)", .faint)
  }
}
