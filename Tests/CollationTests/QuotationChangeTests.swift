import Prose
import Quotations
import Testing

@testable import Collation

/// What counts as a change of a quotation, and what does not.
struct QuotationChangeTests {
  private static let around = [
    "The harbour board met on Monday evening in the old customs house.",
    "Nobody had asked for the minutes of the meeting before it began.",
  ]

  private func names(_ before: String, _ after: String) -> [String] {
    compare(Self.around + [before], Self.around + [after]).quotations.map(\.name)
  }

  @Test(arguments: [
    ("He never asked us about the quay", "[Orme] never asked us about the quay", []),
    ("We asked them twice for the plans", "We asked [the board] twice for the plans", []),
    ("We never asked them for the plans", "[W]e never asked them for the plans", []),
    ("He asked us about the quay", "He [never] asked us about the quay", ["reworded"]),
    ("We asked the board for the plans", "We asked [the union] for the plans", ["reworded"]),
  ])
  func `a bracket that only clears up a pronoun is no rewording`(
    before: String, after: String, expected: [String]
  ) {
    let (one, other) = ("\"\(before),\" Mara Quill said.", "\"\(after),\" Mara Quill said.")
    #expect(names(one, other) == expected)
    #expect(names(other, one) == expected)
  }

  @Test(arguments: [
    ("We are ready to sail at dawn", "We're ready to sail at dawn"),
    ("They will not open the lock", "They won't open the lock"),
  ])
  func `a contraction changes the words that were said`(before: String, after: String) {
    let (one, other) = ("\"\(before),\" Mara Quill said.", "\"\(after),\" Mara Quill said.")
    #expect(names(one, other) == ["reworded"])
  }

  @Test(arguments: [
    (
      "\"The pier held,\" Quill said. \"We go home.\"", "\"The pier held. We go home,\" Quill said."
    ),
    ("\"The pier held,\" Mara Quill said.", "\"The pier held,\" Ms. Quill said."),
    ("\"The pier held … for years,\" Quill said.", "\"The pier held ... for years,\" Quill said."),
    ("\"The pier held for years,\" she said.", "She said: 'The pier held for years.'"),
  ])
  func `the same words said by the same person are unchanged`(before: String, after: String) {
    #expect(names(before, after).isEmpty)
    #expect(names(after, before).isEmpty)
  }

  private static let states = [
    "\"The pier held all night,\" Mara Quill said. \"We were lucky, and we know it.\"",
    "\"The pier held all night,\" Ted Orme said. \"We were lucky, and we know it.\"",
    "\"The pier,\" Mara Quill said, \"held all night.\" She called it \"luck.\"",
    "Mara Quill said that the pier held all night. She called it \"a gift.\"",
    "\"[It] held all night, and the lock with it,\" Quill said. \"We were lucky.\"",
    "\"We were lucky, and we know it,\" said Mara Quill, who called it \"luck.\"",
    "The pier held all night, and Ted Orme, its keeper, was \"glad of it.\"", "",
  ]

  @Test(arguments: states.indices, states.indices)
  func `swapping the sides mirrors what became of the quotations`(one: Int, other: Int) {
    let (before, after) = (Self.around + [Self.states[one]], Self.around + [Self.states[other]])
    let forth = compare(before, after).quotations.map(\.name).sorted()
    #expect(forth == compare(after, before).quotations.map(\.mirroredName).sorted())
  }

  @Test func `one reattribution stands for both halves of a quotation and what is carried on`() {
    let before = "\"The pier,\" Mara Quill said, \"will hold.\" \"We are safe behind it.\""
    let changes = compare(
      Self.around + [before], Self.around + [before.replacing("Mara Quill", with: "Ted Orme")])
    #expect(changes.quotations.map(\.name) == ["reattributed"])
    guard case .reattributed(_, _, let carries)? = changes.quotations.first else {
      Issue.record("no reattribution")
      return
    }
    #expect(carries == 2)
  }

  @Test func `words in the place of others are a rewording, however different`() {
    #expect(
      names(
        "Mara Quill called it \"junk\" on Monday.", "Mara Quill called it \"a wreck\" on Monday.")
        == ["reworded"])
  }

  @Test func `reported speech whose sentence changed places is found`() {
    let before =
      "The pier is old. It was mended twice. \"It will be closed before the winter storms,\" Quill said."
    let after =
      "The pier is old. Quill said that it will be closed before the winter storms. It was mended twice."
    #expect(names(before, after) == ["to indirect"])
    #expect(names(after, before) == ["to direct"])
  }

  @Test func `a quotation that is cut within an abbreviation is shortened`() {
    #expect(
      names(
        "\"It is the oldest pier in the U.S. fleet's home port,\" Quill said.",
        "\"It is the oldest pier in the U.S,\" Quill said.") == ["shortened"])
  }
}
