import Testing

@testable import Facts

struct SamenessTests {
  @Test(arguments: [
    ("The town has 2,000 residents.", "The town has two thousand residents."),
    ("Some 1.2 million people voted.", "About 1.2m people voted."),
    ("Two dozen ships sailed.", "24 ships sailed."),
    ("He won by 3 votes.", "He won by three votes."),
    ("Between 10 and 12 boats sank.", "10-12 boats sank."),
    ("Support fell to fifty percent.", "Support fell to 50%."),
    ("A quarter of voters agreed.", "25 percent of voters agreed."),
    ("The bill costs $1.5bn.", "The bill costs 1,500,000,000 dollars."),
    ("The bill costs US$40.", "The bill costs $40."),
    ("It costs 50 cents.", "It costs $0.50."),
    ("They met on Nov. 16.", "They met on Monday."),
    ("They met on Nov. 7.", "They met on 7 November 2026."),
    ("They met today.", "They met on Wednesday."),
    ("They met in the 1990s.", "They met in the '90s."),
    ("They met last month.", "They met in October."),
    ("It opened at 3 p.m.", "It opened at 15:00."),
    ("It lasted two weeks.", "It lasted 14 days."),
    ("It lasted 12 months.", "It lasted for a year."),
    ("It lasted 90 minutes.", "It lasted an hour and a half."),
    ("Ann Lee, 47, won.", "The 47-year-old Ann Lee won."),
    ("It lies 5 miles away.", "It lies five miles away."),
    ("She finished third.", "She finished in 3rd place."),
    ("They won 3-1.", "They won 3\u{2013}1."),
    ("Twelve people were killed.", "12 people died."),
    ("The roll lists 400 voters.", "The roll lists 400 electors."),
    ("Support rose 5 percent.", "Support was up by 5%."),
    ("Prices were 5 percent lower.", "Prices fell 5 percent."),
    ("One person was injured.", "1 man was hurt."),
    ("The ratio is half of the sum.", "The ratio is 0.5 of the sum."),
    ("One in five voters agreed.", "20 percent of voters agreed."),
    ("Oil is at $78 a barrel.", "Oil is at $78 per barrel."),
    ("Oil is at $78 a barrel.", "Oil is at $78."),
    ("The 5-foot-11 guard ran.", "The guard, 5 feet 11 inches tall, ran."),
    ("A woman in her 40s won.", "A woman aged 40 to 50 won."),
  ])
  func `the same value in other words is the same fact`(one: String, other: String) throws {
    let first = try #require(facts(in: one).first)
    let second = try #require(facts(in: other).first)
    #expect(first.isSame(as: second))
    #expect(second.isSame(as: first))
    #expect(!first.differsOnlyInHedge(from: second))
  }

  @Test(arguments: [
    ("The town has 2,000 residents.", "The town has 20,000 residents."),
    ("Dozens of ships sailed.", "12 ships sailed."),
    ("The jury of 12 men met.", "The jury of 12 women met."),
    ("The jury of 12 men met.", "The jury of 12 boys met."),
    ("The index grew 2.5 points.", "The index fell 2.5 points."),
    ("Prices were 5 percent higher.", "Prices were 5 percent lower."),
    ("It rose by at least $5.", "It fell by at least $5."),
    ("10-12 boats sank.", "10-20 boats sank."),
    ("Support rose 5 percent.", "Support rose 5 percentage points."),
    ("Support fell to 0.5 percent.", "Support fell to 5 percent."),
    ("The bill costs $1.5 million.", "The bill costs $15 million."),
    ("The bill costs $1.5bn.", "The bill costs $1.5m."),
    ("The pass is $40.", "The pass is \u{A3}40."),
    ("It costs $15 an hour.", "It costs $15 a day."),
    ("It costs $15 an hour.", "It costs $15."),
    ("One in five voters agreed.", "One in four voters agreed."),
    ("It costs 50 cents.", "Support is at 50%."),
    ("They met on Monday.", "They met on Tuesday."),
    ("They met on Nov. 7, 2026.", "They met on Nov. 7, 2025."),
    ("It opened at 3 p.m.", "It opened at 3 a.m."),
    ("It lasted two weeks.", "It lasted two months."),
    ("It lasted 365 days.", "It lasted 12 months and a day."),
    ("It lies 5 km away.", "It lies 5 miles away."),
    ("They won 3-1.", "They won 3-2."),
    ("They won 3-1.", "They lost 1-3."),
    ("12 people were killed.", "13 people were killed."),
    ("12 people were killed.", "12 people were injured."),
  ])
  func `another value, unit or counted thing is another fact`(one: String, other: String) throws {
    let first = try #require(facts(in: one).first)
    let second = try #require(facts(in: other).first)
    #expect(!first.isSame(as: second))
    #expect(!first.differsOnlyInHedge(from: second))
  }

  @Test(arguments: [
    ("At least 12 people were killed.", "12 people were killed."),
    ("About 12 people were hurt.", "At least 12 people were hurt."),
    ("More than 12 boats sank.", "Fewer than 12 boats sank."),
    ("It cost nearly $5 million.", "It cost $5 million."),
    ("Some 40 percent agreed.", "40 percent agreed."),
    ("They met eight years ago.", "They met about eight years ago."),
    ("It lasted 12 hours.", "It lasted 12 hours or more."),
  ])
  func `a hedge alone makes a difference of its own`(one: String, other: String) throws {
    let first = try #require(facts(in: one).first)
    let second = try #require(facts(in: other).first)
    #expect(!first.isSame(as: second))
    #expect(first.differsOnlyInHedge(from: second))
    #expect(second.differsOnlyInHedge(from: first))
  }

  @Test(arguments: [
    ("about", "around"), ("roughly", "approximately"), ("some", "about"), ("more than", "over"),
    ("at least", "no fewer than"), ("up to", "as many as"), ("nearly", "almost"),
    ("fewer than", "under"),
  ])
  func `hedges of one class are the same hedge`(one: String, other: String) throws {
    let first = try #require(facts(in: "They saw \(one) 300 boats.").first)
    let second = try #require(facts(in: "They saw \(other) 300 boats.").first)
    #expect(first.qualifier == one)
    #expect(first.isSame(as: second))
  }

  @Test func `facts that differ in direction alone are told with it`() throws {
    let rise = try #require(facts(in: "The index rose by about 2.5 points.").first)
    let fall = try #require(facts(in: "The index fell 2.5 points.").first)
    #expect(rise.contrasted(with: fall).qualifier == "rose by about")
    #expect(fall.contrasted(with: rise).qualifier == "fell")
    #expect(rise.contrasted(with: rise).qualifier == "about")
  }
}
