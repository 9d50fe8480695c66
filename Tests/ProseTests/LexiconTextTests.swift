import Testing

@testable import Prose

@Suite struct LexiconTextTests {
  /// The first column of a file of one line.
  private func word(_ text: String) throws -> LexiconText {
    try #require(LexiconEntries(Array(text.utf8)).first { _ in true }).word
  }

  @Test(arguments: ["harbour", "Harbour", "S\u{E3}o Tom\u{E9}", "\u{BD}", "o\u{2019}clock"])
  func `a word has the key that it has in a text`(text: String) throws {
    #expect(try word(text).key == WordKey(text))
    #expect(try word(text).key(adding: "s") == WordKey(text + "s"))
  }

  @Test(arguments: [
    ("ministry", "ministries"), ("day", "days"), ("push", "pushes"), ("coach", "coaches"),
    ("boss", "bosses"), ("talk", "talks"), ("y", "ys"),
  ])
  func `a word takes an s as English spells it`(text: String, form: String) throws {
    #expect(try word(text).keyWithS == WordKey(form))
  }

  @Test func `an ending may take the place of the last letters`() throws {
    #expect(try word("woman").key(dropping: 2, adding: "en") == WordKey("women"))
    #expect(try word("caf\u{E9}s").key(dropping: 1, adding: "") == WordKey("caf\u{E9}"))
  }

  @Test func `a column is cut into its parts, without the space around them`() throws {
    let line = Array("word\t mile,  miles , ,nautical mile ".utf8)
    let value = try #require(LexiconEntries(line).first { _ in true }).value
    #expect(value.alternatives.map(\.text) == ["mile", "miles", "nautical mile"])
    #expect(value.words.map(\.text) == ["mile,", "miles", ",", ",nautical", "mile"])
    #expect(value.fields == ["mile,", "miles", ",", ",nautical", "mile"])
  }

  @Test func `comments and blank lines are no entries`() {
    let file = Array("# all of it\n\na\t1\n  b\t2\n#c\t3\nd".utf8)
    let entries = LexiconEntries(file).map { [$0.word.text, $0.value.text] }
    #expect(entries == [["a", "1"], ["b", "2"], ["d", ""]])
  }

  @Test(arguments: ["new year's day", "U.S. dollars", "km/h", "\u{20AC}", "o\u{2019}clock"])
  func `a phrase has the tokens that it has in a text`(text: String) throws {
    #expect(try word(text).tokens == Passage(text).tokens)
  }

  @Test func `what is known of a word adds up`() {
    var traits = WordTraits(roomFor: 2)
    for number in 0..<100 { traits.add(UInt64(number), to: WordKey("w\(number)")) }
    traits.add(256, to: WordKey("w7"))
    #expect(traits[WordKey("W7")] == 256 | 7)
    #expect(traits[WordKey("w99")] == 99)
    #expect(traits[WordKey("other")] == 0)
    #expect(traits.limited(to: 9, roomFor: 4)[WordKey("w15")] == 9)
    #expect(traits.limited(to: 9, roomFor: 4)[WordKey("w6")] == 0)
  }

  @Test func `what is known of a column is known of each of its words`() throws {
    var traits = WordTraits(roomFor: 4)
    traits.add(4, toEach: try word("Lee pe\u{F1}a  o\u{2019}clock S\u{E3}o"))
    for text in ["lee", "Pe\u{F1}a", "o'clock", "S\u{E3}o"] { #expect(traits[WordKey(text)] == 4) }
    #expect(traits[WordKey("")] == 0)
    #expect(traits[WordKey("pe")] == 0)
  }

  @Test(arguments: [
    ("us$, usd", "us"), ("christmas day", "christmas"), ("\u{20AC}", "\u{20AC}"),
  ])
  func `the opener of a phrase is its first token`(text: String, opener: String) throws {
    #expect(try word(text).opener == WordKey(opener))
  }
}
