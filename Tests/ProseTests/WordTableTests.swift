import Testing

@testable import Prose

@Suite struct WordTableTests {
  @Test func `a word is found in any case, and no other`() {
    let table = WordTable([WordKey("Harbour"): 0, WordKey("pier"): 7])
    #expect(table[WordKey("HARBOUR")] == 0)
    #expect(table[WordKey("Pier")] == 7)
    #expect(table[WordKey("quay")] == nil)
  }

  @Test func `an empty table holds nothing`() {
    #expect(WordTable([:])[WordKey("pier")] == nil)
  }

  @Test(arguments: [1, 2, 3, 4, 63, 64, 65, 5000])
  func `every word of a table is found, and a slot of four is free`(count: Int) {
    let words = (0..<count).map { (WordKey("w\($0)"), $0) }
    let table = WordTable(Dictionary(uniqueKeysWithValues: words))
    #expect(words.allSatisfy { table[$0] == $1 })
    #expect((count..<2 * count).allSatisfy { table[WordKey("w\($0)")] == nil })
    #expect(4 * count <= 3 * table.keys.count)
  }

  @Test func `words that ask for one slot find others`() {
    let words = (1...40).map { (WordKey(rawValue: UInt64($0) << 32 | 63), $0) }
    let table = WordTable(Dictionary(uniqueKeysWithValues: words))
    #expect(words.allSatisfy { table[$0] == $1 })
    #expect(table[WordKey(rawValue: 41 << 32 | 63)] == nil)
  }

  @Test func `the same words are laid out the same way`() {
    let words = (0..<100).map { (WordKey("w\($0)"), $0) }
    let one = WordTable(Dictionary(uniqueKeysWithValues: words))
    let other = WordTable(Dictionary(uniqueKeysWithValues: words.reversed()))
    #expect(one.keys == other.keys)
    #expect(one.numbers == other.numbers)
  }
}
