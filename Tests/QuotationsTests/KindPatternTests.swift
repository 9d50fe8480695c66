import Testing

/// Marks around words that nobody said.
@Suite struct KindPatternTests {
  @Test(arguments: [
    (
      "The \"smart\" bin filled in a day.",
      ["term|smart|-|-|-"]
    ),
    (
      "The so-called \"ghost ferry\" came back.",
      ["term|ghost ferry|-|-|-"]
    ),
    (
      "Residents of the \"island\" quarter want a bus.",
      ["term|island|-|-|-"]
    ),
    (
      "Joe \"Barge\" Doe raced in May.",
      ["term|Barge|-|-|-"]
    ),
  ])
  func `labels are terms`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Mr. Lee told \"Harbour Today\" she would stay.",
      ["term|Harbour Today|-|-|-"]
    ),
    (
      "Mr. Lee said the film \"Grey Harbour\" had moved him.",
      ["term|Grey Harbour|-|-|-"]
    ),
    (
      "The band opened with \"Grey Harbour Nights\" and left.",
      ["term|Grey Harbour Nights|-|-|-"]
    ),
    (
      "Her memoir, \"Tides and Debts,\" sold well, Ms. Holt said.",
      ["term|Tides and Debts,|-|-|-"]
    ),
    (
      "\"Grey Harbour,\" a series about the port, starts in May.",
      ["term|Grey Harbour,|-|-|-"]
    ),
  ])
  func `titles are terms, even in reported speech`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }
}
