import Testing

@testable import Facts

struct DateTests {
  @Test(arguments: [
    ("They met on Nov. 7.", ["date Nov. 7 = 2026-11-07"]),
    ("They met on 7 November.", ["date 7 November = 2026-11-07"]),
    ("The 15 March ballot was lost.", ["date 15 March = 2027-03-15"]),
    ("They met on November 7, 2026.", ["date November 7, 2026 = 2026-11-07"]),
    ("They met on Nov. 7, 2025.", ["date Nov. 7, 2025 = 2025-11-07"]),
    ("They met on the 7th of November.", ["date 7th of November = 2026-11-07"]),
    ("They met on Saturday, Nov. 7.", ["date Saturday, Nov. 7 = 2026-11-07"]),
    ("They met on 2026-11-07.", ["date 2026-11-07 = 2026-11-07"]),
    ("They met on 11/7/2026.", ["date 11/7/2026 = 2026-11-07"]),
    ("They met on 7-Nov-2026.", ["date 7-Nov-2026 = 2026-11-07"]),
    ("They met on Monday.", ["date Monday = 2026-11-16"]),
    ("They met today.", ["date today = 2026-11-18"]),
    ("They met on Wednesday.", ["date Wednesday = 2026-11-18"]),
    ("They met yesterday.", ["date yesterday = 2026-11-17"]),
    ("They will meet tomorrow.", ["date tomorrow = 2026-11-19"]),
    ("They will meet on Friday.", ["date Friday = 2026-11-20"]),
    ("They will meet next Friday.", ["date next Friday = 2026-11-27"]),
    ("They met last Tuesday.", ["date last Tuesday = 2026-11-10"]),
    ("They met in October.", ["date October = 2026-10-01..2026-11-01"]),
    ("They met last month.", ["date last month = 2026-10-01..2026-11-01"]),
    ("They met in October 2025.", ["date October 2025 = 2025-10-01..2025-11-01"]),
    ("They met in 2019.", ["date 2019 = 2019-01-01..2020-01-01"]),
    ("They met in the 1990s.", ["date 1990s = 1990-01-01..2000-01-01"]),
    ("They met in the '90s.", ["date 90s = 1990-01-01..2000-01-01"]),
    ("They met in the 19th century.", ["date 19th century = 1800-01-01..1900-01-01"]),
    ("They met this year.", ["date this year = 2026-01-01..2027-01-01"]),
    ("They met last year.", ["date last year = 2025-01-01..2026-01-01"]),
    ("They will meet next week.", ["date next week = 2026-11-23..2026-11-30"]),
    ("They met two weeks ago.", ["date two weeks ago = 2026-11-04"]),
    ("They met about eight years ago.", ["date eight years ago = 2018-11-18 (about)"]),
    ("They met a month ago.", ["date a month ago = 2026-10-18"]),
    ("They will meet in three days.", ["date in three days = 2026-11-21"]),
    ("They met three days after Nov. 7.", ["date three days after Nov. 7 = 2026-11-10"]),
    ("They met from Nov. 7 to Nov. 9.", ["date from Nov. 7 to Nov. 9 = 2026-11-07..2026-11-09"]),
    ("They met Nov. 7-9.", ["date Nov. 7-9 = 2026-11-07..2026-11-09"]),
    (
      "They met between 3 and 12 October.",
      ["date between 3 and 12 October = 2026-10-03..2026-10-12"]
    ),
    ("They met from 2014 to 2018.", ["date from 2014 to 2018 = 2014-01-01..2018-01-01"]),
    ("They met in 2014-2018.", ["date 2014-2018 = 2014-01-01..2018-01-01"]),
    ("They have met since 2019.", ["date since 2019 = 2019-01-01.."]),
    ("They had met before Friday.", ["date before Friday = ..2026-11-13"]),
    ("They met after Nov. 7.", ["date after Nov. 7 = 2026-11-07.."]),
    ("They met in late October.", ["date late October = 2026-10-16..2026-11-01"]),
    ("They met at the end of 2019.", ["date end of 2019 = 2019-09-01..2020-01-01"]),
    (
      "They met in the first week of June 2026.",
      ["date the first week of June 2026 = 2026-06-01..2026-06-08"]
    ),
    ("They met in the third quarter.", ["date the third quarter = 2026-07-01..2026-10-01"]),
    ("They met in Q3 2025.", ["date Q3 2025 = 2025-07-01..2025-10-01"]),
    ("They met over the weekend.", ["date weekend = 2026-11-14..2026-11-16"]),
    ("They met over the past three years.", ["date past three years = 2023-11-18..2026-11-18"]),
    ("They met in the summer of 2025.", ["date summer of 2025 = 2025-06-01..2025-09-01"]),
    ("They met on Christmas Day 2025.", ["date Christmas Day 2025 = 2025-12-25"]),
    ("The 2025 budget failed.", ["date 2025 = 2025-01-01..2026-01-01"]),
    ("They met on the last Friday in August.", ["date last Friday in August = 2026-08-28"]),
    (
      "They met on the first Monday of October 2025.",
      ["date first Monday of October 2025 = 2025-10-06"]
    ),
    ("They will meet on Thanksgiving.", ["date Thanksgiving = 2026-11-26"]),
    ("They met on Labor Day 2025.", ["date Labor Day 2025 = 2025-09-01"]),
    ("They met on Memorial Day.", ["date Memorial Day = 2026-05-25"]),
    ("The shops open early on Black Friday.", ["date Black Friday = 2026-11-27"]),
    ("They met this past September.", ["date past September = 2026-09-01..2026-10-01"]),
    ("Sales fell in the year to date.", ["date year to date = 2026-01-01..2026-11-18"]),
    ("The 2020-21 season was short.", ["date 2020-21 = 2020-01-01..2021-01-01"]),
    ("The 2025/26 season was long.", ["date 2025/26 = 2025-01-01..2026-01-01"]),
    ("It will last three weeks.", ["duration three weeks = 1814400"]),
    (
      "It closes for two weeks starting Nov. 23.",
      ["date two weeks starting Nov. 23 = 2026-11-23..2026-12-07"]
    ),
    ("Prices rose over the last year.", ["date last year = 2025-11-18..2026-11-18"]),
    ("Prices rose in the past week.", ["date past week = 2026-11-11..2026-11-18"]),
    ("The Mar-a-Lago board met in May.", ["date May = 2026-05-01..2026-06-01"]),
    ("They will meet the week after next.", ["date week after next = 2026-11-30..2026-12-07"]),
    (
      "It runs from the end of March to the middle of June.",
      ["date from the end of March to the middle of June = 2027-04-01..2027-06-16"]
    ),
    (
      "The river rose on Sunday, 3.3 feet above its banks.",
      ["date Sunday = 2026-11-15", "measure 3.3 feet = 3.3 Foot"]
    ),
  ])
  func `a date is resolved against the day of publication`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
