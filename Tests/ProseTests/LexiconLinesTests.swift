import Testing

@testable import Prose

@Suite struct LexiconLinesTests {
  @Test func `a file gives words with their values, without comments and blank lines`() {
    let file = Array("# words\n\nAlpha\tone\n \tbeta \t two  \r\nnew town\n#\n  #c\td\ngamma".utf8)
    let lines = LexiconLines(file).map { [$0.word, $0.value] }
    #expect(lines == [["Alpha", "one"], ["beta", "two"], ["new town", ""], ["gamma", ""]])
  }

  @Test func `further columns belong to the value`() {
    let lines = LexiconLines(Array("pound\tPound\t16 Ounce\n".utf8)).map { [$0.word, $0.value] }
    #expect(lines == [["pound", "Pound\t16 Ounce"]])
  }

  @Test(arguments: ["", "\n", "# only a comment", " \t\r\n"])
  func `a file without entries has none`(file: String) {
    #expect(Array(LexiconLines(Array(file.utf8)).map(\.word)).isEmpty)
  }

  @Test func `the words of a column are parted by spaces`() {
    #expect(" scale  6 ".words == ["scale", "6"])
    #expect("".words == [])
  }
}
