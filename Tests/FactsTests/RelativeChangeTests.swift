import Testing

@testable import Facts

struct RelativeChangeTests {
  @Test(arguments: [
    ("12 people were killed.", "17 people were killed.", 0.416_666_666_666_667),
    ("The bill costs $2 million.", "The bill costs $1.5 million.", -0.25),
    ("It lasted two hours.", "It lasted 150 minutes.", 0.25),
    ("It lies 5 miles away.", "It lies 15 miles away.", 2),
    ("The town has 2,000 residents.", "The town has 2,000 people.", 0),
    ("It was minus 10 at dawn.", "It was minus 5 at dawn.", 0.5),
  ])
  func `an amount grows or shrinks by a share of itself`(
    before: String, after: String, expected: Double
  ) throws {
    let first = try #require(facts(in: before).first)
    let second = try #require(facts(in: after).first)
    #expect(first.relativeChange(to: second) == expected)
  }

  @Test(arguments: [
    ("Support fell to 50 percent.", "Support fell to 60 percent."),
    ("They met on Nov. 7.", "They met on Nov. 8."),
    ("She finished third.", "She finished fifth."),
    ("10-12 boats sank.", "15 boats sank."),
    ("Dozens of boats sank.", "15 boats sank."),
    ("It lies 5 km away.", "It lies 15 miles away."),
    ("It costs $15 an hour.", "It costs $20 a day."),
    ("12 people were killed.", "17 people were injured."),
    ("The jury of 12 men met.", "The jury of 9 women met."),
    ("It counted zero boats.", "It counted 9 boats."),
  ])
  func `no share is told where it would say nothing`(before: String, after: String) throws {
    let first = try #require(facts(in: before).first)
    let second = try #require(facts(in: after).first)
    #expect(first.relativeChange(to: second) == nil)
  }
}
