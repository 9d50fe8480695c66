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
    ("The driver, then 17, was hurt.", ["age 17 = 17 Year"]),
    ("The striker, 23, scored.", ["age 23 = 23 Year"]),
    ("Lee, who turns 60 on Friday, won.", ["age 60 = 60 Year", "date Friday = 2026-11-13"]),
    ("The guards turned 60 people away.", ["number 60 = 60, people"]),
    ("He died at the age of 91.", ["age age of 91 = 91 Year"]),
    ("A woman in her late 30s sang.", ["age 30s = 30..40 Year"]),
    ("A man in his mid-40s sang.", ["age 40s = 40..50 Year"]),
    (
      "Two singers, aged 28 and 45, won.",
      ["number Two = 2, singers", "age aged 28 = 28 Year", "age 45 = 45 Year"]
    ),
    ("Highs will be in the low 70s.", []),
  ])
  func `an age is read`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
