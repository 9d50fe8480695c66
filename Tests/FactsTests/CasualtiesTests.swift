import Testing

@testable import Facts

struct CasualtiesTests {
  @Test(arguments: [
    ("Twelve people were killed.", ["casualties Twelve = 12, dead"]),
    ("12 people died.", ["casualties 12 = 12, dead"]),
    ("12 people were killed in Ostwick.", ["casualties 12 = 12, dead"]),
    ("At least 12 people were killed.", ["casualties 12 = 12, dead (At least)"]),
    ("The fire killed 12.", ["casualties 12 = 12, dead"]),
    ("The fire killed at least 12 people.", ["casualties 12 = 12, dead (at least)"]),
    (
      "The blast killed 33 civilians and wounded 98.",
      ["casualties 33 = 33, dead", "casualties 98 = 98, injured"]
    ),
    (
      "Police said 45 people died in the crash and 57 others were injured.",
      ["casualties 45 = 45, dead", "casualties 57 = 57, injured"]
    ),
    (
      "The attack left 34 dead and 126 injured.",
      ["casualties 34 = 34, dead", "casualties 126 = 126, injured"]
    ),
    ("The fire claimed 34 lives.", ["casualties 34 = 34, dead"]),
    ("Rescue crews pulled 105 survivors from the site.", ["casualties 105 = 105, rescued"]),
    (
      "The toll stood at 14, with 89 people still missing.",
      ["casualties 14 = 14, dead", "casualties 89 = 89, missing"]
    ),
    ("The death toll rose to 15.", ["casualties 15 = 15, dead"]),
    ("Dozens of people were hurt.", ["casualties Dozens = 24.., injured"]),
    ("Two children in the car were injured.", ["casualties Two = 2, injured"]),
    ("Six protesters were arrested.", ["casualties Six = 6, detained"]),
    ("The flood caused 12 deaths.", ["casualties 12 = 12, dead"]),
    ("Up to 40 sailors are missing.", ["casualties 40 = 40, missing (Up to)"]),
    ("Three hikers were rescued.", ["casualties Three = 3, rescued"]),
    ("About 20 people were wounded.", ["casualties 20 = 20, injured (About)"]),
    (
      "At least 23 people, including six children, were killed.",
      ["casualties 23 = 23, dead (At least)", "casualties six = 6, dead"]
    ),
    ("Two women were pronounced dead.", ["casualties Two = 2, dead"]),
    ("The flood left thousands homeless.", ["casualties thousands = 2000.., homeless"]),
    (
      "They shot 81 people, 14 fatally.",
      ["number 81 = 81, people", "casualties 14 = 14, dead"]
    ),
    ("The new lock will save hundreds of lives.", ["casualties hundreds = 200.., rescued"]),
    ("Forty lives were lost.", ["casualties Forty = 40, dead"]),
    ("The book tells of 12 lives.", ["number 12 = 12, lives"]),
    ("Nine miners are trapped.", ["casualties Nine = 9, trapped"]),
  ])
  func `casualties are read with what became of them`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
