import Prose
import Testing

@testable import Ingest

@Suite struct WikitextTests {
  @Test(arguments: [
    ("It '''burned''' ''all'' '''''night'''''.", "It burned all night."),
    ("The company's men' 'quay'", "The company's men' 'quay'"),
    ("l''''amour'''", "l'amour"),
    (
      "The [[quay]] and [[Pier|piers]] of [[Grimwick (town)|]], [[boat]]s",
      "The quay and piers of Grimwick, boats"
    ),
    ("[[w:Tarn|the Tarn]] [[:Category:Ports]] [[:de:Kai|Kai]]", "the Tarn Category:Ports Kai"),
    (
      "A [https://a.example/x b c] d [https://a.example] e https://a.example/y",
      "A b c d e https://a.example/y"
    ),
    ("A [not a link] b [[unclosed c", "A [not a link] b [[unclosed c"),
    ("[[File:Quay.jpg|thumb|200px|The [[quay]] on ''Friday'']]It burned.", "It burned."),
    ("It burned.[[Category:Ports]]", "It burned."),
    ("{{w|Grimwick}} {{w|Tarn River|the Tarn}} {{W|Vell|lang=de}}", "Grimwick the Tarn Vell"),
    ("{{unknown|a {{w|b}}|c={{d}}}}It burned.", "It burned."),
    ("{{nowrap|{{convert|5|km|mi}} off}}", "5 km off"),
    ("{{Lang|fr|été}} {{formatnum:1200}} &nbsp;{{'}}s{{ndash}}t", "été 1200 \u{A0}'s–t"),
    ("{{{1|default}}} {{{x}}}", "default"),
    ("It {{unclosed burned.", "It {{unclosed burned."), ("It burned.}}", "It burned.}}"),
    ("It<ref>{{cite|a}}</ref> burned<ref name=\"b\" />.<!-- no -->", "It burned."),
    ("It <nowiki>[[burned]] '' & <b></nowiki>.", "It [[burned]] '' & <b>."),
    ("It <!-- burned.", "It"), ("It <ref>burned.", "It burned."),
    ("a < b &lt; c &amp; d", "a < b < c & d"),
    ("__NOTOC__It __burned__", "It __burned__"),
    ("<span class=\"x\">It</span> <b>burned</b>", "It burned"),
  ])
  func `marks inside a line become what a reader sees`(wikitext: String, text: String) throws {
    #expect(try paragraphs(of: wikitext).map(\.text) == [text])
  }

  @Test func `blocks keep their kinds`() throws {
    let wikitext = """
      {{date|November 7, 2026}}
      {{byline|location=Grimwick}}
      The quay
      burned.
      [[Category:Ports]]
      It was '''old'''.

      == What next ==
      * First
      ** Second
      # Third
      ; Term : what
      : Indented
      ----
      {{QuoteLeft|We saw it.|Ann Lee, fisher}}
      <blockquote>We heard it.</blockquote>
      {{correction|The quay is on the north bank.}}
      {| class="wikitable"
      |+ Votes
      ! Ward !! For
      |-
      | style="x" | North || 12
      |}
      The end.
      === Sources ===
      * {{source|url=https://a.example}}
      == More ==
      Nothing.
      [[de:Kai]]
      """
    let article = Wikitext(wikitext, hiding: WikiSite.usualHidden)
    #expect(article.published == "November 7, 2026")
    #expect(
      try paragraphs(of: wikitext) == [
        Paragraph("The quay burned. It was old."), Paragraph("What next", kind: .heading),
        Paragraph("First", kind: .item), Paragraph("Second", kind: .item),
        Paragraph("Third", kind: .item), Paragraph("Term : what", kind: .item),
        Paragraph("Indented", kind: .item),
        Paragraph("“We saw it.” — Ann Lee, fisher", kind: .quote),
        Paragraph("We heard it.", kind: .quote),
        Paragraph("Correction: The quay is on the north bank.", kind: .correction),
        Paragraph("Votes"), Paragraph("Ward For"), Paragraph("North 12"), Paragraph("The end."),
      ])
  }

  @Test(arguments: [
    ("{{infobox|a=1}}", "{{infobox|a=2|b={{c}}}}"),
    ("[[Category:A]]", "[[Category:B]]\n[[Category:C]]"),
    ("[[de:Kai]]", "[[de:Kai]]\n[[fr:Quai]]"), ("<!-- a -->", "<!-- b\n -->"),
    ("<ref>a</ref>", "<ref name=b>c</ref>"), ("[[File:A.jpg|thumb|a]]", "[[File:B.jpg|left|b]]"),
    ("{{haveyoursay}}", "{{Have your say|x}}"),
  ])
  func `what is no text changes nothing`(before: String, after: String) throws {
    for place in [
      "It burned.%\nIt was old.", "%\nIt burned.", "It burned.\n%\nIt was old.", "It burned.\n\n%",
    ] {
      let one = try paragraphs(of: place.replacing("%", with: before))
      #expect(try one == paragraphs(of: place.replacing("%", with: after)))
      #expect(!one.isEmpty)
    }
  }

  @Test(arguments: [
    "{{", "}}", "{{{", "[[", "]]", "[", "[http://", "{|", "|}", "{{a|", "[[a|", "<!--", "<ref>",
    "<nowiki>",
    "<", "'", "''", "=", "*", "__A", "{{w|[[", "[[{{", "<ref", "</ref", "&", "|", "!",
  ])
  func `marks without end take no time to speak of`(mark: String) {
    for joint in ["", " ", "\n", "\n\n", "a"] {
      let wikitext = "It burned.\n\n" + String(repeating: mark + joint, count: 30_000)
      let html = Wikitext(wikitext, hiding: []).html
      #expect(html.utf8.count < 6 * wikitext.utf8.count)
    }
  }

  private func paragraphs(of wikitext: String) throws -> [Paragraph] {
    let html = Wikitext(wikitext, hiding: WikiSite.usualHidden).html
    return try HTMLFragment(Array(html.utf8)).paragraphs
  }
}
