import Testing

/// Cues that are no plain verb beside its subject.
@Suite struct CuePatternTests {
  @Test(arguments: [
    (
      "Mr. Lee called the plan \"half-baked\" and too dear.",
      ["partial|half-baked|Mr. Lee|Lee|called"]
    ),
    (
      "Ms. Holt said the quay was \"rotten through\" and had to go.",
      ["partial|rotten through|Ms. Holt|Holt|said"]
    ),
    (
      "The minister warned of \"a second winter\" without ferries.",
      ["partial|a second winter|The minister|-|warned"]
    ),
    (
      "Ms. Holt has dismissed the figures as \"guesswork.\"",
      ["partial|guesswork.|Ms. Holt|Holt|dismissed"]
    ),
  ])
  func `a part of reported speech is in marks`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Mr. Lee's claim that the port was \"empty\" fell flat.",
      ["partial|empty|Mr. Lee|Lee|claim"]
    ),
    (
      "Ms. Holt's promise of \"ten more boats\" was kept.",
      ["partial|ten more boats|Ms. Holt|Holt|promise"]
    ),
    (
      "His call for \"a second bridge\" was heard.",
      ["partial|a second bridge|His|-|call"]
    ),
  ])
  func `a noun is the cue`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "The fleet is, according to Mr. Lee, \"rust and hope.\"",
      ["partial|rust and hope.|Mr. Lee|Lee|according to"]
    ),
    (
      "According to Ms. Holt, the quay is \"rust and hope.\"",
      ["partial|rust and hope.|Ms. Holt|Holt|According to"]
    ),
    (
      "The quay is \"rust and hope,\" according to a report by the board.",
      ["partial|rust and hope,|a report by the board|-|according to"]
    ),
  ])
  func `according to is the cue`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Mr. Lee, who called it \"junk,\" left.",
      ["partial|junk,|who|Lee|called"]
    ),
    (
      "Ann Holt and Paul Park said it was \"ours.\"",
      ["partial|ours.|Ann Holt and Paul Park|-|said"]
    ),
    (
      "The dam was dubbed \"the sieve.\"",
      ["partial|the sieve.|-|-|dubbed"]
    ),
    (
      "Mr. Lee said the harbour, which the board had called \"empty,\" was full.",
      ["partial|empty,|Mr. Lee|Lee|said"]
    ),
  ])
  func `relative clauses, joint speakers and nobody`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Mr. Lee tweeted: \"No deal! #ports http://x.example\"",
      ["full|No deal! #ports http://x.example|Mr. Lee|Lee|tweeted"]
    ),
    (
      "In a statement, the union said it was \"ready to talk.\"",
      ["partial|ready to talk.|the union|-|said"]
    ),
    (
      "Ms. Holt wrote on her blog that the plan was \"a joke\"",
      ["partial|a joke|Ms. Holt|Holt|wrote"]
    ),
  ])
  func `tweets and statements`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }
}
