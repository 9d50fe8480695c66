import Testing

@testable import Facts

struct MoneyTests {
  @Test(arguments: [
    ("The bill costs $1.5bn.", ["money $1.5bn = 1500000000 USD"]),
    ("The bill costs $1.5 billion.", ["money $1.5 billion = 1500000000 USD"]),
    ("The bill costs $1,500,000,000.", ["money $1,500,000,000 = 1500000000 USD"]),
    ("The bill costs 1.5 billion dollars.", ["money 1.5 billion dollars = 1500000000 USD"]),
    ("The bill costs $1.5million.", ["money $1.5million = 1500000 USD"]),
    (
      "They earn $35,000 to 60,000 dollars.",
      ["money $35,000 to 60,000 dollars = 35000..60000 USD"]
    ),
    ("The bill costs $1.5 million.", ["money $1.5 million = 1500000 USD"]),
    ("The bill costs $15 million.", ["money $15 million = 15000000 USD"]),
    ("The fund gave €3m.", ["money €3m = 3000000 EUR"]),
    ("The fund gave 3 million euros.", ["money 3 million euros = 3000000 EUR"]),
    ("A ticket costs 50 cents.", ["money 50 cents = 50 Cent"]),
    ("A ticket costs $0.50.", ["money $0.50 = 0.5 USD"]),
    ("The pass is US$40.", ["money US$40 = 40 USD"]),
    ("The pass is A$40.", ["money A$40 = 40 AUD"]),
    ("The pass is C$40 and not HK$40.", ["money C$40 = 40 CAD", "money HK$40 = 40 HKD"]),
    ("The pass is £40.", ["money £40 = 40 GBP"]),
    ("A stamp costs 85p.", ["money 85p = 85 Pence"]),
    ("A stamp costs 85 pence.", ["money 85 pence = 85 Pence"]),
    ("The loan is worth 361 million pounds.", ["money 361 million pounds = 361000000 GBP"]),
    ("The loan is worth USD 200.", ["money USD 200 = 200 USD"]),
    ("The loan is worth 200 USD.", ["money 200 USD = 200 USD"]),
    ("The loan is worth USD115.", ["money USD115 = 115 USD"]),
    ("The loan is worth 115.5USD.", ["money 115.5USD = 115.5 USD"]),
    ("They lost 75 USD million.", ["money 75 USD million = 75000000 USD"]),
    ("They paid five million yen.", ["money five million yen = 5000000 JPY"]),
    ("They paid 450,000 yen.", ["money 450,000 yen = 450000 JPY"]),
    ("They paid 10,000 Swiss francs.", ["money 10,000 Swiss francs = 10000 CHF"]),
    ("They paid 528 million francs.", ["money 528 million francs = 528000000 Franc"]),
    ("They paid 12,34,567.89 rupees.", ["money 12,34,567.89 rupees = 1234567.89 Rupee"]),
    ("Staff earn $15 an hour.", ["money $15 = 15 USD, per hour"]),
    ("Staff earn $15 a day.", ["money $15 = 15 USD, per day"]),
    ("Staff earn $600 per week.", ["money $600 = 600 USD, per week"]),
    ("The 12-cent levy is gone.", ["money 12-cent = 12 Cent"]),
    (
      "It only cost thirteen dollars and forty-five cents.",
      ["money thirteen dollars and forty-five cents = 13.45 USD"]
    ),
    ("Half a million dollars is missing.", ["money Half a million dollars = 500000 USD"]),
    ("At least $40,000 is missing.", ["money $40,000 = 40000 USD (At least)"]),
    ("Up to $10-15 million is missing.", ["money $10-15 million = 10000000..15000000 USD (Up to)"]),
    (
      "From $10 million to $15 million is missing.",
      ["money $10 million to $15 million = 10000000..15000000 USD"]
    ),
    ("Between $5m and $10m is missing.", ["money Between $5m and $10m = 5000000..10000000 USD"]),
    ("Millions of dollars are missing.", ["money Millions of dollars = 2000000.. USD"]),
    ("The $700 million contract was signed.", ["money $700 million = 700000000 USD"]),
    ("A $300,000 gift arrived.", ["money $300,000 = 300000 USD"]),
    ("He owed ₹500 and ¥900.", ["money ₹500 = 500 INR", "money ¥900 = 900 JPY"]),
    ("The land fetched 3 million won.", ["money 3 million won = 3000000 KRW"]),
    (
      "Profit was $13.5 billion a year ago.",
      ["money $13.5 billion = 13500000000 USD", "date a year ago = 2025-11-18"]
    ),
    ("The fine is 10 € or 12 $.", ["money 10 € = 10 EUR", "money 12 $ = 12 USD"]),
    (
      "The levy raised $ 280 million first.",
      ["money $ 280 million = 280000000 USD", "ordinal first = 1"]
    ),
    ("Oil rose to $78.32 a barrel.", ["money $78.32 = 78.32 USD, per barrel"]),
    ("It earned 45 cents per share.", ["money 45 cents = 45 Cent, per share"]),
    ("Each school gets \u{A3}6,000 per pupil.", ["money \u{A3}6,000 = 6000 GBP, per pupil"]),
    (
      "It pays between 20 and 30 euros per megawatt-hour.",
      ["money between 20 and 30 euros = 20..30 EUR, per megawatt hour"]
    ),
    ("Shares slid 7p to 214p.", ["money 7p = 7 Pence", "money 214p = 214 Pence"]),
    (
      "It will rise from $12.50 to $15 an hour.",
      ["money $12.50 = 12.5 USD", "money $15 = 15 USD, per hour"]
    ),
    (
      "Homes rose by an average of \u{A3}3,400 to \u{A3}287,000.",
      ["money \u{A3}3,400 = 3400 GBP (an average of)", "money \u{A3}287,000 = 287000 GBP"]
    ),
    (
      "It cost 3m euros or 2mil dollars.",
      ["money 3m euros = 3000000 EUR", "money 2mil dollars = 2000000 USD"]
    ),
    ("He paid 500 pounds ($650).", ["money 500 pounds = 500 GBP", "money $650 = 650 USD"]),
    ("The pound slipped half a cent.", ["money half a cent = 0.5 Cent"]),
  ])
  func `an amount of money is read with its currency`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
