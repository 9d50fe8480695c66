import Testing

@testable import Facts

struct NumberTests {
  @Test(arguments: [
    ("The harbor board sold 2,000 berths.", ["number 2,000 = 2000, berths"]),
    ("The harbor board sold 2000 berths.", ["number 2000 = 2000, berths"]),
    ("Two thousand berths were sold.", ["number Two thousand = 2000, berths"]),
    ("Organizers counted 2K berths.", ["number 2K = 2000, berths"]),
    ("The board \u{2014}12 members \u{2014} met.", ["number 12 = 12, members"]),
    ("Twelve ships sailed at dawn.", ["number Twelve = 12, ships"]),
    ("The jury of 12 men met in Ostwick.", ["number 12 = 12, men"]),
    ("The jury of 12 women met in Ostwick.", ["number 12 = 12, women"]),
    ("Two dozen volunteers cleared the beach.", ["number Two dozen = 24, volunteers"]),
    ("A dozen volunteers cleared the beach.", ["number A dozen = 12, volunteers"]),
    ("Half a million people marched in Calder.", ["number Half a million = 500000, people"]),
    ("A quarter of a million people marched.", ["number A quarter of a million = 250000, people"]),
    ("Some 1.2m people voted.", ["number 1.2m = 1200000, people (Some)"]),
    ("About 1.2 million people voted.", ["number 1.2 million = 1200000, people (About)"]),
    ("Twenty-one libraries will close.", ["number Twenty-one = 21, libraries"]),
    ("One hundred and six trees fell.", ["number One hundred and six = 106, trees"]),
    ("Three hundred thirty-one trees fell.", ["number Three hundred thirty-one = 331, trees"]),
    (
      "Two million three hundred thousand birds nest there.",
      ["number Two million three hundred thousand = 2300000, birds"]
    ),
    ("A thousand and one lanterns lit the quay.", ["number A thousand and one = 1001, lanterns"]),
    ("A hundred boats joined the search.", ["number A hundred = 100, boats"]),
    (
      "Five and a half million trees were planted.",
      ["number Five and a half million = 5500000, trees"]
    ),
    ("The index fell to minus 4.", ["number minus 4 = -4"]),
    ("The index closed at 1,234.56 points.", ["number 1,234.56 = 1234.56, points"]),
    (
      "The index stood at -12.5 on Friday evening.",
      ["number -12.5 = -12.5", "date Friday = 2026-11-13"]
    ),
    ("Between 10 and 12 boats sank.", ["number Between 10 and 12 = 10..12, boats"]),
    ("The 10-12 boats were insured.", ["number 10-12 = 10..12, boats"]),
    (
      "The county has 10 to 15 million trees.",
      ["number 10 to 15 million = 10000000..15000000, trees"]
    ),
    ("Dozens of ferries were delayed.", ["number Dozens = 24.., ferries"]),
    ("Hundreds of residents left.", ["number Hundreds = 200.., residents"]),
    ("Tens of thousands of commuters walked.", ["number Tens of thousands = 10000.., commuters"]),
    ("The 12-member panel voted.", ["number 12 = 12, member"]),
    ("The two-state plan was dropped.", ["number two = 2, state"]),
    ("Three quarters of voters agreed.", ["number Three quarters = 0.75, voters"]),
    ("More than half of the voters agreed.", ["number half = 0.5, voters (More than)"]),
    ("A third of pupils stayed home.", ["number A third = 0.333333333333333, pupils"]),
    ("Two-thirds of the pupils stayed home.", ["number Two-thirds = 0.666666666666667, pupils"]),
    ("Nearly 3/4 of the fields flooded.", ["number 3/4 = 0.75, fields (Nearly)"]),
    ("She carried 2½ times the usual load.", ["number 2½ = 2.5, times"]),
    ("One of the men fled.", ["number One = 1, men"]),
    ("At least one ferry sank.", ["number one = 1 (At least)"]),
    ("Fewer than 300 people live on the island.", ["number 300 = 300, people (Fewer than)"]),
    ("As many as 40 houses burned.", ["number 40 = 40, houses (As many as)"]),
    ("The crowd of 3,500 or so cheered.", ["number 3,500 = 3500 (or so)"]),
    ("The firm counted 1 414 021 buyers.", ["number 1 414 021 = 1414021, buyers"]),
    ("Nine point five is the new mark.", ["number Nine point five = 9.5"]),
    ("Fewer than one in five voters came.", ["number one in five = 0.2, voters (Fewer than)"]),
    ("Nine out of 10 schools closed.", ["number Nine out of 10 = 0.9, schools"]),
    ("The one-in-20 flood came early.", ["number one-in-20 = 0.05"]),
    (
      "He scored three in 10 games and 12 out of 45.",
      ["number three in 10 = 0.3, games", "number 12 = 12", "number 45 = 45"]
    ),
    ("Two of the 12 lifeboats sank.", ["number Two = 2, lifeboats", "number 12 = 12, lifeboats"]),
    ("Four or five ferries sailed.", ["number Four or five = 4..5, ferries"]),
    ("The index rose by 3 to 15.", ["number 3 = 3", "number 15 = 15"]),
    ("Seats fell by 3 to 15 in all wards.", ["number 3 = 3", "number 15 = 15"]),
    ("Two to three hundred people came.", ["number Two to three hundred = 200..300, people"]),
    ("They found half a loaf.", ["number half = 0.5"]),
    ("The boats\u{2014}12 of them\u{2014}sank.", ["number 12 = 12"]),
    ("Of the ferries--three of them new--none sank.", ["number three = 3"]),
    ("An average of 40 ferries a day sail.", ["number 40 = 40, ferries (An average of)"]),
    (
      "Some 300 townspeople and 20 schoolchildren marched.",
      ["number 300 = 300, townspeople (Some)", "number 20 = 20, schoolchildren"]
    ),
  ])
  func `a number is read with what it counts`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
