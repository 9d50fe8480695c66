import Testing

@testable import Prose

@Suite struct SentenceTests {
  /// The sentences of a text as they stand in it.
  private func sentences(_ text: String) -> [String] {
    let passage = Passage(text)
    return passage.sentences.map { passage[bytes: passage.range(ofTokens: $0)] }
  }

  @Test(arguments: [
    ["It burned.", "Nobody came."],
    ["Did it burn?", "It did!", "All night\u{2026}"],
    ["\u{201C}It burned.\u{201D}", "Nobody came."],
    ["\u{201C}It burned.", "Nobody came,\u{201D} she said."],
    ["(It burned.)", "Nobody came."],
    ["Mr. Reith and Dr. Dow died.", "Both were known."],
    ["J. R. Reith of Acme Bros. died.", "He was 34."],
    ["It happened on Aug. 3.", "No. 10 was silent."],
    ["The U.S. fleet left.", "It came back."],
    ["It moved to the U.S.", "The ferry did not."],
    ["It burned at 2:15 p.m. on Monday."],
    ["It closed at 5 p.m.", "The crowd stayed."],
    ["It closed at 5 p.m.", "Police stayed."],
    ["They come by 9 a.m. Wednesday, or at 5 p.m. EST.", "Who knows?"],
    ["Acme Corp. Chief Executive Ann Lee left Acme Inc. on Friday.", "She was 50."],
    ["She left Acme Inc.", "The shares fell."],
    ["It stood on Canal St.", "\u{201C}It burned,\u{201D} he said."],
    ["CALDER FORKS, Neb. (Prairie Ledger) \u{2014} It burned in Teller, Neb.", "It was loud."],
    ["Fruit, e.g. Bramley apples, burned."],
    ["It cost $1.4 billion.", "It was sold for 27%."],
    ["The site harbourpost.example went down.", "It came back."],
    ["It burned"],
    ["It burned. and nobody came."],
    ["\u{706B}\u{4E8B}\u{3002}", "\u{8239}\u{3002}"],
  ])
  func `a text is cut where its sentences end`(expected: [String]) {
    let separator = expected[0].utf8.first == 0xE7 ? "" : " "
    #expect(sentences(expected.joined(separator: separator)) == expected)
  }

  @Test func `an invisible character behind a full stop hides no sentence`() {
    #expect(sentences("It burned.\u{200B} Nobody came.") == ["It burned.", "Nobody came."])
  }

  @Test func `many full stops in a row are sentences`() {
    let count = 200_000
    #expect(Passage(String(repeating: ". ", count: count)).sentences.count == count)
  }

  @Test(arguments: [
    "", "...", "\u{201C}", "U.S.", ". . .", "A.B", "\" \" \"", "He said: \"No.\" No.",
  ])
  func `sentences cover all tokens in order`(text: String) {
    let passage = Passage(text)
    var end = 0
    for sentence in passage.sentences {
      #expect(sentence.lowerBound == end)
      #expect(!sentence.isEmpty)
      end = sentence.upperBound
    }
    #expect(end == passage.tokens.count)
  }
}
