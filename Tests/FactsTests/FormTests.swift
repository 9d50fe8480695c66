import Testing

@testable import Facts

struct FormTests {
  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static func words(_ number: Int, joint: String) -> String {
    switch number {
    case 0..<20: units[number]
    case 20..<100: tens[number / 10] + (number % 10 == 0 ? "" : "-" + units[number % 10])
    case 100..<1000:
      units[number / 100] + " hundred"
        + (number % 100 == 0 ? "" : joint + words(number % 100, joint: joint))
    case 1000..<1_000_000:
      words(number / 1000, joint: joint) + " thousand"
        + (number % 1000 == 0
          ? "" : (number % 1000 < 100 ? joint : " ") + words(number % 1000, joint: joint))
    default:
      words(number / 1_000_000, joint: joint) + " million"
        + (number % 1_000_000 == 0 ? "" : " " + words(number % 1_000_000, joint: joint))
    }
  }

  private static func grouped(_ number: Int) -> String {
    number < 1000
      ? "\(number)" : grouped(number / 1000) + "," + String("\(1000 + number % 1000)".dropFirst())
  }

  private static let numbers =
    Array(2...130) + stride(from: 133, through: 9_999, by: 211)
    + stride(from: 10_007, through: 87_654_321, by: 1_234_577)

  @Test func `a number in any of its forms reads back as the same number`() {
    for number in Self.numbers {
      let forms = [
        Self.grouped(number), Self.words(number, joint: " "), Self.words(number, joint: " and "),
      ]
      for form in forms {
        let found = facts(in: "They counted \(form) gulls there.")
        #expect(found.map(\.value) == ["\(number)"], "\(form)")
        #expect(found.map(\.text) == [form])
        #expect(found.map(\.of) == ["gulls"])
      }
    }
  }

  @Test func `an amount in any of its forms reads back as the same amount`() throws {
    for tenths in 11...99 where tenths % 10 != 0 {
      let amount = "\(tenths / 10).\(tenths % 10)"
      let forms = [
        "$\(amount)m", "$\(amount) million", "US$\(amount)m", "\(amount) million dollars",
        "USD \(amount) million", "$" + Self.grouped(tenths * 100_000),
      ]
      for form in forms {
        let fact = try #require(facts(in: "The pier cost \(form) to build.").first, "\(form)")
        #expect(fact.kind == .money)
        #expect(fact.value == "\(tenths * 100_000)", "\(form)")
        #expect(fact.unit == "USD")
      }
    }
  }

  private static let months = [
    ("January", "Jan."), ("February", "Feb."), ("March", "March"), ("April", "April"),
    ("May", "May"), ("June", "June"), ("July", "July"), ("August", "Aug."),
    ("September", "Sept."), ("October", "Oct."), ("November", "Nov."), ("December", "Dec."),
  ]

  @Test func `a date in any of its forms reads back as the same date`() {
    for (index, month) in Self.months.enumerated() {
      for day in [1, 2, 9, 13, 22, 28] {
        let (full, short) = month
        let iso = "2026-\(index < 9 ? "0" : "")\(index + 1)-\(day < 10 ? "0" : "")\(day)"
        let forms = [
          "\(full) \(day), 2026", "\(short) \(day), 2026", "\(day) \(full) 2026", iso,
          "\(index + 1)/\(day)/2026", "the \(day)\(ending(of: day)) of \(full) 2026",
        ]
        for form in forms {
          let found = facts(in: "The council met on \(form) in Calder.")
          #expect(found.map(\.value) == [iso], "\(form)")
          #expect(found.map(\.kind) == [.date])
        }
      }
    }
  }

  private func ending(of day: Int) -> String {
    switch day {
    case 1, 21: "st"
    case 2, 22: "nd"
    case 3, 23: "rd"
    default: "th"
    }
  }

  @Test func `a time in any of its forms reads back as the same time`() {
    for hour in 0..<24 {
      for minute in [5, 10, 30, 59] {
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        let half = hour < 12 ? "a" : "p"
        let value = "\(hour < 10 ? "0" : "")\(hour):\(minutes):00"
        let forms = [
          "\(hour):\(minutes)", "\(twelve):\(minutes) \(half).m.", "\(twelve):\(minutes)\(half)m",
        ]
        for form in forms {
          #expect(facts(in: "It opens at \(form) daily.").map(\.value) == [value], "\(form)")
        }
      }
    }
  }
}
