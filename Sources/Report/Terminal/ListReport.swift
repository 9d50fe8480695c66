/// The articles of an archive, as `list` shows them.
package enum ListReport {
  /// In the order given: name and headline; then when it last changed, and how.
  package static func text(_ entries: [ListEntry], for screen: Screen) -> String {
    var page = Page(for: screen)
    if entries.isEmpty { page.write(StyledText("no articles", .faint)) }
    for entry in entries {
      page.leaveBlank()
      page.write(
        StyledText(entry.latest.article, .strong)
          + StyledText("  \(counted(entry.latest.number, "revision"))", .faint))
      if let headline = entry.headline { page.write(StyledText(headline), lead: "  ") }
      page.write(
        page.time(entry.latest.observed) + StyledText("  \(entry.latest.changes)", .faint),
        lead: "  ")
    }
    return page.text
  }
}
