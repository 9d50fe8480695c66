import Testing

/// Marks of every style, and speakers in other paragraphs.
@Suite struct PlacePatternTests {
  @Test(arguments: [
    (
      "“First line. ¶ “Second line. ¶ “Third line,” Lee said.",
      [
        "full|First line.|Lee|Lee|-", "full|Second line.|Lee|Lee|-",
        "full|Third line,|Lee|Lee|said",
      ]
    ),
    (
      "Ms. Holt wrote to the board. ¶ “We waited. ¶ “We will not wait again.”",
      ["full|We waited.|Ms. Holt|Holt|-", "full|We will not wait again.|Ms. Holt|Holt|-"]
    ),
    (
      "\"The pumps ran all night,\" Ms. Holt said. \"We lost two. ¶ \"The third held.\"",
      [
        "full|The pumps ran all night,|Ms. Holt|Holt|said", "full|We lost two.|Ms. Holt|Holt|-",
        "full|The third held.|Ms. Holt|Holt|-",
      ]
    ),
  ])
  func `a quotation runs over paragraphs`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Mr. Lee was blunt. ¶ \"It is over.\" ¶ \"Go home.\"",
      ["full|It is over.|Mr. Lee|Lee|-", "full|Go home.|Mr. Lee|Lee|-"]
    ),
    (
      "Ms. Holt had one message for the board: ¶ \"Open the gates.\"",
      ["full|Open the gates.|Ms. Holt|Holt|-"]
    ),
    (
      "Ann Holt did not wait for the vote. ¶ \"I have seen enough.\"",
      ["full|I have seen enough.|Ann Holt|Ann Holt|-"]
    ),
  ])
  func `the speaker stands in the paragraph before`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Ann Lee: \"No.\"",
      ["full|No.|Ann Lee|Ann Lee|:"]
    ),
    (
      "\"No.\" - Ann Lee",
      ["full|No.|Ann Lee|Ann Lee|-"]
    ),
    (
      "\"We will not sell one boat to anybody.\" ¶ — Ann Lee, harbourmaster",
      ["full|We will not sell one boat to anybody.|Ann Lee|Ann Lee|-"]
    ),
    (
      "\"LEE: Well, no.\" ¶ \"HOLT: Why not?\"",
      ["full|LEE: Well, no.|LEE|-|-", "full|HOLT: Why not?|HOLT|-|-"]
    ),
  ])
  func `colons, dashes and transcripts`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "''It rained,'' Mr. Lee said, ''all day.''",
      ["full|It rained,|Mr. Lee|Lee|said", "full|all day.|Mr. Lee|Lee|said"]
    ),
    (
      "''It rained,'' said Ann Holt. ''Nobody came.''",
      ["full|It rained,|Ann Holt|Ann Holt|said", "full|Nobody came.|Ann Holt|Ann Holt|-"]
    ),
    (
      "Ms. Holt said the lock was ''past saving'' and the drivers' hall too.",
      ["partial|past saving|Ms. Holt|Holt|said"]
    ),
  ])
  func `two single marks are one double mark`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"It rained,” Mr. Lee said.",
      ["full|It rained,|Mr. Lee|Lee|said"]
    ),
    (
      "“It rained,” Mr. Lee said. \"It poured.\"",
      ["full|It rained,|Mr. Lee|Lee|said", "full|It poured.|Mr. Lee|Lee|-"]
    ),
    (
      "“It rained,\" Mr. Lee said. “It poured.\"",
      ["full|It rained,|Mr. Lee|Lee|said", "full|It poured.|Mr. Lee|Lee|-"]
    ),
  ])
  func `straight and curly marks are mixed`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"It rained all day, said Mr. Lee. ¶ The port shut. ¶ \"It sank,\" Ms. Holt said.",
      ["full|It rained all day, said Mr. Lee.|-|-|-", "full|It sank,|Ms. Holt|Holt|said"]
    ),
    (
      "It rained all day,\" said Mr. Lee. \"It poured,\" Ms. Holt said.",
      ["full|It poured,|Ms. Holt|Holt|said"]
    ),
    (
      "Mr. Lee called the plan \"half-baked and left. ¶ \"It sank,\" Ms. Holt said.",
      ["partial|half-baked and left.|Mr. Lee|Lee|called", "full|It sank,|Ms. Holt|Holt|said"]
    ),
  ])
  func `a mark that is never closed costs its own quotation`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"He shouted 'stop' twice,\" Mr. Lee said.",
      ["full|He shouted 'stop' twice,|Mr. Lee|Lee|said"]
    ),
    (
      "\"He wrote \"stop\" on it,\" Mr. Lee said.",
      ["full|He wrote \"stop\" on it,|Mr. Lee|Lee|said"]
    ),
    (
      "“She told us ‘not one boat’ and left,” Ms. Holt said.",
      ["full|She told us ‘not one boat’ and left,|Ms. Holt|Holt|said"]
    ),
  ])
  func `a quotation holds another`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "'The players' bus didn't stop 'til ten,' Ms. Holt said.",
      ["full|The players' bus didn't stop 'til ten,|Ms. Holt|Holt|said"]
    ),
    (
      "Ms. Holt said the dockers' strike was 'over for good'.",
      ["partial|over for good|Ms. Holt|Holt|said"]
    ),
    (
      "'Nobody's boat was spared, not even the pilots' own,' Ms. Holt said.",
      ["full|Nobody's boat was spared, not even the pilots' own,|Ms. Holt|Holt|said"]
    ),
  ])
  func `apostrophes are no marks`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "Ms. Holt said 'not one boat' would be sold.",
      ["partial|not one boat|Ms. Holt|Holt|said"]
    ),
    (
      "'We are closed,' Ms. Holt said. 'Come back in May.'",
      ["full|We are closed,|Ms. Holt|Holt|said", "full|Come back in May.|Ms. Holt|Holt|-"]
    ),
  ])
  func `single marks alone hold speech`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }

  @Test(arguments: [
    (
      "\"[Park] never … asked us,\" Mr. Lee said.",
      ["full|[Park] never … asked us,|Mr. Lee|Lee|said"]
    ),
    (
      "\"... and then it sank,\" Mr. Lee said.",
      ["full|... and then it sank,|Mr. Lee|Lee|said"]
    ),
    (
      "\"It [the quay] is, well ...\" Ms. Holt said.",
      ["full|It [the quay] is, well ...|Ms. Holt|Holt|said"]
    ),
  ])
  func `brackets and ellipses are part of the words`(text: String, expected: [String]) {
    #expect(rendered(text) == expected)
  }
}
