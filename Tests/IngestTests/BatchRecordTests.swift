import Chronology
import Prose
import Testing

@testable import Ingest

@Suite struct BatchRecordTests {
  @Test func `an object's parts are taken as they are`() throws {
    let record = try ExtractionRecord(
      line: Array(
        #"""
        {"id": "a", "more": 1, "article": {"headline": " Pier burns.", "byline": "Ann Lee", "url": "u",
        "published": "2026-03-14", "modified": "2026-03-14T09:30:00+01:00",
        "paragraphs": ["", " Two\r\nlines ", "e\u0301 \u0000", "e\u0301"]}}
        """#.utf8))
    #expect(record.id == .string("a"))
    #expect(record.article.headline == " Pier burns.")
    #expect(
      record.article.claims
        == Claims(
          url: "u", byline: "Ann Lee", published: ClaimedTime("2026-03-14"),
          modified: ClaimedTime("2026-03-14T08:30:00Z")))
    #expect(
      record.article.paragraphs.map { Array($0.text.utf8) }
        == ["", " Two\r\nlines ", "e\u{301} \u{0}", "e\u{301}"].map { Array($0.utf8) })
  }

  @Test(arguments: [
    #"{"id": 1, "article": {"paragraphs": []}}"#,
    #"{"id": 1, "article": {"headline": null, "published": null, "paragraphs": []}}"#,
  ])
  func `only the paragraphs of an object must be there`(line: String) throws {
    let record = try ExtractionRecord(line: Array(line.utf8))
    #expect(record.article == Article(headline: nil, paragraphs: []))
  }

  @Test func `a string is a plain text`() throws {
    let line =
      #"{"id": 1, "before": "Pier burns\n\nBy Ann Lee\n\nIt burned.", "after": "It burned."}"#
    let record = try ComparisonRecord(line: Array(line.utf8))
    #expect(record.before == (try Article(plainText: "Pier burns\n\nBy Ann Lee\n\nIt burned.")))
    #expect(record.after == (try Article(plainText: "It burned.")))
  }

  @Test(arguments: [
    (#""a\u0041\n""#, RecordID.string("aA\n")),
    (#""""#, .string("")),
    ("0", .number("0")),
    ("-17", .number("-17")),
    ("1.5", .number("1.5")),
    ("9007199254740993", .number("9007199254740993")),
    ("18446744073709551616", .number("18446744073709551616")),
  ])
  func `an id comes back as it was`(json: String, id: RecordID) throws {
    let line = #"{"article": "It burned.", "id": \#(json)}"#
    #expect(try ExtractionRecord(line: Array(line.utf8)).id == id)
  }

  @Test(arguments: [
    (#"{"id": 7}"#, "article: it is missing"),
    (#"{"id": 7, "article": null}"#, "article: an object is expected, not null"),
    (#"{"id": 7, "article": 3}"#, "article: neither a text nor an object with paragraphs"),
    (#"{"id": 7, "article": []}"#, "article: neither a text nor an object with paragraphs"),
    (#"{"id": 7, "article": {}}"#, "article.paragraphs: it is missing"),
    (
      #"{"id": 7, "article": {"paragraphs": "x"}}"#,
      "article.paragraphs: a list of strings is expected"
    ),
    (
      #"{"id": 7, "article": {"paragraphs": ["x", 2]}}"#,
      "article.paragraphs[1]: a string is expected"
    ),
    (
      #"{"id": 7, "article": {"paragraphs": [null]}}"#,
      "article.paragraphs[0]: a string is expected, not null"
    ),
    (
      #"{"id": 7, "article": {"paragraphs": [], "headline": {}}}"#,
      "article.headline: a string is expected"
    ),
    (
      #"{"id": 7, "article": {"paragraphs": [], "modified": "yesterday"}}"#,
      "article.modified: neither a day (2026-11-07) nor an RFC 3339 time"
    ),
    (
      #"{"id": 7, "article": {"html": "<p><a>x</a></p>", "url": "u"}}"#,
      "article.html: there is no article on it"
    ),
    (#"{"id": 7, "article": ""}"#, "article: it is empty"),
    (#"{"id": 7, "article": "\ud800"}"#, "the line is not valid JSON"),
    (
      #"{"id": 7, "article": "Pier burns"}"#, "article: it has a headline and no paragraph"
    ),
  ])
  func `an error names the field, and the id stays known`(line: String, detail: String) {
    let error = #expect(throws: BatchError.self) { try ExtractionRecord(line: Array(line.utf8)) }
    #expect(error?.id == .number("7"))
    #expect(error?.error.detail == detail)
  }

  @Test func `an error names the side`() {
    let line = #"{"id": "a", "before": "It burned.", "after": {"paragraphs": 1}}"#
    let error = #expect(throws: BatchError.self) { try ComparisonRecord(line: Array(line.utf8)) }
    #expect(error?.id == .string("a"))
    #expect(error?.error.detail == "after.paragraphs: a list of strings is expected")
  }

  @Test(arguments: [
    (#"{"article": "It burned."}"#, "id: it is missing"),
    (#"{"id": true, "article": "It burned."}"#, "id: neither a string nor a number"),
    (#"{"id": [1], "article": "It burned."}"#, "id: neither a string nor a number"),
    (#"{"id": 7, "article": "It "#, "the line is not valid JSON"),
    ("", "the line is not valid JSON"),
    ("7", "an object is expected"),
    ("\u{0}", "the line is not valid JSON"),
    (String(repeating: "[", count: 100_000), "the line is not valid JSON"),
  ])
  func `a line without an id is refused in words`(line: String, detail: String) {
    let error = #expect(throws: BatchError.self) { try ExtractionRecord(line: Array(line.utf8)) }
    #expect(error?.id == nil)
    #expect(error?.error.detail == detail)
  }
}
