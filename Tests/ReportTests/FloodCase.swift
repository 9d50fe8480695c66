import Chronology
import Facts
import Prose
import Quotations

@testable import Collation
@testable import Report

/// A flood in an invented harbour town, reported twice within a day: a revision in which much changed.
enum FloodCase {
  static let now = Timestamp("2026-11-07T19:05:00Z")
  static let observedFirst = Timestamp("2026-11-07T09:12:31Z") ?? Timestamp(milliseconds: 0)
  static let observedSecond = Timestamp("2026-11-07T18:50:00Z") ?? Timestamp(milliseconds: 0)

  static let sample = Sample(
    headline: "Storm surge kills [-12-]{+at least 14+} in Varnholm",
    [
      .init(
        .edited, [1], [1],
        "Rescue crews found [-12-]{+at least 14+} bodies in the harbour district of Varnholm on Saturday after a storm surge broke through the east quay, the city’s fire service said."
      ),
      .init(
        .unchanged, [2], [2],
        "The water rose by 2.4 metres within an hour, more than at any time since 1953."),
      .init(
        .edited, [3], [3],
        "“We had [-no warning-]{+hours of warning+}, and the pumps on the east quay failed all the same, one after another, while we stood there and could do nothing but watch the water come over the wall and into the street,” Marta Lindqvist, the deputy mayor, said."
      ),
      .init(
        .edited, [4], [4],
        "“The pumps had not been serviced since spring,” [-Lindqvist-]{+Jonas Ek, who runs the works,+} said."
      ),
      .init(
        .inserted, [], [5],
        "{+The regional governor, Ilse Brandt, promised 40 million kronor for repairs and said an inquiry would begin in December.+}"
      ),
      .init(
        .split, [6], [6, 7],
        "Schools will stay closed until Wednesday.[- -]{+|+}Ferries to the islands may not sail before Tuesday."
      ),
      .init(
        .moved(edited: false), [9], [8], block: 1,
        "The port handles a fifth of the country’s grain."),
      .init(
        .moved(edited: false), [10], [9], block: 1,
        "It was rebuilt after the surge of 1953 and its quays were raised twice, in 1978 and in 2004, though engineers had asked for another metre."
      ),
      .init(.unchanged, [7], [10], "Trains were running as usual."),
      .init(.cosmetic, [8], [11], "The operator[-'-]{+’+}s telephone line was overloaded."),
      .init(
        .deleted, [5], [],
        "[-“Nobody called us until the water was at the door,” a shopkeeper said.-]"),
      .init(
        .edited, [11], [12],
        "A city engineer was {+not +}charged over an earlier failure of the pumps."),
    ],
    before: Claims(byline: "By Ann Holm"), after: Claims(byline: "By Ann Holm and Tom Okoro"))

  static let comparison: Comparison = {
    let before = sample.before
    let after = sample.after
    let warning = runs(
      "We had [-no warning-]{+hours of warning+}, and the pumps on the east quay failed all the same, one after another, while we stood there and could do nothing but watch the water come over the wall and into the street,"
    )
    let pumps = "The pumps had not been serviced since spring,"
    return sample.comparison(
      quotations: [
        .reworded(
          before: before.quotation(text(.removed, of: warning), 3, by: "Marta Lindqvist"),
          after: after.quotation(text(.inserted, of: warning), 3, by: "Marta Lindqvist"),
          words: warning),
        .reattributed(
          before: before.quotation(pumps, 4, by: "Lindqvist", named: "Marta Lindqvist"),
          after: after.quotation(pumps, 4, by: "Jonas Ek"), carries: 1),
        .removed(
          before.quotation(
            "Nobody called us until the water was at the door,", 5, by: "a shopkeeper")),
      ],
      facts: [
        .changed(
          before: before.fact(.casualties, "12", 1, "12", of: "bodies"),
          after: after.fact(.casualties, "14", 1, "14", qualifier: "at least", of: "bodies")),
        .added(after.fact(.person, "Ilse Brandt", 5, "Ilse Brandt")),
        .added(after.fact(.money, "40 million kronor", 5, "40000000", unit: "SEK")),
        .negated(
          before: before.fact(.claim, "was charged", 11, "was charged"),
          after: after.fact(.claim, "was not charged", 12, "was not charged")),
      ],
      metadata: [
        MetadataChange(
          field: "byline", before: sample.before.claims.byline,
          after: sample.after.claims.byline)
      ],
      isSilent: true, reasons: ["1 claim negated", "3 quotations changed", "1 figure changed"])
  }()

  static let details = ChangeDetails.lines(comparison, before: sample.before, after: sample.after)

  static let first = HistoryEntry(
    article: "varnholm-courier.example/storm-surge", number: 1,
    commit: "1f0c9be2a77d5d0c6d4b2e1f9a8c7b6d5e4f3a21", observed: observedFirst,
    recorded: observedFirst, lastSeen: Timestamp("2026-11-07T17:40:00Z"),
    changes: ChangeSummary.firstRecorded, author: "By Ann Holm")

  static let second = HistoryEntry(
    article: "varnholm-courier.example/storm-surge", number: 2,
    commit: "8a3d1c07be5f4e2d9c8b7a6f5e4d3c2b1a0f9e8d", observed: observedSecond,
    recorded: observedSecond,
    changes: ChangeSummary(comparison).subject,
    details: details, author: "By Ann Holm and Tom Okoro")

  static let sides = (
    before: Side(sample.before, from: .revision(first)),
    after: Side(sample.after, from: .revision(second))
  )
}
