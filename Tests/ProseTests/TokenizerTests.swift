import Testing

@testable import Prose

@Suite struct TokenizerTests {
  /// The tokens of a text, parted by `|`.
  private func tokens(_ text: String) -> String {
    let passage = Passage(text)
    return passage.tokens.indices.map { passage[token: $0] }.joined(separator: "|")
  }

  @Test(arguments: [
    ("The ferry burned.", "The|ferry|burned|."),
    ("didn't won\u{2019}t o\u{2019}clock", "didn't|won\u{2019}t|o\u{2019}clock"),
    ("Reith's Reith\u{2019}s", "Reith|'s|Reith|\u{2019}s"),
    ("two days\u{2019} takings", "two|days|\u{2019}|takings"),
    ("the U.S. fleet", "the|U.S.|fleet"),
    ("in Washington, D.C.", "in|Washington|,|D.C."),
    ("at 2:15 p.m.", "at|2:15|p.m."),
    ("12-day well-known", "12|-|day|well|-|known"),
    ("R&D and Lowell & Strand", "R&D|and|Lowell|&|Strand"),
    ("harbourpost.example said", "harbourpost.example|said"),
    ("went.He", "went|.|He"),
    (
      "see https://harbourpost.example/a?b=1.",
      "see|https|:|/|/|harbourpost|.|example|/|a|?|b|=|1|."
    ),
    (
      "\u{2018}at www.port.example.\u{2019}\u{2014}he",
      "\u{2018}|at|www|.|port|.|example|.|\u{2019}|\u{2014}|he"
    ),
    ("@harbourpost #ferry", "@harbourpost|#ferry"),
    ("caf\u{E9} cafe\u{301}", "caf\u{E9}|cafe\u{301}"),
  ])
  func `words keep what belongs to them`(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("2,000 people", "2,000|people"),
    ("1,2 and 3", "1|,|2|and|3"),
    ("in 2015,2016", "in|2015|,|2016"),
    ("1.5 3rd 10m 17C", "1.5|3rd|10m|17C"),
    ("It was 12.", "It|was|12|."),
    ("\u{A3}2.3m, $1.4 billion, 27%", "\u{A3}|2.3m|,|$|1.4|billion|,|27|%"),
    ("2-1 on 2026-03-14", "2|-|1|on|2026|-|03|-|14"),
  ])
  func `numbers keep their separators`(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("\"Yes,\" she", "\"|Yes|,|\"|she"),
    ("\u{2018}\u{2018}Yes\u{2019}\u{2019}", "\u{2018}\u{2018}|Yes|\u{2019}\u{2019}"),
    ("this [regime] goes", "this|[|regime|]|goes"),
    ("wait... and\u{2026}", "wait|...|and|\u{2026}"),
    ("fire\u{2014}again -- and", "fire|\u{2014}|again|--|and"),
    ("", ""),
    (" \u{2028}\u{A0}", ""),
    ("\u{FEFF}\u{201C}Yes,\u{200B} he", "\u{201C}|Yes|,|he"),
    ("har\u{AD}bour. \u{200B} A", "har\u{AD}bour|.|A"),
    (
      "\u{1F469}\u{1F3FD}\u{200D}\u{1F692}\u{1F525}",
      "\u{1F469}\u{1F3FD}\u{200D}\u{1F692}|\u{1F525}"
    ),
  ])
  func `marks and punctuation stand alone`(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    "The ferry burned.", "  \u{201C}Yes,\u{201D} she said \u{2014} twice\u{2026} ",
    "\u{1F468}\u{200D}\u{1F692} 火事 ไฟ",
    "\u{301}\u{200B}", "\u{200B}. \u{FEFF}a,\u{AD} b\u{200D}", "U.S..", "'s", "\u{2019}s",
    "http://", "&&", "9,", "\u{0}\u{1B}[31m",
    "e\u{301}\u{302}1\u{301}",
  ])
  func `tokens and the gaps between them are the text`(text: String) {
    let passage = Passage(text)
    var end = 0
    for token in passage.tokens {
      let gap = passage[bytes: end..<token.range.lowerBound]
      #expect(isGap(gap))
      #expect(token.isSpaced == (end == 0 || gap.contains(where: \.isWhitespace)))
      #expect(!token.range.isEmpty)
      end = token.range.upperBound
    }
    let rest = passage[bytes: end..<passage.bytes.count]
    #expect(isGap(rest))
  }

  private func isGap(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.isInvisible }
  }

  @Test func `kinds are told apart`() {
    let kinds = Passage("Reith's 12 \u{201C}days\u{201D}, $").tokens.map(\.kind)
    #expect(
      kinds == [.word, .clitic, .number, .mark, .word, .mark, .punctuation, .symbol])
  }
}
