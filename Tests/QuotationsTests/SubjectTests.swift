import Testing

@testable import Quotations

/// Whose a verb is that has no subject right beside it.
@Suite struct SubjectTests {
  @Test(arguments: [
    ("Ms. Holt took the floor on Monday and called the plan \"dead.\"", "Ms. Holt"),
    ("It was in May that Ms. Holt, who runs the docks, said it was \"over.\"", "Ms. Holt"),
    ("The quay shut after Ms. Holt, asked about the cracks, said, \"We go home.\"", "Ms. Holt"),
    ("Ms. Holt, in reply to a question about the cracks, called them \"small.\"", "Ms. Holt"),
    ("Ms. Holt during a Sunday visit called the quay \"a wreck.\"", "Ms. Holt"),
    ("The board rose, but in a later interview Ms. Holt said it was \"over.\"", "Ms. Holt"),
  ])
  func `a verb finds the subject that it shares`(text: String, speaker: String) {
    #expect(quotations(text).map(\.speaker?.text) == [speaker])
  }

  @Test(arguments: [
    ("Ms. Holt met the board as a crowd gathered outside, chanting \"no more.\"", "Ms. Holt"),
    ("The vote failed, and Ms. Holt has since gone further, calling it \"a theft.\"", "Ms. Holt"),
    (
      "The lock held for years, with one of the pilots asking, \"For how long?\"",
      "one of the pilots"
    ),
    ("Mr. Lee said that the board had met, adding that it was \"about time.\"", "Mr. Lee"),
    ("The quay is safe, Ms. Holt said, adding that it was \"never in doubt.\"", "Ms. Holt"),
    ("The quay will \"hold,\" said Ms. Holt, adding that it was \"built to last.\"", "Ms. Holt"),
  ])
  func `a participle belongs to the clause it hangs on`(text: String, speaker: String) {
    #expect(quotations(text).last?.speaker?.text == speaker)
  }

  @Test(arguments: [
    ("A report on recent attacks called the docks \"unsafe.\"", "A report"),
    ("Ms. Holt called the two long reports \"guesswork.\"", "Ms. Holt"),
    ("Ms. Holt gave a snappy retort: \"Nobody asked you.\"", "Ms. Holt"),
  ])
  func `a noun that may be a verb is none behind a bare adjective or an article`(
    text: String, speaker: String
  ) {
    #expect(quotations(text).map(\.speaker?.text) == [speaker])
  }

  @Test(arguments: [
    (
      "One pilot involved in the planning said it was \"over.\"",
      "One pilot involved in the planning"
    ),
    (
      "\"It is over,\" said one pilot involved in the planning.",
      "one pilot involved in the planning"
    ),
    ("The order released Friday said the quay was \"unsafe.\"", "The order released Friday"),
    ("\"It is over,\" said one of those pilots.", "one of those pilots"),
    ("Others, reacting to the news, shouted, \"Shut it down!\"", "Others"),
    ("\"Never again,\" tweeted another.", "another"),
  ])
  func `somebody unnamed is given with the words that tell who`(text: String, speaker: String) {
    #expect(quotations(text).map(\.speaker?.text) == [speaker])
  }

  @Test(arguments: [
    ("Mr. Lee, who called it \"junk,\" left.", "who", "Lee"),
    ("It was built by Ann Holt, who called it \"home.\"", "who", "Ann Holt"),
    ("\"It is over,\" said Ann Holt, who called the quay \"a wreck.\"", "who", "Ann Holt"),
    ("A note, which called the quay \"a wreck,\" was found.", "A note", nil),
    ("The mayor denounced what she called \"a theft.\"", "The mayor", nil),
    ("It was built on what Mr. Lee called \"sand.\"", "Mr. Lee", "Lee"),
  ])
  func `a relative pronoun stands where its name is known, else what it stands for`(
    text: String, speaker: String, name: String?
  ) {
    #expect(quotations(text).last?.speaker?.text == speaker)
    #expect(quotations(text).last?.speaker?.name == name)
  }

  @Test(arguments: [
    ("Ms. Holt said that when the board met without her, \"it was a theft.\"", "Ms. Holt"),
    ("Ms. Holt said in her closing remarks that the board should keep \"its word.\"", "Ms. Holt"),
    (
      "According to a report by the board, the port lacks \"the means to cope.\"",
      "a report by the board"
    ),
    ("A reporter asked for a word and Ms. Holt said, \"Not today.\"", "Ms. Holt"),
    ("\"It held,\" Ms. Holt said. It was \"a close call.\"", "Ms. Holt"),
    (
      "In other words, explained harbourmaster Tom Reyes: \"Nobody sails.\"",
      "harbourmaster Tom Reyes"
    ),
  ])
  func `the clause that reports the words names the speaker`(text: String, speaker: String) {
    #expect(quotations(text).last?.speaker?.text == speaker)
  }
}
