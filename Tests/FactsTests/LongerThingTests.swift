import Testing

@testable import Facts

struct LongerThingTests {
  @Test(arguments: [
    "The Boeing 737 was late.",
    "Highway 12 is closed.",
    "The Apollo 11 crew waved.",
    "The attacks of 9/11 changed the law.",
    "Call 555-0123 for tickets.",
    "Call 020 7946 0958 or +44 20 7946 0958 for tickets.",
    "Details are at www.harbor.example/2026/12 for now.",
    "Write to desk12@harbor.example for more.",
    "This one is not for sale.",
    "No one was on board.",
    "The help line is open 24/7.",
    "The file is id=\"745258149771304962\" in the log.",
    "The B-52 flew over Ostwick.",
    "See Section 12 of the act.",
    "Version 1.2.3 is out.",
    "The half-brother of the mayor spoke.",
    "Read page 5 again.",
    "The network is 10.0.0.1 at home.",
    "The S.&P. 500 slipped.",
    "The Second Amendment stands.",
    "Part 1: The bridge that never was.",
    "The series ends with Part Two.",
    "The map runs on Harbor 8.1 only.",
    "The link is desk:a%20b%20-%20c for now.",
    "The log says -0400.",
    "The points are 1) the price and 2) the place.",
    "In its day-to-day life a port is dull.",
    "The iPhone 15 costs too much.",
    "The office is at 221 Mill Street.",
    "He drove to the 4500 block of West Avenue.",
    "See Fig. 4 and Sec. 2 of the report.",
    "The claim has a note [12] to it.",
    "A high-five and a top-ten hit.",
    "At one point they met.",
    "One finds that it was the last one.",
    "The Harbor Today poll is out.",
  ])
  func `nothing is taken from inside a longer thing`(sentence: String) {
    #expect(described(sentence).isEmpty)
  }

  @Test func `a coin is no hour, and cents are no percentage`() {
    #expect(described("A stamp costs 8p.") == ["money 8p = 8 Pence"])
    #expect(described("It costs 50 cents.") == ["money 50 cents = 50 Cent"])
  }

  @Test func `a letter written to a sum is a scale and no unit of measure`() {
    #expect(described("It gave \u{20AC}3m.") == ["money \u{20AC}3m = 3000000 EUR"])
    #expect(described("It gave $1.5bn.") == ["money $1.5bn = 1500000000 USD"])
  }

  @Test func `a label's word before something counted is no label`() {
    #expect(described("In the area 300 people fled.") == ["number 300 = 300, people"])
  }

  @Test func `a year alone is a date where it names a time, and a number where it counts`() {
    #expect(described("The 2016 race.") == ["date 2016 = 2016-01-01..2017-01-01"])
    #expect(described("The town has 2016 residents.") == ["number 2016 = 2016, residents"])
  }
}
