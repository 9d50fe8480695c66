import Testing

@testable import Prose

@Suite struct WordKeyTests {
  @Test(arguments: [
    ("Ferry", "FERRY"),
    ("won't", "won\u{2019}t"),
    ("caf\u{E9}", "CAFE\u{301}"),
    ("\u{C9}cole", "\u{E9}cole"),
    ("co\u{AD}operate", "cooperate"),
    ("har\u{200B}bour", "harbour"),
    ("\u{FB01}re", "fire"),
    ("\u{FF26}ire", "Fire"),
    ("\u{3A3}\u{3A6}", "\u{3C3}\u{3C6}"),
    ("\"", "\u{201C}"),
    ("\"", "\u{AB}"),
    ("\u{2018}\u{2018}", "\""),
    ("'", "\u{2018}"),
    ("-", "\u{2014}"),
    ("...", "\u{2026}"),
    ("2,000", "2000"),
    ("it's", "it\u{2019}s"),
  ])
  func `typography does not tell words apart`(one: String, other: String) {
    let keys = [one, other].map { Passage($0).tokens.map(\.key) }
    #expect(keys[0] == keys[1])
    #expect(!keys[0].isEmpty)
  }

  @Test(arguments: [
    ("ferry", "ferries"), ("cafe", "caf\u{E9}"), ("wont", "won't"), ("1.5", "15"), ("\"", "'"),
    ("2,000", "2,001"), ("-", "..."), ("!!", "..."), ("??", "!!"), ("\u{3C3}", "s"), ("ab", "ba"),
    ("12", "21"),
  ])
  func `letters and figures do`(one: String, other: String) {
    #expect(Passage(one).tokens.map(\.key) != Passage(other).tokens.map(\.key))
  }

  @Test func `the key of a word is that of its token`() {
    #expect(WordKey("Reith") == Passage("reith").tokens.first?.key)
  }

  @Test func `a key is the same on every run and machine`() {
    #expect(WordKey("harbour").rawValue == 1_978_568_806_974_066_792)
  }

  @Test func `the words of a large list have keys of their own`() {
    let words = (0..<200_000).map { "w\(String($0, radix: 36))" }
    #expect(Set(words.map { WordKey($0) }).count == words.count)
  }
}
