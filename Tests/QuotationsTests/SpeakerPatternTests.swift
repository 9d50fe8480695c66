import Testing

/// Who speaks, and where the article says so.
@Suite struct SpeakerPatternTests {
  @Test(arguments: [
    (
      "Ms. Clara Ortiz ran the port. ¶ Nobody was hurt. ¶ \"It sank,\" she said.",
      ["full|It sank,|she|Clara Ortiz|said"]
    ),
    (
      "Harbourmaster Tom Reyes met Clara Ortiz on Monday. ¶ \"The quay is safe,\" he said.",
      ["full|The quay is safe,|he|Tom Reyes|said"]
    ),
    (
      "Mayor Anna Holt opened the bridge. ¶ Paul Park, 47, paid for it. ¶ \"It cost me a fortune,\" he said.",
      ["full|It cost me a fortune,|he|Paul Park|said"]
    ),
    (
      "Nefeli Brandt, the harbour's first female pilot, retired. ¶ \"I loved it,\" she said.",
      ["full|I loved it,|she|Nefeli Brandt|said"]
    ),
  ])
  func `a pronoun stands for whoever it fits`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"The dam,\" Lee said, \"will hold.\"",
      ["full|The dam,|Lee|Lee|said", "full|will hold.|Lee|Lee|said"]
    ),
    (
      "\"If it rains,\" said Ann Holt, the engineer, \"we close the road.\"",
      [
        "full|If it rains,|Ann Holt|Ann Holt|said",
        "full|we close the road.|Ann Holt|Ann Holt|said",
      ]
    ),
    (
      "\"Nobody,\" she told the Grimwick Post on Monday, \"asked us.\"",
      ["full|Nobody,|she|-|told", "full|asked us.|she|-|told"]
    ),
  ])
  func `a cue splits a quotation`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"It held,\" Mr. Lee said. \"We were lucky.\"",
      ["full|It held,|Mr. Lee|Lee|said", "full|We were lucky.|Mr. Lee|Lee|-"]
    ),
    (
      "\"It held,\" Mr. Lee said. \"We were lucky. We may not be again.\" ¶ \"Nobody slept,\" he added. \"Not one of us.\"",
      [
        "full|It held,|Mr. Lee|Lee|said", "full|We were lucky. We may not be again.|Mr. Lee|Lee|-",
        "full|Nobody slept,|he|Lee|added", "full|Not one of us.|he|Lee|-",
      ]
    ),
    (
      "\"It held,\" Ms. Holt told the board on Monday. \"But for how long?\"",
      ["full|It held,|Ms. Holt|Holt|told", "full|But for how long?|Ms. Holt|Holt|-"]
    ),
  ])
  func `a quotation without a cue goes on`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"Yes,\" said Anna Lee. Paul Park said \"never.\"",
      ["full|Yes,|Anna Lee|Anna Lee|said", "partial|never.|Paul Park|Paul Park|said"]
    ),
    (
      "Anna Holt called it \"a gift,\" while Paul Park called it \"a bill.\"",
      ["partial|a gift,|Anna Holt|Anna Holt|called", "partial|a bill.|Paul Park|Paul Park|called"]
    ),
    (
      "\"Sell it,\" Paul Park said. \"Never,\" said Anna Holt. \"It is ours.\"",
      [
        "full|Sell it,|Paul Park|Paul Park|said", "full|Never,|Anna Holt|Anna Holt|said",
        "full|It is ours.|Anna Holt|Anna Holt|-",
      ]
    ),
  ])
  func `two people speak in one paragraph`(text: String, expected: [String]) {
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
      "Gov. Ann Lee (R-Northshire), said: \"We will rebuild.\"",
      ["full|We will rebuild.|Gov. Ann Lee (R-Northshire)|Ann Lee|said"]
    ),
  ])
  func `appositions, clauses and brackets part speaker and cue`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"No,\" said harbour board treasurer Joe Doe.",
      ["full|No,|harbour board treasurer Joe Doe|Joe Doe|said"]
    ),
    (
      "The harbour's treasurer, Joe Doe, said \"no.\"",
      ["partial|no.|The harbour's treasurer, Joe Doe|Joe Doe|said"]
    ),
    (
      "Two divers, Joe Doe and Ann Holt, said the wall was \"sound.\"",
      ["partial|sound.|Two divers, Joe Doe and Ann Holt|-|said"]
    ),
  ])
  func `a description stands before the name`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"No comment,\" a spokesman for Acme said.",
      ["full|No comment,|a spokesman for Acme|-|said"]
    ),
    (
      "\"It shook the house,\" said one neighbour, who asked not to be named.",
      ["full|It shook the house,|one neighbour|-|said"]
    ),
    (
      "\"We saw smoke,\" an official who spoke to two papers said.",
      ["full|We saw smoke,|an official|-|said"]
    ),
  ])
  func `a speaker has no name`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"Rates will rise,\" the bank said.",
      ["full|Rates will rise,|the bank|-|said"]
    ),
    (
      "The memo reads: \"Sell the boats.\"",
      ["full|Sell the boats.|The memo|-|reads"]
    ),
    (
      "\"The quay is unsafe,\" a report by the harbour board found.",
      ["full|The quay is unsafe,|a report by the harbour board|-|found"]
    ),
  ])
  func `a body or a document speaks`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Clara Ortiz, 47, sold her boat. ¶ \"It had to go,\" the 47-year-old said.",
      ["full|It had to go,|the 47-year-old|Clara Ortiz|said"]
    ),
    (
      "The port has a new boss, 52-year-old Ann Holt. ¶ \"I start today,\" the 52-year-old said.",
      ["full|I start today,|the 52-year-old|Ann Holt|said"]
    ),
    (
      "\"It is a boat,\" Mr. Lee harrumphed.",
      ["full|It is a boat,|Mr. Lee|Lee|harrumphed"]
    ),
    (
      "\"It is a boat,\" the harbourmaster quipped.",
      ["full|It is a boat,|the harbourmaster|-|quipped"]
    ),
  ])
  func `an age or a role stands for somebody, a verb that no list knows for a cue`(
    text: String, expected: [String]
  ) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Mr. Lee, meanwhile, told the Grimwick Post the plan was \"dead.\"",
      ["partial|dead.|Mr. Lee|Lee|told"]
    ),
    (
      "Ms. Holt said the board thought the dam was \"safe.\"",
      ["partial|safe.|Ms. Holt|Holt|said"]
    ),
    (
      "Hours later, Ms. Holt reversed herself, telling the Post the plan was \"dead.\"",
      ["partial|dead.|Ms. Holt|Holt|telling"]
    ),
    (
      "Under the plan, Ms. Holt said, she would have \"no say\" at all.",
      ["partial|no say|Ms. Holt|Holt|said"]
    ),
    (
      "GRIMWICK - Ms. Holt left the board on Monday, saying she had \"no say\" at all.",
      ["partial|no say|Ms. Holt|Holt|saying"]
    ),
    (
      "Ms. Holt on Tuesday called the plan \"dead.\"",
      ["partial|dead.|Ms. Holt|Holt|called"]
    ),
  ])
  func `the main clause names the speaker`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"She asked, 'What can we do?'\" Mr. Lee told the board.",
      ["full|She asked, 'What can we do?'|Mr. Lee|Lee|told"]
    ),
    (
      "\"I love it. We all do!\" Clara Ortiz put her house up for sale.",
      ["full|I love it. We all do!|-|-|-"]
    ),
    (
      "\"It held,\" said Ann Lee. \"We were lucky. We may not be again.\" Lee added that it rained.",
      [
        "full|It held,|Ann Lee|Ann Lee|said",
        "full|We were lucky. We may not be again.|Ann Lee|Ann Lee|-",
      ]
    ),
    (
      "What Mr. Lee called \"the old way,\" the board, a body of ten, charged dear.",
      ["partial|the old way,|Mr. Lee|Lee|called"]
    ),
    (
      "The board would do well to begin \"building bridges\" to them, said Ann Lee.",
      ["partial|building bridges|Ann Lee|Ann Lee|said"]
    ),
    (
      "The vote signals \"the end\" of the fleet, said Ann Lee.",
      ["partial|the end|Ann Lee|Ann Lee|said"]
    ),
    (
      "When Mr. Lee spoke of the dam and said he would \"keep it,\" the crowd applauded.",
      ["partial|keep it,|Mr. Lee|Lee|said"]
    ),
    (
      "The dam is \"quite sound,\" as Ann Lee said on the radio on Monday, and stays.",
      ["partial|quite sound,|Ann Lee|Ann Lee|said"]
    ),
    (
      "Mr. Lee was asked once. His answer was that \"nobody sails.\"",
      ["partial|nobody sails.|His|Lee|answer"]
    ),
  ])
  func `a cue belongs to the quotation that it stands with`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Continued Mr. Lee: \"Nobody sails.\"",
      ["full|Nobody sails.|Mr. Lee|Lee|Continued"]
    ),
    (
      "WRONG AGAIN - Ann Lee and Tom Reyes: \"The tables missed the tide.\"",
      ["full|The tables missed the tide.|Ann Lee and Tom Reyes|-|:"]
    ),
    (
      "More from the report: \"The tables missed the tide.\"",
      ["full|The tables missed the tide.|the report|-|:"]
    ),
    (
      "She went on: ¶ \"The tables missed the tide.\"",
      ["full|The tables missed the tide.|She|-|-"]
    ),
  ])
  func `a heading or a colon announces who speaks`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test func `marks that open a passage and never close hold all of it`() {
    let text =
      "Ms. Holt stated: ¶ \"The board sued over its \u{201C}Harbour Law,\u{201D} the union said. ¶ \"That must end.\""
    #expect(
      rendered(text) == [
        "full|The board sued over its|Ms. Holt|Holt|-", "term|Harbour Law,|-|-|-",
        "full|That must end.|Ms. Holt|Holt|-",
      ])
  }
}
