import Testing

@testable import Facts

struct DurationTests {
  @Test(arguments: [
    ("It lasted two weeks.", ["duration two weeks = 1209600"]),
    ("It lasted 14 days.", ["duration 14 days = 1209600"]),
    ("It lasted 90 minutes.", ["duration 90 minutes = 5400"]),
    ("It lasted an hour and a half.", ["duration an hour and a half = 5400"]),
    ("It lasted one and a half hours.", ["duration one and a half hours = 5400"]),
    ("It lasted half an hour.", ["duration half an hour = 1800"]),
    ("The 15-minute call ended.", ["duration 15-minute = 900"]),
    ("The 15 minute call ended.", ["duration 15 minute = 900"]),
    ("It lasted for a year.", ["duration a year = 31536000"]),
    ("It lasted 12 months.", ["duration 12 months = 31104000"]),
    ("It lasted two years and three months.", ["duration two years and three months = 70848000"]),
    ("It lasted three decades.", ["duration three decades = 946080000"]),
    ("It lasted between 10 and 12 hours.", ["duration between 10 and 12 hours = 36000..43200"]),
    ("It lasted 10 to 12 hours.", ["duration 10 to 12 hours = 36000..43200"]),
    ("It held for a fortnight.", ["duration a fortnight = 1209600"]),
    ("It lasted more than 24 hours.", ["duration 24 hours = 86400 (more than)"]),
    ("They stayed two nights.", ["duration two nights = 172800"]),
    ("They stayed three weekends.", ["duration three weekends = 518400"]),
    ("They waited 3.5 years.", ["duration 3.5 years = 110376000"]),
    ("They waited another day.", ["duration another day = 86400"]),
    ("They waited a quarter-century.", ["duration a quarter-century = 788400000"]),
    ("She swam it in 1:54.37.", ["duration 1:54.37 = 114.37"]),
    ("They waited two or three hours.", ["duration two or three hours = 7200..10800"]),
    ("It took three quarters of an hour.", ["duration three quarters of an hour = 2700"]),
  ])
  func `a length of time is read in seconds`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
