import Prose
import Testing

@testable import Quotations

@Suite struct MarkTests {
  @Test(arguments: [
    ("Lee said “it held” twice.", ["it held"]),
    ("Lee said \"it held\" twice.", ["it held"]),
    ("Lee said ''it held'' twice.", ["it held"]),
    ("Lee said ‘it held’ twice.", ["it held"]),
    ("Lee said 'it held' twice.", ["it held"]),
    ("Lee said «it held» twice.", ["it held"]),
    ("Lee said „it held“ twice.", ["it held"]),
    ("Lee said »it held« twice.", ["it held"]),
    ("Lee said 「it held」 twice.", ["it held"]),
    ("“It held,\" Lee said. \"We were lucky.”", ["It held,", "We were lucky."]),
    ("\"It held,\"Lee said.\"We were lucky.\"", ["It held,", "We were lucky."]),
    ("“It held,” Lee said, ''all night.''", ["It held,", "all night."]),
  ])
  func `every style of marks is read, even in one pair`(text: String, inside: [String]) {
    #expect(quotations(text).map(\.text) == inside)
  }

  @Test(arguments: [
    ("“He shouted ‘stop’ twice,” Lee said.", ["He shouted ‘stop’ twice,"]),
    ("\"He wrote \"stop\" on it,\" Lee said.", ["He wrote \"stop\" on it,"]),
    ("'He shouted \"stop\" twice,' Lee said.", ["He shouted \"stop\" twice,"]),
  ])
  func `a nested quotation is part of the outer one`(text: String, inside: [String]) {
    #expect(quotations(text).map(\.text) == inside)
  }

  @Test(arguments: [
    (
      "'The players' bus didn't stop 'til ten,' she said.",
      ["The players' bus didn't stop 'til ten,"]
    ),
    ("The players' bus didn't stop 'til ten in the '90s, Lee said.", []),
    ("The drivers' union and the dockers' union met.", []),
    ("Rock 'n' roll filled the drivers' hall.", []),
  ])
  func `an apostrophe is no mark`(text: String, inside: [String]) {
    #expect(quotations(text).map(\.text) == inside)
  }

  @Test(arguments: [
    ("He is 6'2\" tall, and \"strong,\" Lee said.", ["strong,"]),
    ("The pipe, 12″ wide, is “sound,” Lee said.", ["sound,"]),
  ])
  func `feet and inches are no marks`(text: String, inside: [String]) {
    #expect(quotations(text).map(\.text) == inside)
  }

  @Test func `a quotation that is never closed ends with its paragraph`() {
    let found = quotations(
      "\"It rained all day, said Lee. ¶ The port shut. ¶ \"It sank,\" Park said.")
    #expect(found.map(\.text) == ["It rained all day, said Lee.", "It sank,"])
    #expect(found.map(\.continues) == [false, false])
    #expect(found.last?.speaker?.text == "Park")
  }

  @Test func `single marks in a quotation that is never closed are part of it`() {
    let found = quotations(
      "Lee said: \"They called it 'home' for years. ¶ \"Now it is 'gone,' they say.\"")
    #expect(
      found.map(\.text) == ["They called it 'home' for years.", "Now it is 'gone,' they say."])
    #expect(found.map(\.speaker?.text) == ["Lee", "Lee"])
  }

  @Test func `a stray mark costs no other quotation`() {
    let found = quotations(
      "It rained,\" Lee said. \"The port shut,\" Park said. \"We left,\" he said.")
    #expect(found.map(\.text) == ["The port shut,", "We left,"])
    let unclosed = quotations("\"It rained, Lee said. \"The port shut,\" Park said.")
    #expect(unclosed.last?.text == "The port shut,")
    #expect(unclosed.last?.speaker?.text == "Park")
  }

  @Test func `a quotation over paragraphs is one entry for each`() {
    let found = quotations("“First line. ¶ “Second line. ¶ “Third line,” Lee said.")
    #expect(found.map(\.text) == ["First line.", "Second line.", "Third line,"])
    #expect(found.map(\.continues) == [true, true, false])
    #expect(found.map(\.speaker?.text) == ["Lee", "Lee", "Lee"])
    #expect(found.map(\.cue?.text) == [nil, nil, "said"])
  }
}
