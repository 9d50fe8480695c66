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
    "Update: The port authority has since withdrawn the tender.",
    "UPDATE (4:15 p.m.): Adds a statement from the ferry operator.",
    "Updated, 7 November: the trust has now published the report.",
    "Correction, Nov. 7, 2026: An earlier version of this story gave the wrong sum.",
    "Clarification - 12 March 2026: the minister was speaking in a personal capacity.",
    "A correction was made on Nov. 7, 2026: The quay is on the north bank.",
    "An article on Tuesday about the Grimwick ferry misstated the year it was built.",
    "A picture caption on page 4 wrongly identified the harbour master.",
    "(Corrects spelling of the mayor's name in paragraph 3)",
    "This version corrects that the vote was on Monday, not Tuesday.",
    "This story has been updated to include comment from the union.",
    "This article was updated on 3 May to clarify the terms of the lease.",
    "_This piece originally said that the pier had closed in 1998._",
    "We have corrected this story to reflect that Ray resigned in June.",
    "Due to incorrect information from the police, we gave the driver's age as 47.",
    "In an earlier version of this article, the bank's name was misspelt.",
    "Note: An earlier version of this post said the film opens on Friday.",
    "Retraction: we have withdrawn this report after questions about its sources.",
    "We regret the error.",
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
    "An update on the talks is expected on Friday.",
    "Update your address before the poll, the clerk urged residents.",
    "This story begins in a shed behind the cannery.",
    "This article of faith has survived three party leaders.",
    "This report was the third in a year to find the wards understaffed.",
    "A correction in the housing market is overdue, said Lee.",
    "An article on the treaty by Tom Ray appears on Sunday.",
    "Clarification of the law will have to wait for the upper court.",
    "Updated figures show that 12 people died.",
    "Editors at three papers resigned.",
    "We have changed the way we build ships, the yard's manager said.",
    "The original version of the song ran to nine minutes.",
    "An earlier report by the inspectorate had found no fault with the winch.",
    "Corrections staff said the doors had been locked.",
    "Because of an error in the timetable, the ferry sailed empty.",
  ])
  func `a paragraph about a correction is none`(text: String) {
    #expect(Paragraph(reading: text).kind == .paragraph)
  }
}
