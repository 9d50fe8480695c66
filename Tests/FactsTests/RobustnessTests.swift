import Prose
import Specimens
import Testing

@testable import Facts

struct RobustnessTests {
  private let article =
    "Police said on Tuesday, Nov. 17, 2026, at 3:30 p.m. that at least 12 people were killed and "
    + "dozens injured; $1.5bn \u{2014} two thirds of it, or between 60 and 70 percent, since 2019 \u{2014} "
    + "went to the 21st-century plan of Ann Lee, 47, two and a half miles from the 1990s town. It "
    + "lasted an hour and a half, 3-1, from Oct. 3 to the end of October, half past nine; no later "
    + "than week 12 of Q3 2025, 05-Aug-2016, 10 1/2 km, thirteen dollars and forty-five cents."

  @Test func `every prefix and suffix of an article can be read`() {
    for index in article.indices {
      expectSound(String(article[..<index]))
      expectSound(String(article[index...]))
    }
  }

  @Test func `random tokens can be read`() {
    var generator = SeededGenerator(seed: 2026)
    let words =
      article.split(separator: " ").map(String.init) + [
        "-", "/", ",", ".", "and", "a", "the", "to", "between", "9999999999999999999", "$", "%",
        "half", "million", "hundred", "'", "of", "in", "\u{0}", "\u{FFFD}", "1/0", "0", "00:00",
        "99:99", "31/31/3131", "\u{661}\u{662}", "\u{FF11}\u{FF12}",
      ]
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in
        (words.randomElement(using: &generator) ?? "")
          + (Int.random(in: 0..<3, using: &generator) == 0 ? "" : " ")
      }.joined()
      expectSound(text)
    }
  }

  @Test func `random bytes can be read`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1_000 {
      let noise = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let text = String(decoding: noise, as: UTF8.self)
      expectSound(text)
    }
  }

  @Test(arguments: [
    "one thousand and ", "between 1 and 2 and ", "the end of ", "1-", "two hundred ", "from ",
    "Nov. 7 to ", "1 hour and ", "at least ", "tens of ", "half a ", "$1 to ", "12/", "12 000 ",
    "Monday of next week, ", "3 days after ", "1, ", "aged 1 and ", "one in ", "6-3, ", "8 (",
    "12 lives, ", "first Monday of ", "5-foot-", "12,34,567,", "a ", "first week of ",
  ])
  func `a long run of one thing is read to its end`(unit: String) {
    let text = String(repeating: unit, count: 5_000)
    expectSound(text)
  }

  @Test(arguments: StoryProse.paragraphs)
  func `real prose has sound facts, whole and word by word`(paragraph: String) {
    expectSound(paragraph)
    for piece in paragraph.split(separator: " ") { expectSound(String(piece)) }
  }

  /// Facts stand in order, apart from each other, on what their places hold, with a value.
  private func expectSound(_ text: String) {
    let bytes = Array(text.utf8)
    var end = 0
    for fact in facts(in: text) {
      #expect(fact.place.range.lowerBound >= end, "\(text)")
      #expect(!fact.text.isEmpty && !fact.value.isEmpty, "\(text)")
      #expect(String(validating: bytes[fact.place.range], as: UTF8.self) == fact.text)
      end = fact.place.range.upperBound
    }
  }
}
