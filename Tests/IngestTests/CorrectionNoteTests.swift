import Prose
import Testing

@testable import Ingest

/// Correction notes are told from paragraphs that only speak of corrections.
struct CorrectionNoteTests {
  @Test(arguments: [
    "Correction: An earlier version of this article misspelled the harbour master's name.",
    "CORRECTION — The toll was given as 21; it is 12.",
    "Correction (Nov. 7, 2026): the vote was 5-4.",
    "• This article was amended on 16 April 2026. The fine was £62,500.",
    "[An earlier version of this story misstated the date of the vote.]",
    "*Clarification: The company leases the mill; it does not own it.*",
    "Editor\u{2019}s note: This story has been updated with a response from the port.",
    "Editor's Note: The photograph has been replaced.",
    "This story has been corrected to say that the bridge opened in 1987.",
    "The headline on this article was changed after publication.",
    "Corrections and clarifications: the river is the Tarn, not the Turn.",
    "Because of an editing error, an article on Tuesday gave the wrong score.",
  ])
  func `a paragraph that begins like a note is one`(text: String) {
    #expect(Paragraph(reading: text).kind == .correction)
  }

  @Test(arguments: [
    "Correction officers at the Vell prison walked out on Monday.",
    "The correction came a day after the newspaper had printed the story.",
    "Editors at the paper noted that no correction had been asked for.",
    "An earlier version of the bill would have closed the port.",
    "This article of the treaty was never ratified.",
    "\u{201C}Correction: I never met him,\u{201D} she said.",
    "The update will reach users next week.",
    "Earlier, the board said this story was over.",
  ])
  func `a paragraph about a correction is none`(text: String) {
    #expect(Paragraph(reading: text).kind == .paragraph)
  }
}
