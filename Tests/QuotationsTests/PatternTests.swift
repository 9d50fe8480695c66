import Testing

/// The patterns that make speakers hard to find, each with sentences of its own.
@Suite struct PatternTests {
  @Test(arguments: [
    (
      "Ms. Clara Ortiz ran the port. ¶ Nobody was hurt. ¶ \"It sank,\" she said.",
      ["full|It sank,|she|Clara Ortiz|said"]
    ),
    (
      "\"The dam,\" Lee said, \"will hold.\"",
      ["full|The dam,|Lee|Lee|said", "full|will hold.|Lee|Lee|said"]
    ),
    (
      "\"It held,\" Mr. Lee said. \"We were lucky.\"",
      ["full|It held,|Mr. Lee|Lee|said", "full|We were lucky.|Mr. Lee|Lee|-"]
    ),
    (
      "Mr. Lee called the plan \"half-baked\" and too dear.",
      ["partial|half-baked|Mr. Lee|Lee|called"]
    ),
    (
      "\"Yes,\" said Anna Lee. Paul Park said \"never.\"",
      ["full|Yes,|Anna Lee|Anna Lee|said", "partial|never.|Paul Park|Paul Park|said"]
    ),
  ])
  func `pronouns, split quotations, carrying on, partial ones, two sources`(
    text: String, expected: [String]
  ) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    ("The \"smart\" bin filled in a day.", ["term|smart|-|-|-"]),
    ("The so-called \"ghost ferry\" came back.", ["term|ghost ferry|-|-|-"]),
    ("Mr. Lee told \"Harbour Today\" she would stay.", ["term|Harbour Today|-|-|-"]),
    ("Mr. Lee said the film \"Grey Harbour\" had moved him.", ["term|Grey Harbour|-|-|-"]),
    ("The band opened with \"Grey Harbour Nights\" and left.", ["term|Grey Harbour Nights|-|-|-"]),
  ])
  func `labels and titles are terms, even in reported speech`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"Fine,\" said Ann Lee, who ran the ferry for ten years and now farms.",
      ["full|Fine,|Ann Lee|Ann Lee|said"]
    ),
    (
      "\"Fine,\" Ann Lee, who ran the ferry for ten years and now farms, said.",
      ["full|Fine,|Ann Lee|Ann Lee|said"]
    ),
    (
      "Ann Lee, who ran the ferry for ten years and now farms, said it was \"fine.\"",
      ["partial|fine.|Ann Lee|Ann Lee|said"]
    ),
    (
      "\"No,\" said harbour board treasurer Joe Doe.",
      ["full|No,|harbour board treasurer Joe Doe|Joe Doe|said"]
    ),
    (
      "The harbour's treasurer, Joe Doe, said \"no.\"",
      ["partial|no.|The harbour's treasurer, Joe Doe|Joe Doe|said"]
    ),
    (
      "\"No comment,\" a spokesman for Acme said.", ["full|No comment,|a spokesman for Acme|-|said"]
    ),
    ("\"Rates will rise,\" the bank said.", ["full|Rates will rise,|the bank|-|said"]),
    ("The memo reads: \"Sell the boats.\"", ["full|Sell the boats.|The memo|-|reads"]),
  ])
  func `long appositions, descriptions, unnamed speakers, bodies and documents`(
    text: String, expected: [String]
  ) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Mr. Lee was blunt. ¶ \"It is over.\" ¶ \"Go home.\"",
      ["full|It is over.|Mr. Lee|Lee|-", "full|Go home.|Mr. Lee|Lee|-"]
    ),
    ("Ann Lee: \"No.\"", ["full|No.|Ann Lee|Ann Lee|:"]),
    ("\"No.\" - Ann Lee", ["full|No.|Ann Lee|Ann Lee|-"]),
    (
      "''It rained,'' Mr. Lee said, ''all day.''",
      ["full|It rained,|Mr. Lee|Lee|said", "full|all day.|Mr. Lee|Lee|said"]
    ),
    ("\"It rained,” Mr. Lee said.", ["full|It rained,|Mr. Lee|Lee|said"]),
    (
      "\"[Park] never … asked us,\" Mr. Lee said.",
      ["full|[Park] never … asked us,|Mr. Lee|Lee|said"]
    ),
    (
      "Mr. Lee's claim that the port was \"empty\" fell flat.",
      ["partial|empty|Mr. Lee|Lee|claim"]
    ),
    (
      "The fleet is, according to Mr. Lee, \"rust and hope.\"",
      ["partial|rust and hope.|Mr. Lee|Lee|according to"]
    ),
    ("Mr. Lee, who called it \"junk,\" left.", ["partial|junk,|Mr. Lee|Lee|called"]),
    (
      "Mr. Lee tweeted: \"No deal! #ports http://x.example\"",
      ["full|No deal! #ports http://x.example|Mr. Lee|Lee|tweeted"]
    ),
  ])
  func `colons, other marks, brackets, nouns, according to, relative clauses, tweets`(
    text: String, expected: [String]
  ) {
    #expect(rendered(text) == expected)
  }

  @Test func `single marks stand for speech in a headline`() {
    let found = rendered("Ann Lee spoke on the docks.", headline: "Lee: 'No deal' on docks")
    #expect(found == ["full|No deal|Lee|Ann Lee|:"])
  }

  @Test func `a name that is always in marks is a term in speech too`() {
    let found = rendered(
      "The \"Isle\" has a port. ¶ Mr. Lee said the \"Isle\" was \"lost.\" ¶ The \"Isle\" shut.")
    #expect(found.map { $0.hasPrefix("term") } == [true, true, false, true])
  }

  @Test func `the verb that reports the others names the speaker`() {
    #expect(
      rendered("Mr. Lee said the board thought the dam was \"safe.\"")
        == ["partial|safe.|Mr. Lee|Lee|said"])
  }

  @Test func `a verb that no list knows is a cue where only one can stand`() {
    #expect(
      rendered("\"It is a boat,\" Mr. Lee harrumphed.")
        == ["full|It is a boat,|Mr. Lee|Lee|harrumphed"])
  }
}
