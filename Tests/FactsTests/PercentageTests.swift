import Testing

@testable import Facts

struct PercentageTests {
  @Test(arguments: [
    ("Support fell to 50 percent.", ["percentage 50 percent = 50"]),
    ("Support fell to 50%.", ["percentage 50% = 50"]),
    ("Support fell to 50 per cent.", ["percentage 50 per cent = 50"]),
    ("Support fell to fifty percent.", ["percentage fifty percent = 50"]),
    ("Support rose 5 percentage points.", ["percentage 5 percentage points = 5 Percentage point"]),
    (
      "A five-percentage-point lead is gone.",
      ["percentage five-percentage-point = 5 Percentage point"]
    ),
    ("Support rose 0.5 percent.", ["percentage 0.5 percent = 0.5"]),
    ("Support is 10 to 15 percent.", ["percentage 10 to 15 percent = 10..15"]),
    ("Support is 10-15%.", ["percentage 10-15% = 10..15"]),
    ("Support is between 10 and 15 per cent.", ["percentage between 10 and 15 per cent = 10..15"]),
    ("Some 40 percent of voters agreed.", ["percentage 40 percent = 40, voters (Some)"]),
    ("Nearly 40 pct agreed.", ["percentage 40 pct = 40 (Nearly)"]),
    ("The 3.5 percent tax passed.", ["percentage 3.5 percent = 3.5"]),
    ("Rates rose 25 basis points.", ["percentage 25 basis points = 25 Basis point"]),
    ("Minus five percent is too low.", ["percentage Minus five percent = -5"]),
    (
      "The margin is plus or minus 3 percentage points.",
      ["percentage 3 percentage points = 3 Percentage point"]
    ),
    ("Turnout was 100% in Ostwick.", ["percentage 100% = 100"]),
    ("Turnout was at least 62.5 percent.", ["percentage 62.5 percent = 62.5 (at least)"]),
    ("A 20-percent cut is planned.", ["percentage 20-percent = 20"]),
    ("One hundred percent is the aim.", ["percentage One hundred percent = 100"]),
    (
      "Rates fell a quarter of a percentage point.",
      ["percentage a quarter of a percentage point = 0.25 Percentage point"]
    ),
    ("A 20 or 30 percent cut is planned.", ["percentage 20 or 30 percent = 20..30"]),
  ])
  func `a percentage is read, points apart`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
