import Chronology
import Facts
import Prose
import Quotations
import Specimens
import Testing

@testable import Collation

/// What is said of quotations and facts, one small change at a time.
struct ChangeTests {
  private static let around = [
    "The harbour board met on Monday evening in the old customs house.",
    "Nobody had asked for the minutes of the meeting before it began.",
  ]

  @Test(arguments: [
    (
      "\u{201C}It was a good plan for the harbour,\u{201D} said Mara Quill.",
      "\u{201C}It was a bad plan for the harbour,\u{201D} said Mara Quill.", ["reworded"]
    ),
    (
      "\u{201C}It was a good plan for the harbour,\u{201D} said Mara Quill.",
      "\"It was a good plan for the harbour\", Mara Quill said.", []
    ),
    (
      "\u{201C}It was a good plan,\u{201D} said Mara Quill.",
      "\u{201C}It was a good plan,\u{201D} said Ted Orme.", ["reattributed"]
    ),
    (
      "\u{201C}It was a good plan,\u{201D} said Mara Quill, the harbour master.",
      "\u{201C}It was a good plan,\u{201D} Quill said.", []
    ),
    (
      "\u{201C}We will rebuild the pier before the winter, whatever it costs the town,\u{201D} said Mara Quill.",
      "\u{201C}We will rebuild the pier before the winter,\u{201D} said Mara Quill.", ["shortened"]
    ),
    (
      "\u{201C}We will rebuild the pier,\u{201D} said Mara Quill.",
      "\u{201C}We will rebuild the pier, whatever it costs the town,\u{201D} said Mara Quill.",
      ["extended"]
    ),
    (
      "Quill said: \u{201C}We will rebuild the pier before the winter.\u{201D}",
      "Quill said that we will rebuild the pier before the winter.", ["to indirect"]
    ),
    (
      "\u{201C}The dam,\u{201D} Quill said, \u{201C}will hold for many years.\u{201D}",
      "\u{201C}The dam will hold for many years,\u{201D} Quill said.", []
    ),
    (
      "Quill spoke to reporters afterwards. She left early.",
      "Quill spoke to reporters afterwards. \u{201C}It will not happen again,\u{201D} she said. She left early.",
      ["added"]
    ),
  ])
  func `a quotation's fate is told by one word`(before: String, after: String, expected: [String]) {
    let forth = compare(Self.around + [before], Self.around + [after])
    #expect(forth.quotations.map(\.name) == expected)
  }

  @Test(arguments: [
    ("Twelve people died in the fire.", "Seventeen people died in the fire.", ["changed 12 > 17"]),
    ("12 people died in the fire.", "Twelve people died in the fire.", []),
    (
      "It will cost $1.5 million in all.", "It will cost $15 million in all.",
      ["changed 1500000 > 15000000"]
    ),
    ("At least 40 boats sank.", "40 boats sank.", ["unhedged 40"]),
    ("40 boats sank.", "About 40 boats sank.", ["hedged 40"]),
    ("They met on Nov. 7, 2026, in Vell.", "They met in Vell on 7 November 2026.", []),
    (
      "The fare is $2 by day and $3 by night.", "The fare is $2 by day and $4 by night.",
      ["changed 3 > 4"]
    ),
    ("Two ferries left, with 40 people aboard.", "Two ferries left.", ["removed 40"]),
    (
      "The index rose 2.5 points on Monday.", "The index fell 2.5 points on Monday.",
      ["changed 2.5 > 2.5"]
    ),
    ("The rolls list 400 voters.", "The rolls list 400 electors.", []),
    ("A jury of 12 men met.", "A jury of 12 women met.", ["changed 12 > 12"]),
    (
      "The quake, with a magnitude of 6.2, struck off Vell.",
      "The 6.1-magnitude quake struck off Vell.", ["changed 6.2 > 6.1"]
    ),
    ("The plan has a flaw.", "The plan has one great flaw.", []),
    ("One boat sank off Vell.", "Two boats sank off Vell.", ["changed 1 > 2"]),
    ("Half of the fleet sailed.", "0.5 of the fleet sailed.", []),
    ("Holt, 34, of Vell, won.", "Holt, 35, of Vell, won.", ["changed 34 > 35"]),
    ("It passed by a vote of 53-47.", "It passed 54 to 46.", ["changed 53-47 > 54-46"]),
    ("It will close for two weeks.", "It will close for 14 days.", []),
    (
      "Oil fell 85 cents to $78 a barrel.", "Oil rose 85 cents to $78 a barrel.",
      ["changed 85 > 85"]
    ),
    (
      "At least 12 people were killed at 3 p.m. on Monday.",
      "At least 17 people were killed at 4 p.m. on Sunday.",
      ["changed 12 > 17", "changed 15:00:00 > 16:00:00", "changed monday > sunday"]
    ),
  ])
  func `a fact's fate is told with its values`(before: String, after: String, expected: [String]) {
    #expect(compare(Self.around + [before], Self.around + [after]).facts.map(\.word) == expected)
  }

  /// Others drop punctuation before they compare, or pass over what is short and made of digits.
  @Test(arguments: [
    ("It costs $1.5 million.", "It costs $15 million.", "changed 1500000 > 15000000"),
    ("It costs $1.5bn.", "It costs $1.5 million.", "changed 1500000000 > 1500000"),
    ("Support fell to 0.5 percent.", "Support fell to 5 percent.", "changed 0.5 > 5"),
    ("The fire killed 12 people.", "The fire killed 17 people.", "changed 12 > 17"),
    ("It lost 3-1.", "It lost 1-3.", "changed 3-1 > 1-3"),
    ("It opens at 3 a.m. daily.", "It opens at 3 p.m. daily.", "changed 03:00:00 > 15:00:00"),
  ])
  func `a change of one character is told where it changes a value`(
    before: String, after: String, word: String
  ) {
    #expect(compare(Self.around + [before], Self.around + [after]).facts.map(\.word) == [word])
    #expect(compare(Self.around + [after], Self.around + [before]).facts.count == 1)
  }

  @Test func `nothing is reported inside a sentence that stands on both sides`() {
    let said = "\u{201C}It was 12 degrees at 40 miles,\u{201D} she said."
    let before = ["Mara Quill runs the ferry. \(said)", "The board met."]
    let after = ["Ines Bray runs the ferry.", "The board met. \(said)"]
    let comparison = compare(before, after)
    #expect(comparison.quotations.isEmpty)
    #expect(comparison.facts.map(\.word) == ["changed Mara Quill > Ines Bray"])
  }

  @Test func `a fact that changed in a sentence that moved is paired with itself`() {
    let toll = "Police said 12 people were hurt when the pier gave way."
    let before = ["The pier was old. \(toll) It will be rebuilt.", "The board met on the quay."]
    let after = [
      "The pier was old. It will be rebuilt.",
      "The board met on the quay. \(toll.replacing("12", with: "17"))",
    ]
    #expect(compare(before, after).facts.map(\.word) == ["changed 12 > 17"])
  }

  @Test func `many facts amid the same words are paired the same way from both sides`() {
    var generator = SeededGenerator(seed: 6)
    let before = (0..<150).map {
      "Pier \($0 % 7) of the harbour lost \($0 + 1000) boats in the storm."
    }
    let after = (0..<150).map {
      "Pier \($0 % 7) of the harbour lost \($0 + 3000) boats in the storm."
    }
    .shuffled(using: &generator)
    let forth = compare(before, after).facts.map { [$0.before?.value, $0.after?.value] }
    let back = compare(after, before).facts.map { [$0.after?.value, $0.before?.value] }
    #expect(Set(forth) == Set(back))
    #expect(forth.count == 150)
  }

  @Test func `quotations carried on from a reattributed one are counted, not reported`() {
    let before =
      "\u{201C}It held,\u{201D} said Mara Quill. \u{201C}We were lucky. It was close.\u{201D}"
    let after = before.replacing("Mara Quill", with: "Ted Orme")
    guard case .reattributed(_, _, let carries)? = compare([before], [after]).quotations.first
    else {
      Issue.record("no reattribution")
      return
    }
    #expect(carries == 1)
  }

  @Test func `a carried quotation that is reworded tells no new speaker of its own`() {
    let before =
      "\u{201C}It held,\u{201D} said Mara Quill. \u{201C}We were lucky. It was close.\u{201D}"
    let after = before.replacing("Mara Quill", with: "Ted Orme").replacing(
      "lucky", with: "very lucky")
    #expect(compare([before], [after]).quotations.map(\.name) == ["reattributed", "reworded"])
  }

  @Test func `a paragraph of hundreds of facts and quotations is told one by one`() {
    func paragraph(_ verb: String, _ figure: Int) -> String {
      (0..<200).map { index in
        "\u{201C}We \(verb) it at pier \(index),\u{201D} said Mara Quill of \(index + figure) boats."
      }.joined(separator: " ")
    }
    let comparison = compare([paragraph("saw", 5000)], [paragraph("met", 9000)])
    #expect(comparison.quotations.map(\.name) == Array(repeating: "reworded", count: 200))
    #expect(comparison.facts.map(\.word) == (5000..<5200).map { "changed \($0) > \($0 + 4000)" })
  }

  @Test(arguments: [
    (["The toll is 12."], ["The toll is 17."], Significance.substantive),
    (["The weather was mild all week."], ["The weather was fair all week."], .editorial),
    (["The colour was grey."], ["The color was gray."], .cosmetic),
    (["The colour was grey."], ["The colour was grey."], .none),
  ])
  func `a change is weighed`(before: [String], after: [String], expected: Significance) {
    #expect(compare(before, after).significance == expected)
  }

  @Test(
    arguments: [
      ("2026-11-07", "2026-11-07", true), ("2026-11-07", "2026-11-08", false), (nil, nil, nil),
    ] as [(String?, String?, Bool?)])
  func `a substantive edit is silent where the page's date did not move`(
    before: String?, after: String?, expected: Bool?
  ) {
    #expect(article(toll: 12, modified: before, article(toll: 17, modified: after)) == expected)
  }

  private func article(toll: Int, modified: String?, _ other: Article) -> Bool? {
    Comparison(before: article(toll: toll, modified: modified), after: other).isSilent
  }

  private func article(toll: Int, modified: String?) -> Article {
    Article(
      headline: "Fire in Vell", paragraphs: [Paragraph("The toll is \(toll).")],
      claims: Claims(modified: modified.flatMap { ClaimedTime($0) }))
  }
}

extension FactChange {
  fileprivate var word: String {
    switch self {
    case .added(let fact): "added \(fact.value)"
    case .removed(let fact): "removed \(fact.value)"
    case .changed(let before, let after): "changed \(before.value) > \(after.value)"
    case .respelt(let before, let after): "respelt \(before.value) > \(after.value)"
    case .hedged(_, let fact): "hedged \(fact.value)"
    case .unhedged(_, let fact): "unhedged \(fact.value)"
    case .negated(_, let fact): "negated \(fact.value)"
    }
  }
}
