/// The articles of an archive, as `list` shows them.
package enum ListReport {
  /// In the order given: name and headline; then when it last changed, and how.
  package static func text(_ entries: [ListEntry], for screen: Screen) -> String {
    var page = Page(for: screen)
    if entries.isEmpty { page.write(StyledText("no articles", .faint)) }
    for entry in entries {
      page.leaveBlank()
      var name = StyledText(entry.latest.article, .strong)
      name.append("  " + counted(entry.latest.number, "revision"), .faint)
      page.write(name)
      if let headline = entry.headline { page.write(StyledText(headline), lead: "  ") }
      var change = page.time(entry.latest.observed)
      change.append("  " + entry.latest.changes, .faint)
      page.write(change, lead: "  ")
    }
    return page.text
  }
}
