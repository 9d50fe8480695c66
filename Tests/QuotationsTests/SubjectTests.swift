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
    ("The pilots met. Several said they were \"worried.\"", "Several"),
    ("The pilots marched. Some chanted \"Stay with us!\"", "Some"),
    (
      "Ms. Holt's first five guests ranged from kind to blunt: \"Who pays?\"",
      "Ms. Holt's first five guests"
    ),
  ])
  func `somebody unnamed is given with the words that tell who`(text: String, speaker: String) {
    #expect(quotations(text).map(\.speaker?.text) == [speaker])
  }

  @Test(arguments: [
    ("Mr. Lee, who called it \"junk,\" left.", "who", "Lee"),
    ("It was built by Ann Holt, who called it \"home.\"", "who", "Ann Holt"),
    ("\"It is over,\" said Ann Holt, who called the quay \"a wreck.\"", "who", "Ann Holt"),
    ("A note, which called the quay \"a wreck,\" was found.", "which", "A note"),
    ("It was read by two divers who called the quay \"a wreck.\"", "who", "two divers"),
    ("The mayor denounced what she called \"a theft.\"", "The mayor", nil),
    ("It was built on what Mr. Lee called \"sand.\"", "Mr. Lee", "Lee"),
  ])
  func `a relative pronoun is the speaker, and named by what it stands for`(
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

  @Test(arguments: [
    (
      "GRIMWICK, Dec. 8 (NPA) - In answer, the mayor rallied the crowd, saying: \"Stay.\"",
      "the mayor"
    ),
    ("In calling the vote \"a theft,\" the harbour board broke its word.", "the harbour board"),
    (
      "After Tom Reyes criticized the board at a hearing, Ms. Holt shot back, \"Read it first.\"",
      "Ms. Holt"
    ),
    (
      "While Ms. Holt laid out a vision for \"a harbour for all,\" the board went home.", "Ms. Holt"
    ),
    (
      "On Monday at Holt College in Grimwick, Northshire, the mayor, 47, said, \"We sail.\"",
      "the mayor"
    ),
    (
      "The loss hurt the fleet in 1977, and the board took years to call it \"a lesson.\"",
      "the board"
    ),
  ])
  func `what comes before the main clause does not hide its subject`(text: String, speaker: String)
  {
    #expect(quotations(text).last?.speaker?.text == speaker)
  }

  @Test(arguments: [
    ("The rest went to Ann Lee, who, after a year at sea, said it was \"enough.\"", "who"),
    ("Ann Lee, star of the show \"Grey Tide,\" called the quay \"a wreck.\"", "Ann Lee"),
    (
      "\"It sank,\" said his best friend at Grimwick, Tom Reyes, who saw it.",
      "his best friend at Grimwick, Tom Reyes"
    ),
    (
      "\"It sank,\" said the mayor's deputy, pilot Tom Reyes.",
      "the mayor's deputy, pilot Tom Reyes"
    ),
    ("Ann Lee, the chair of the board said it was \"over.\"", "Ann Lee, the chair of the board"),
    (
      "\"It sank,\" said one Unionist involved in the planning.",
      "one Unionist involved in the planning"
    ),
  ])
  func `what is told of somebody beside the name belongs to the speaker`(
    text: String, speaker: String
  ) {
    #expect(quotations(text).last?.speaker?.text == speaker)
  }

  @Test(arguments: [
    ("Mr. Lee said he saw the 3rd Circuit. The 3rd Circuit called it \"void.\"", "The 3rd Circuit"),
    ("Then 47-year-old Ann Lee said it was \"over.\"", "47-year-old Ann Lee"),
    ("\"It sank,\" said Air Corps 1st Lt. Tom Reyes.", "Air Corps 1st Lt. Tom Reyes"),
    (
      "\"It sank,\" former Holt speechwriter Tom Reyes wrote.", "former Holt speechwriter Tom Reyes"
    ),
    ("\"It sank,\" said Ann Lee and former pilot Tom Reyes.", "Ann Lee and former pilot Tom Reyes"),
    (
      "The front-runner and former mayor of Grimwick said it was \"over.\"",
      "The front-runner and former mayor of Grimwick"
    ),
    (
      "Grimwick mourned, with many pilots and dockers chanting \"No more.\"",
      "many pilots and dockers"
    ),
    (
      "Another pilot who knows the quay and who did not want to be named said it was \"over.\"",
      "Another pilot"
    ),
    ("Partial transcript as follows: \"We sail.\"", "Partial transcript"),
    ("The weekly rally called the quay \"a wreck.\"", "The weekly rally"),
    ("The Grimwick Post first reported that the quay was \"a wreck.\"", "The Grimwick Post"),
    ("The ad hits Clara Ortiz for taking \"fees from the harbour.\"", "The ad"),
  ])
  func `a phrase takes all the words for its noun and no verb`(text: String, speaker: String) {
    #expect(quotations(text).last?.speaker?.text == speaker)
  }
}
