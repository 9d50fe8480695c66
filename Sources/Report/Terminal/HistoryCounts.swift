/// How many revisions are of which kind, as `log --stat` shows it.
package struct HistoryCounts: Hashable, Sendable {
  package let revisions: Int
  package let counts: [HistoryFilter: Int]

  package init(_ entries: [HistoryEntry]) {
    revisions = entries.count
    counts = Dictionary(
      uniqueKeysWithValues: HistoryFilter.allCases.map { filter in
        (filter, entries.count(where: filter.takes))
      })
  }

  /// A line for all revisions, and one for each kind that occurs.
  package func text(for screen: Screen) -> String {
    var page = Page(for: screen)
    let width = String(revisions).count
    let kinds = HistoryFilter.allCases.map { ($0.words, counts[$0] ?? 0) }.filter { $0.1 > 0 }
    for (word, count) in [("revisions", revisions)] + kinds {
      let number = String(count)
      let padding = String(repeating: " ", count: width - number.count)
      page.write(StyledText(word), lead: StyledText(padding + number, .strong) + "  ")
    }
    return page.text
  }
}

extension HistoryFilter {
  fileprivate var words: String {
    switch self {
    case .silent: "silent"
    case .correction: "with a correction note that came, went or changed"
    case .return: "with something back as it was before"
    case .substantive: "substantive"
    case .editorial: "editorial"
    case .cosmetic: "cosmetic"
    }
  }
}
