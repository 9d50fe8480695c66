import Testing

@testable import Facts

struct MeasureTests {
  @Test(arguments: [
    ("It lies 5 miles away.", ["measure 5 miles = 5 Mile"]),
    ("It lies five miles away.", ["measure five miles = 5 Mile"]),
    ("It lies 5 km away.", ["measure 5 km = 5 Kilometer"]),
    ("It lies 5 kilometres away.", ["measure 5 kilometres = 5 Kilometer"]),
    ("The six-mile trip began.", ["measure six-mile = 6 Mile"]),
    ("It took 10 1/2 miles of cable.", ["measure 10 1/2 miles = 10.5 Mile"]),
    ("A 1/4 mile track opened.", ["measure 1/4 mile = 0.25 Mile"]),
    ("The 7.62mm barrel broke.", ["measure 7.62mm = 7.62 Millimeter"]),
    ("It drove at 188 miles an hour.", ["measure 188 miles an hour = 188 Mile per hour"]),
    ("It drove at 100 km/h.", ["measure 100 km/h = 100 Kilometer per hour"]),
    ("The plot has 660 square meters.", ["measure 660 square meters = 660 Square meter"]),
    ("The county has 1,266 square miles.", ["measure 1,266 square miles = 1266 Square mile"]),
    ("It holds 2.4 billion gallons.", ["measure 2.4 billion gallons = 2400000000 Gallon"]),
    ("It weighs 25 pounds.", ["measure 25 pounds = 25 Pound"]),
    ("It weighs 100t and is 48m long.", ["measure 100t = 100 Ton", "measure 48m = 48 Meter"]),
    ("It weighs 291,890 metric tons.", ["measure 291,890 metric tons = 291890 Metric ton"]),
    ("It was 40 degrees Celsius.", ["measure 40 degrees Celsius = 40 Degree Celsius"]),
    ("It was 97 degrees.", ["measure 97 degrees = 97 Degree"]),
    ("Ships moved 3.5 million tons of grain.", ["measure 3.5 million tons = 3500000 Ton"]),
    (
      "It spilled between 10 and 12 barrels.",
      ["measure between 10 and 12 barrels = 10..12 Barrel"]
    ),
    ("It uses 3 MW of power.", ["measure 3 MW = 3 Megawatt"]),
    ("The 5-foot-11 guard ran.", ["measure 5-foot-11 = 71 Inch"]),
    ("He is 6 feet 2 inches tall.", ["measure 6 feet 2 inches = 74 Inch"]),
    ("A magnitude-6.2 quake struck.", ["measure magnitude-6.2 = 6.2 Magnitude"]),
    ("A 5.8-magnitude quake struck.", ["measure 5.8-magnitude = 5.8 Magnitude"]),
    (
      "Temperatures will hit 31C (88F).",
      ["measure 31C = 31 Degree Celsius", "measure 88F = 88 Degree Fahrenheit"]
    ),
    ("The 18F team met.", []),
  ])
  func `a measure is read with its unit`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
