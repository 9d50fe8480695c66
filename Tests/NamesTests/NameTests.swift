import Testing

@Suite struct NameTests {
  @Test(arguments: [
    ("The ferry sank, Ann Lee said.", ["person Ann Lee"]),
    ("The ferry sank, said Mr. Okoro.", ["person Okoro"]),
    ("The ferry sank, said Sen. Ida B. Holm.", ["person Ida B. Holm"]),
    ("It was read by Chief Justice Paul Varn.", ["person Paul Varn"]),
    ("It was built by Jan van der Meer Jr. and his wife.", ["person Jan van der Meer Jr"]),
    ("A letter went to Secretary of State Mara Quill.", ["person Mara Quill"]),
    ("They met Grimwick Mayor Tom Orme.", ["person Tom Orme"]),
    ("The captain, Kasimir Vell, 47, swam.", ["person Kasimir Vell"]),
    ("The treasurer Osk Doon left.", ["person Osk Doon"]),
  ])
  func `a person is known by a given name, a title, an initial, an age or an office beside it`(
    text: String, expected: [String]
  ) {
    #expect(names(text).filter { $0.hasPrefix("person") } == expected)
  }

  @Test(arguments: [
    ("It was sold to Harrow Holdings last year.", ["organisation Harrow Holdings"]),
    ("She studied at the University of Grimwick.", ["organisation University of Grimwick"]),
    (
      "It went to the Department of Ports and Tides.",
      ["organisation Department of Ports and Tides"]
    ),
    ("The Grimwick Harbour Council met.", ["organisation Grimwick Harbour Council"]),
    ("A letter from Orme & Sons came.", ["organisation Orme & Sons"]),
    ("It was told by the NPC first.", ["organisation NPC"]),
    ("A spokesman for Varnell said no.", ["organisation Varnell"]),
  ])
  func `an organisation is known by its head noun, its form or its spokesman`(
    text: String, expected: [String]
  ) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    ("He flew to Norway and France.", ["place Norway", "place France"]),
    ("They live in Grimwick.", ["place Grimwick"]),
    ("They live near Port Varn, Ohio.", ["place Port Varn", "place Ohio"]),
    ("The boat sank in the Vell River.", ["place Vell River"]),
    ("The U.S. envoy came.", ["place U.S. = United States"]),
    ("PORT ELLEN, March 3 — The ferry sank.", ["place PORT ELLEN"]),
  ])
  func `a place is known by its name, its kind or what stands before it`(
    text: String, expected: [String]
  ) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    "On Monday the boats came in.", "Critics were loud. Nobody came.", "In March it rained.",
    "The French and the Poles met Republicans.", "It is. “Well, no.”", "However, it sank.",
    "The mayor spoke. Prime Minister and Attorney General alike were silent.",
  ])
  func `weekdays, months, peoples, offices and the first words of sentences are no names`(
    text: String
  ) {
    #expect(names(text).isEmpty)
  }

  @Test(arguments: [
    ("Ann Lee runs it. ¶ It sank, Lee said.", "person Lee = Ann Lee"),
    ("Ann Lee runs it. ¶ Lee left.", "person Lee = Ann Lee"),
    ("It sank, Lee said. ¶ So said Ann Lee.", "person Ann Lee"),
    ("Ann Lee runs it. ¶ It sank, Sen. Lee said.", "person Lee = Ann Lee"),
    (
      "The Harbour Safety Board met. ¶ The HSB will report.",
      "organisation HSB = Harbour Safety Board"
    ),
    ("He met Ana Peña. ¶ It sank, Pena said.", "person Pena = Ana Peña"),
    ("She left the United States. ¶ The US let her go.", "place US = United States"),
    ("She is in the United Nations. ¶ The U.N. let her go.", "organisation U.N. = United Nations"),
  ])
  func `one thing goes by several names`(text: String, expected: String) {
    #expect(names(text).last == expected)
  }

  @Test func `a headline in title case is read by what the body knows`() {
    let found = names("A ferry sank, Ann Lee said.", headline: "Lee Says Ferry Sank Off Grimwick")
    #expect(found == ["person Lee = Ann Lee", "person Ann Lee"])
  }

  @Test(arguments: [
    "Lee’s boat sank.", "the Harbour Board’s boat.", "Norway’s boat.", "It was Lees’.",
  ])
  func `a possessive never changes a name`(text: String) {
    let known = "Ann Lee and the Harbour Board met in Norway. ¶ "
    let plain = text.replacing("’s", with: "")
    #expect(names(known + text) == names(known + plain))
  }

  @Test(arguments: [
    ("The mayor, Ann Lee, left.", ["mayor: Ann Lee"]),
    ("Ann Lee, the mayor of Grimwick, left.", ["mayor: Ann Lee"]),
    ("Ann Lee, a former deputy governor, left.", ["former deputy governor: Ann Lee"]),
    ("Sen. Ann Lee left.", ["senator: Ann Lee"]),
    ("The acting director, Ann Lee, left.", ["acting director: Ann Lee"]),
    ("Governor-elect Ann Lee left.", ["governor elect: Ann Lee"]),
    ("Ann Lee was mayor for a year.", ["mayor: Ann Lee"]),
    ("The mayor of Grimwick, Ann Lee, left.", ["mayor: Ann Lee"]),
    ("A spokesman for Harrow said no.", ["spokesman"]),
    ("Attorney General Ann Lee left.", ["attorney general: Ann Lee"]),
  ])
  func `an office is bound to whoever stands beside it`(text: String, expected: [String]) {
    #expect(roles(text) == expected)
  }
}
