import Chronology
import Facts
import Prose
import Quotations
import Testing

@testable import Report

struct ArticleReportTests {
  private let article = Article(
    headline: "Ferry operator fined over engine fire",
    paragraphs: [
      Paragraph("The company that runs the Holmsund ferries was fined £850,000 on Tuesday."),
      Paragraph("What the court heard", kind: .heading),
      Paragraph(
        "“Nobody checked the valve,” Greta Moss, for the prosecution, said. She called it “junk”."),
      Paragraph("Eleven passengers were treated for smoke.", kind: .item),
      Paragraph("An earlier version gave the wrong year.", kind: .correction),
      Paragraph("国会は14日、「予算案を可決した」と発表した。国会は14日、「予算案を可決した」と発表した。国会は14日、予算案を可決した。"),
    ],
    claims: Claims(
      url: "https://ledger.example/ferry-fine", byline: "By Ann Holm",
      published: ClaimedTime("2026-11-07"), modified: ClaimedTime("2026-11-07T18:50:00Z")))

  private var quotations: [Quotation] {
    [
      article.quotation("Nobody checked the valve,", 3, by: "Greta Moss"),
      article.quotation(
        "junk", 3, by: "She", named: "Greta Moss", cue: "called", kind: .partial),
      Quotation(
        kind: .full, place: article.place("予算案を可決した", 6), text: "予算案を可決した", continues: false,
        speaker: nil, cue: nil),
    ]
  }

  private var facts: [Fact] {
    [
      article.fact(.money, "£850,000", 1, "850000", unit: "GBP"),
      article.fact(.date, "Tuesday", 1, "2026-11-03"),
      article.fact(.person, "Greta Moss", 3, "Greta Moss"),
      article.fact(.number, "Eleven", 4, "11", of: "passengers"),
    ]
  }

  private var entry: HistoryEntry {
    var entry = FloodCase.first
    entry.article = "ledger.example/ferry-fine"
    return entry
  }

  private func screen(_ width: Int) -> Screen {
    Screen(width: width, hasColor: false, now: FloodCase.now)
  }

  @Test(arguments: [60, 100])
  func `what is seen in a text reads as its golden file`(width: Int) throws {
    let text = ArticleReport.extract(
      article, quotations: quotations, facts: facts, for: screen(width))
    try Golden(name: "ferry").expect(text, in: "extract-\(width).txt")
  }

  @Test(arguments: [60, 100])
  func `an article and its metadata read as their golden files`(width: Int) throws {
    let golden = Golden(name: "ferry")
    try golden.expect(
      ArticleReport.text(article, of: entry, for: screen(width)), in: "show-\(width).txt")
    try golden.expect(
      ArticleReport.metadata(article, of: entry, for: screen(width)),
      in: "show-metadata-\(width).txt")
  }

  @Test(arguments: [60, 100])
  func `a list of articles reads as its golden file`(width: Int) throws {
    let entries = [
      ListEntry(headline: FloodCase.sample.after.headline, latest: FloodCase.second),
      ListEntry(headline: article.headline, latest: entry),
    ]
    try Golden(name: "ferry").expect(
      ListReport.text(entries, for: screen(width)), in: "list-\(width).txt")
  }

  @Test func `the objects of extract and show read as their golden files`() throws {
    let golden = Golden(name: "ferry")
    try golden.expect(
      JSON.extract(article, quotations: quotations, facts: facts).text, in: "extract.json")
    try golden.expect(
      JSON.show(entry, article, quotations: quotations, facts: facts).text, in: "show.json")
  }

  @Test func `the part that is asked for stands alone`() {
    let title = "ledger.example/ferry-fine  r1  2026-11-07 09:12 UTC\n\n"
    let quotations = ArticleReport.quotations(quotations, of: entry, for: screen(100))
    #expect(quotations.hasPrefix("\(title)  Greta Moss  2 quotations, 5 words\n"))
    let facts = ArticleReport.facts(facts, in: article, of: entry, for: screen(100))
    #expect(facts.hasPrefix("\(title)  numbers\n    ¶4  Eleven (passengers)  = 11\n"))
    #expect(ArticleReport.facts([], in: article, of: entry, for: screen(100)) == "\(title)  none\n")
  }

  @Test func `what is empty says so`() {
    #expect(ListReport.text([], for: screen(100)) == "no articles\n")
    #expect(HistoryReport.text([], for: screen(100)) == "  no revisions\n")
    #expect(
      HistoryReport.text(of: "a/b", headline: "A day", [], for: screen(100))
        == "a/b\nA day\n\n  no revisions\n")
  }
}
