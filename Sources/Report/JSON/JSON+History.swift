import Chronology
import Collation

extension JSON {
  /// The object of `record`, one for each source.
  package static func record(_ outcome: RecordOutcome, isDryRun: Bool = false) -> JSON {
    switch outcome {
    case .recorded(let entry):
      ["schema": schema, "outcome": "recorded", "dry_run": .bool(isDryRun)] + historyEntry(entry)
    case .unchanged(let entry):
      ["schema": schema, "outcome": "unchanged", "dry_run": .bool(isDryRun)] + historyEntry(entry)
    }
  }

  /// The object of `log`, of one article or many, in the order given.
  package static func log(_ entries: [HistoryEntry]) -> JSON {
    ["schema": schema, "revisions": .series(of: entries, historyEntry)]
  }

  /// The object of `log --stat`.
  package static func counts(_ counts: HistoryCounts) -> JSON {
    [
      "schema": schema,
      "revisions": .integer(counts.revisions),
    ]
      + .object(
        HistoryFilter.allCases.map {
          Member(key: $0.rawValue, value: .integer(counts.counts[$0] ?? 0))
        })
  }

  /// The object of `list`, in the order given.
  package static func list(_ entries: [ListEntry]) -> JSON {
    [
      "schema": schema,
      "articles": .series(of: entries) { entry in
        [
          "article": .string(entry.latest.article),
          "headline": JSON(entry.headline),
          "revisions": .integer(entry.latest.number),
          "latest": historyEntry(entry.latest),
        ]
      },
    ]
  }

  /// What a comparison tells of the revision on one of its sides.
  static func revision(_ entry: HistoryEntry) -> JSON {
    [
      "article": .string(entry.article),
      "revision": .integer(entry.number),
      "commit": JSON(entry.commit),
      "observed": .string(entry.observed.description),
      "recorded": JSON(entry.recorded?.description),
      "published": JSON(entry.published?.description),
      "modified": JSON(entry.modified?.description),
    ]
  }

  /// All that is known of a revision.
  static func historyEntry(_ entry: HistoryEntry) -> JSON {
    revision(entry) + [
      "first_seen": JSON(entry.firstSeen?.description),
      "last_seen": JSON(entry.lastSeen?.description),
      "changes": .string(entry.changes),
      "details": .array(entry.details.map(JSON.string)),
      "author": JSON(entry.author),
      "significance": JSON(entry.marks.significance?.rawValue),
      "silent": entry.marks.isSilent.map(JSON.bool) ?? .null,
      "correction": JSON(entry.marks.note?.rawValue),
      "returns": .array(
        entry.marks.returns.map { item in
          [
            "subject": .string(item.subject), "revision": .integer(item.number),
            "to_and_fro": .bool(item.isFlipFlop),
          ]
        }),
    ]
  }
}
