import Testing

@testable import Facts

struct AgeTests {
  @Test(arguments: [
    ("Ann Lee, 47, won.", ["age 47 = 47 Year"]),
    ("The 47-year-old Ann Lee won.", ["age 47-year-old = 47 Year"]),
    ("Ann Lee, aged 47, won.", ["age aged 47 = 47 Year"]),
    ("Bo Park (52) lost.", ["age 52 = 52 Year"]),
    ("She is 22 years old.", ["age 22 years old = 22 Year"]),
    ("The bill is three weeks old.", ["age three weeks old = 3 Week"]),
    ("The 90-day-old rule ended.", ["age 90-day-old = 90 Day"]),
    ("The drug is safe from 3 years of age.", ["age 3 years of age = 3 Year"]),
    ("A man in his 60s fell.", ["age 60s = 60..70 Year"]),
    ("The 18- to 24-year-olds stayed home.", ["age 18- to 24-year-olds = 18..24 Year"]),
    ("Voters aged 18 to 24 stayed home.", ["age aged 18 to 24 = 18..24 Year"]),
    ("At age 12 she left.", ["age age 12 = 12 Year"]),
    ("Six-year-olds may enter.", ["age Six-year-olds = 6 Year"]),
    ("A six-month-old calf escaped.", ["age six-month-old = 6 Month"]),
    ("Kim Osei Jr., 61, of Calder, spoke.", ["age 61 = 61 Year"]),
    ("Mara Quist, 33.", ["age 33 = 33 Year"]),
    ("The two-year-old rule ended.", ["age two-year-old = 2 Year"]),
    (
      "Children between 4 and 6 years old may enter.",
      ["age between 4 and 6 years old = 4..6 Year"]
    ),
    ("Ages 5 to 12 may enter.", ["age Ages 5 to 12 = 5..12 Year"]),
    ("The one-year-old firm closed.", ["age one-year-old = 1 Year"]),
  ])
  func `an age is read`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
