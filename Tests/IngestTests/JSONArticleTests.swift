import Chronology
import Prose
import Testing

@testable import Ingest

@Suite struct JSONArticleTests {
  private func read(_ json: String, url: String? = nil) throws -> Article {
    try RawArticle(Array(json.utf8), url: url, format: .json).read().article
  }

  private func expectRefusal(
    _ json: String, _ code: IngestError.Code, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: IngestError.self, sourceLocation: sourceLocation) { try read(json) }
    #expect(error?.code == code, sourceLocation: sourceLocation)
  }

  private static let story = #"""
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Quay &amp; pier reopen",
     "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": ["Bo Holm"]}], "datePublished": "2026-11-07T09:30:00+01:00",
     "dateModified": "2026-11-08", "mainEntityOfPage": {"@id": "https://post.example/quay"}, "inLanguage": "en_GB",
     "articleSection": ["News", "Ports"], "articleBody": "It reopened.\r\n\r\n \"At last,\" she\tsaid.\nCorrection: It was Monday."}
    """#

  private static let expected = Article(
    headline: "Quay & pier reopen",
    paragraphs: [
      Paragraph("It reopened."), Paragraph("\"At last,\" she said."),
      Paragraph("Correction: It was Monday.", kind: .correction),
    ],
    claims: Claims(
      url: "https://post.example/quay", byline: "Ann Lee, Bo Holm",
      published: ClaimedTime("2026-11-07T08:30:00Z"), modified: ClaimedTime("2026-11-08"),
      section: "News", language: "en-GB"))

  @Test(arguments: [
    story, "[\(story)]", #"{"@graph": [{"@type": "WebPage", "name": "x"}, \#(story)]}"#,
    #"{"@type": "WebPage", "mainEntity": \#(story), "hasPart": [{"@type": "Article"}]}"#,
    "\u{FEFF}\n\(story)",
  ])
  func `an article of schema.org is found wherever it stands`(json: String) throws {
    let reading = try RawArticle(Array(json.utf8)).read()
    #expect(reading.format == .json)
    #expect(reading.reader.rawValue == "json")
    #expect(reading.article == Self.expected)
  }

  @Test(arguments: [
    (#""<p>One &lt; two.</p><p>Three</p>""#, ["One < two.", "Three"]),
    (#""One &quot;two&quot; <3\nThree AT&T""#, ["One \"two\" <3", "Three AT&T"]),
    (#""One<br><br>Two""#, ["One", "Two"]), (#""  One\u0085Two\u2014 ""#, ["One\u{85}Two—"]),
    (#""\ud83d\ude00 One \u0000""#, ["\u{1F600} One \u{FFFD}"]),
  ])
  func `articleBody is read as lines, or as HTML where it is such`(body: String, lines: [String])
    throws
  {
    let article = try read(#"{"@type": "Article", "articleBody": \#(body)}"#)
    #expect(article.paragraphs.map(\.text) == lines)
  }

  @Test func `the author may be a name`() throws {
    let json =
      #"{"@type": "ReportageNewsArticle", "author": "Ann Lee", "articleBody": "x", "headline": null}"#
    let article = try read(json, url: "https://post.example/a")
    #expect(article.claims == Claims(url: "https://post.example/a", byline: "Ann Lee"))
    #expect(article.headline == nil)
  }

  @Test func `the entries of a live blog are sections`() throws {
    let article = try read(
      #"""
      {"@type": "LiveBlogPosting", "headline": "Storm live", "liveBlogUpdate": [
      {"@type": "BlogPosting", "headline": "Bridge shut", "articleBody": "It is shut."},
      {"@type": "BlogPosting", "articleBody": "It rains."}]}
      """#)
    #expect(article.headline == "Storm live")
    #expect(
      article.paragraphs == [
        Paragraph("Bridge shut", kind: .heading), Paragraph("It is shut."), Paragraph("It rains."),
      ])
  }

  private static let claims = Claims(
    url: "https://agency.example/7", byline: "By Ann Lee",
    published: ClaimedTime("2026-11-07T08:00:00Z"), modified: ClaimedTime("2026-11-07T09:00:00Z"),
    language: "en")

  @Test(arguments: [
    #"""
    {"uri": "https://agency.example/7", "headline": "Quay", "byline": "By Ann Lee", "language": "en", "located": "Ardle",
    "firstcreated": "2026-11-07T08:00:00Z", "versioncreated": "2026-11-07T09:00:00Z", "body_text": "not this",
    "body_html": "<h1>Quay</h1><p>It&nbsp;reopened.</p><h2>Later</h2><ul><li>One</li></ul><blockquote><p>Two</p></blockquote>"}
    """#,
    #"""
    {"uri": "https://agency.example/7", "by": "By Ann Lee", "language": "en", "contentcreated": "2026-11-07T08:00:00Z",
    "headlines": [{"role": "short", "value": "Q"}, {"role": "main", "value": "Quay"}], "versioncreated": "2026-11-07T09:00:00Z",
    "bodies": [{"contenttype": "text/plain", "value": "not this"}, {"contenttype": "text/html", "value":
    "<p>It&nbsp;reopened.</p><h2>Later</h2><ul><li>One</li></ul><blockquote>Two</blockquote>"}]}
    """#,
  ])
  func `a news item of ninjs is read in both versions`(json: String) throws {
    #expect(
      try read(json)
        == Article(
          headline: "Quay",
          paragraphs: [
            Paragraph("It\u{A0}reopened."), Paragraph("Later", kind: .heading),
            Paragraph("One", kind: .item),
            Paragraph("Two", kind: .quote),
          ], claims: Self.claims))
  }

  @Test func `a news item without HTML is read by its lines`() throws {
    let article = try read(
      #"{"uri": "urn:x:1", "title": "Quay", "body_text": "One.\nTwo."}"#, url: "https://a.example/b"
    )
    #expect(article.headline == "Quay")
    #expect(article.paragraphs == [Paragraph("One."), Paragraph("Two.")])
    #expect(article.claims.url == "https://a.example/b")
  }

  @Test func `stet's own form is read as in a batch`() throws {
    let parts =
      #"{"headline": "Quay", "byline": "Ann Lee", "published": "2026-11-07", "paragraphs": ["One.", " Two"]}"#
    let record = try ExtractionRecord(line: Array(#"{"id": 1, "article": \#(parts)}"#.utf8))
    #expect(try read(parts) == record.article)
    let page = try RawArticle(
      Array(#"{"html": "<title>404 Not Found</title><p>There is no such page here."}"#.utf8)
    ).read()
    #expect(page.article.paragraphs == [Paragraph("There is no such page here.")])
    #expect(page.suspicion == .errorPage(title: "404 Not Found"))
  }

  @Test(arguments: [
    "{}", "[]", "{\"a\": 1}", "{\"@type\": \"NewsArticle\", \"headline\": \"Quay\"}", "\"text\"",
    "7", "[{\"html\": \"x\"}]",
    "{\"type\": \"text\", \"summary\": \"x\"}",
  ])
  func `other JSON is refused with what was looked for`(json: String) {
    expectRefusal(json, .unknownJSON)
    #expect(IngestError.unknownJSON.detail.contains("articleBody (schema.org)"))
  }

  @Test(arguments: [
    "", "{", "{\"paragraphs\": [\"One\"", "{\"paragraphs\": [\"One\"]} x",
    "{\"paragraphs\": [\"One\"]}\n{\"paragraphs\": []}",
    "{\"paragraphs\": [\"\\ud800\"]}", "{'paragraphs': []}", String(repeating: "[", count: 100_000),
    String(repeating: "{\"a\":", count: 100_000),
    String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
  ])
  func `damaged JSON is refused`(json: String) {
    expectRefusal(json, .unreadableJSON)
  }

  @Test func `what is not what it should be is named`() {
    let error = #expect(throws: IngestError.self) { try read(#"{"paragraphs": ["One", 2]}"#) }
    #expect(error?.detail == "paragraphs[1]: a string is expected")
    expectRefusal(#"{"@type": "Article", "headline": "Quay", "articleBody": " \n"}"#, .onlyHeadline)
    expectRefusal(#"{"paragraphs": []}"#, .empty)
  }
}
