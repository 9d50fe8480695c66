import Testing

@testable import Prose

@Suite struct LexiconTests {
  @Test func `a file gives words with their values, without comments and blank lines`() {
    let file = Array("# words\n\nAlpha\tone\n \tbeta \t two  \r\nnew town\n#\ngamma".utf8)
    let lines = LexiconLines(file).map { [$0.word, $0.value] }
    #expect(lines == [["Alpha", "one"], ["beta", "two"], ["new town", ""], ["gamma", ""]])
  }

  @Test func `a word is found in any case`() {
    let lexicon = Lexicon([("Harbour", 1), ("pier", 2)])
    #expect(lexicon[WordKey("HARBOUR")] == 1)
    #expect(lexicon[WordKey("Pier")] == 2)
    #expect(lexicon[WordKey("quay")] == nil)
    #expect(!lexicon.contains(WordKey("quay")))
  }

  @Test func `a later entry for the same word wins`() {
    #expect(Lexicon([("pier", 1), ("Pier", 2)])[WordKey("pier")] == 2)
  }

  @Test func `a line whose value makes no sense is dropped`() {
    let lexicon = Lexicon(Array("one\t1\ntwo\tII".utf8)) { Int($0.text) }
    #expect(lexicon[WordKey("one")] == 1)
    #expect(!lexicon.contains(WordKey("two")))
  }

  @Test func `an empty lexicon holds nothing`() {
    #expect(!Lexicon<Void>(words: []).contains(WordKey("one")))
  }

  @Test func `every entry of a large lexicon is found`() {
    let entries = (0..<5000).map { (word: "w\($0)", value: $0) }
    let lexicon = Lexicon(entries)
    #expect(entries.allSatisfy { lexicon[WordKey($0.word)] == $0.value })
  }
}
