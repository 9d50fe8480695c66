import Testing

@testable import Facts

struct ClockTimeTests {
  @Test(arguments: [
    ("It opened at 3 p.m.", ["time 3 p.m. = 15:00:00"]),
    ("It opened at 3pm.", ["time 3pm = 15:00:00"]),
    ("It opened at 15:00.", ["time 15:00 = 15:00:00"]),
    ("It opened at 3 a.m.", ["time 3 a.m. = 03:00:00"]),
    ("It opened at 9:30 a.m.", ["time 9:30 a.m. = 09:30:00"]),
    (
      "It opened at half past nine in the morning.",
      ["time half past nine in the morning = 09:30:00"]
    ),
    ("It opened at 10 past 9.", ["time 10 past 9 = 09:10:00"]),
    ("It opened at a quarter to six.", ["time a quarter to six = 05:45:00"]),
    ("It opened at noon.", ["time noon = 12:00:00"]),
    ("It opened at midnight.", ["time midnight = 00:00:00"]),
    ("It opened at 12 noon.", ["time 12 noon = 12:00:00"]),
    ("It opened at 12 p.m.", ["time 12 p.m. = 12:00:00"]),
    ("It opened at 12 a.m.", ["time 12 a.m. = 00:00:00"]),
    ("It opened at 7:56:30 pm.", ["time 7:56:30 pm = 19:56:30"]),
    ("It opened at 8.10 pm.", ["time 8.10 pm = 20:10:00"]),
    ("It opened at ten o'clock.", ["time ten o'clock = 10:00:00"]),
    ("It opened at 10 o'clock in the morning.", ["time 10 o'clock in the morning = 10:00:00"]),
    ("It opened around 1pm.", ["time 1pm = 13:00:00 (around)"]),
    ("It opened at 8p.m. sharp.", ["time 8p.m. = 20:00:00"]),
    ("It opened at 3 p.m. Eastern time.", ["time 3 p.m. Eastern time = 15:00:00"]),
    (
      "It opened by 11:45 p.m. on Sunday.",
      ["time 11:45 p.m. = 23:45:00", "date Sunday = 2026-11-15"]
    ),
  ])
  func `a time of day is read`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
