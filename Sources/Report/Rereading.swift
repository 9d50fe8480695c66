package import Collation
package import Prose

/// A revision whose source the extractor of today reads otherwise than the one that read it when it was recorded.
package struct Rereading: Hashable, Sendable {
  package let revision: HistoryEntry
  /// Name and version of the extractor that read it then.
  package let then: String
  /// Name and version of the one that reads it now.
  package let now: String
  package let kept: Article
  package let read: Article
  package let comparison: Comparison

  package init(
    of revision: HistoryEntry, kept: Article, by then: String, read: Article, by now: String
  ) {
    self.revision = revision
    self.then = then
    self.now = now
    self.kept = kept
    self.read = read
    comparison = Comparison(before: kept, after: read)
  }
}

/// What another extractor reads, told as the extractor's doing and never as the newsroom's.
package enum RereadingReport {
  /// A line for each revision, in the order given.
  package static func text(_ readings: [Rereading], for screen: Screen) -> String {
    var page = Page(for: screen)
    if readings.isEmpty {
      page.write(StyledText("everything reads as it was recorded", .faint))
    }
    for reading in readings {
      page.write(
        StyledText("\(reading.revision.article) r\(reading.revision.number)", .strong)
          + StyledText("  \(reading.then) \u{2192} \(reading.now): ", .faint)
          + StyledText(ChangeSummary(reading.comparison).words))
    }
    return page.text
  }

  /// The two readings side by side.
  package static func text(of reading: Rereading, view: DiffView, for screen: Screen) -> String {
    var page = Page(for: screen)
    page.write(
      StyledText("\(reading.revision.article) r\(reading.revision.number)", .strong)
        + StyledText(", the same bytes read twice: ")
        + StyledText(ChangeSummary(reading.comparison).words))
    var view = view
    view.aspects = [.paragraphs]
    return page.text
      + DiffReport.text(
        reading.comparison, before: Side(reading.kept, from: .file("read by \(reading.then)")),
        after: Side(reading.read, from: .file("read by \(reading.now)")), view: view, for: screen)
  }
}

extension JSON {
  /// The object of `reextract`, in the order given.
  package static func rereadings(_ readings: [Rereading]) -> JSON {
    [
      "schema": schema,
      "revisions": .array(
        readings.map { reading in
          revision(reading.revision) + [
            "extractor": ["before": .string(reading.then), "after": .string(reading.now)],
            "read_otherwise": .string(ChangeSummary(reading.comparison).words),
          ]
        }),
    ]
  }
}
