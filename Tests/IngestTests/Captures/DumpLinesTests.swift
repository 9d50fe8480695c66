import Chronology
import Prose
import Specimens
import Streams
import Testing

@testable import Ingest

@Suite struct DumpLinesTests {
  private func captures(_ dump: String, limit: Int = 10_000) throws -> [Result<
    Capture, CaptureFault
  >] {
    try DumpLines(ByteStream(Array(dump.utf8), pieces: 50), limit: limit).all()
  }

  private func capture(_ line: String) throws -> Capture {
    let results = try captures(line)
    #expect(results.count == 1)
    return try #require(results.first).get()
  }

  @Test(
    arguments: [
      (#""url": "https://post.example/a/quay""#, "https://post.example/a/quay", nil),
      (
        #""canonical_url": "https://post.example/c", "link": "https://post.example/l", "id": 7"#,
        "https://post.example/l", "7"
      ),
      (#""guid": "https://post.example/g""#, "https://post.example/g", nil),
      (#""url": "/quay", "title": null"#, nil, "/quay"),
      (#""articleId": "q-7", "source": "Ardle Post""#, nil, "q-7"),
      (#""url": "https://post.example/", "article-id": 7.5"#, nil, "7.5"),
    ] as [(String, String?, String?)])
  func `an article is known by an address or an id`(
    fields: String, address: String?, key: String?
  ) throws {
    let capture = try capture(#"{\#(fields), "text": "The quay reopened."}"#)
    #expect(capture.address == address)
    #expect(capture.key == key ?? (address == nil ? nil : capture.key))
    #expect(capture.place == "line 1")
  }

  @Test(
    arguments: [
      (#""observed": "2026-11-07T18:50:00Z""#, "2026-11-07T18:50:00Z"),
      (#""observed_at": "2026-11-07T19:50:00.250+01:00""#, "2026-11-07T18:50:00.250Z"),
      (#""crawled_at": "2026-11-07 18:50:00""#, "2026-11-07T18:50:00Z"),
      (#""date_download": "2026-11-07 18:50:00+00:00""#, "2026-11-07T18:50:00Z"),
      (#""timestamp": 1794077400"#, "2026-11-07T18:50:00Z"),
      (#""timestamp": 1794077400.25"#, "2026-11-07T18:50:00.250Z"),
      (#""fetchedAt": 1794077400250"#, "2026-11-07T18:50:00.250Z"),
      (#""fetched": "1794077400""#, "2026-11-07T18:50:00Z"),
      (#""warc_date": "20261107185000""#, "2026-11-07T18:50:00Z"),
      (#""fetched": "Sat, 07 Nov 2026 18:50:00 GMT""#, "2026-11-07T18:50:00Z"),
      (#""fetched": "2026-11-07""#, "2026-11-07T00:00:00Z"),
      (#""fetched": true, "date": "2026-11-07", "observed": null"#, nil),
    ] as [(String, String?)])
  func `when it was observed is read as programs write it`(field: String, time: String?) throws {
    let capture = try capture(#"{"id": 1, \#(field), "text": "The quay reopened."}"#)
    #expect(capture.observed == time.flatMap { Timestamp($0) })
  }

  private static let page =
    #"<!doctype html><html><head><title>Quay</title></head><body>\n<p>\u201cAt last,\u201d she said.</p>"#

  @Test func `a page is kept as a page, whatever stands beside it`() throws {
    let expected =
      "html: "
      + Self.page.replacing("\\n", with: "\n").replacing("\\u201c", with: "“")
      .replacing("\\u201d", with: "”")
    #expect(try capture(#"{"id": 1, "html": "\#(Self.page)"}"#).kept == expected)
    let crawled =
      #"{"id": 1, "title": "x", "authors": [], "rawHtml": "\#(Self.page)", "text": "y"}"#
    #expect(try capture(crawled).kept == expected)
    #expect(try capture(#"{"id": 1, "body": "\#(Self.page)"}"#).kept == expected)
    #expect(
      try capture(#"{"id": 1, "html": "<p>One.</p>\r\n\t"}"#).kept == "html: <p>One.</p>\r\n\t")
  }

  @Test func `a text alone is kept as a text, to the byte`() throws {
    let line = #"{"id": 1, "text": "Quay\r\n\r\n\tIt \"re\u006fpened\" \ud83d\ude00\/\\ now."}"#
    let capture = try capture(line)
    #expect(capture.kept == "text: Quay\r\n\r\n\tIt \"reopened\" \u{1F600}/\\ now.")
    #expect(try capture.article()?.headline == "Quay")
  }

  @Test(arguments: [
    #"{"url": "https://post.example/q", "title": "Quay &amp; pier", "maintext": "One.\n\nTwo\nlines.", "authors": ["Ann Lee", "Bo Holm"], "date_publish": "2026-11-06 08:00:00", "date_modify": null, "language": "en"}"#,
    #"{"link": "https://post.example/q", "headline": "Quay & pier", "text": "Quay & pier\n\nOne.\n\nTwo lines.", "author": {"name": "Ann Lee, Bo Holm"}, "published_utc": 1793952000, "lang": "en"}"#,
    #"{"url": "https://post.example/q", "title": "Quay & pier", "content": "<p>One.</p><p>Two lines.", "byline": "Ann Lee, Bo Holm", "published": "2026-11-06T08:00:00Z", "language": "en"}"#,
    #"{"url": "https://post.example/q", "title": "Quay & pier", "html": "<p>One.</p><p>Two lines.", "byline": "Ann Lee, Bo Holm", "published": "2026-11-06T08:00:00Z", "language": "en"}"#,
    #"{"url": "https://post.example/q", "title": ["Quay & pier"], "text": ["One.", "Two lines."], "byline": "Ann Lee, Bo Holm", "date": 1793952000000, "language": "en"}"#,
  ])
  func `a line that says more than its text is kept whole, and read`(line: String) throws {
    let capture = try capture(line + "\r\n")
    #expect(capture.kept == "json: \(line)")
    #expect(
      try capture.article()
        == Article(
          headline: "Quay & pier", paragraphs: [Paragraph("One."), Paragraph("Two lines.")],
          claims: Claims(
            url: "https://post.example/q", byline: "Ann Lee, Bo Holm",
            published: ClaimedTime("2026-11-06T08:00:00Z"), language: "en")))
  }

  @Test func `a text has the same paragraphs, whatever stands beside it`() throws {
    let text = #""id": 1, "text": "Quay reopens\n\nBy Ann Lee\n\nOne\nline.\n\nTwo.""#
    let alone = try #require(try capture("{\(text)}").article())
    let beside = try #require(try capture("{\(text), \"modified\": \"2026-11-07\"}").article())
    #expect(alone.paragraphs == [Paragraph("One line."), Paragraph("Two.")])
    #expect(beside.paragraphs == alone.paragraphs)
    #expect(beside.headline == alone.headline)
    #expect(beside.claims.byline == "By Ann Lee")
  }

  @Test(arguments: [
    (#""content": "The quay closed on Tues… [+2113 chars]""#, true),
    (#""title": "Quay", "content": "<ul><li>The quay</li></ul>\r\nIt clos… [+7 chars] ""#, true),
    (#""content": "It has 30 chars]""#, false), (#""content": "Pay by card [+3% chars]""#, false),
  ])
  func `the beginning of a text, as news services give it, is no article`(
    fields: String, isCutOff: Bool
  ) throws {
    let line = #"{"url": "https://post.example/q", \#(fields)}"#
    let fault = "line 1: it is a summary of the article, not the article"
    #expect(try captures(line).map(\.fault) == [isCutOff ? fault : nil])
    guard isCutOff else { return }
    #expect(throws: IngestError.onlySummary) {
      try RawArticle(Array(line.utf8), format: .json).read()
    }
  }

  @Test(arguments: [
    #"{"url": "https://post.example/q", "headline": "Quay", "paragraphs": ["One."]}"#,
    #"{"url": "https://post.example/q", "@type": "NewsArticle", "headline": "Quay", "articleBody": "One."}"#,
    #"{"url": "https://post.example/q", "@graph": [{"@type": "NewsArticle", "headline": "Quay", "articleBody": "One."}]}"#,
    #"{"uri": "https://post.example/q", "headline": "Quay", "body_html": "<p>One.</p>"}"#,
  ])
  func `forms that JSON files have are read in lines, too`(line: String) throws {
    let capture = try capture(line)
    #expect(capture.kept == "json: \(line)")
    #expect(capture.address == "https://post.example/q")
    #expect(
      try capture.article()
        == Article(
          headline: "Quay", paragraphs: [Paragraph("One.")],
          claims: Claims(url: "https://post.example/q")))
  }

  @Test func `a bad line is told by its number, and the others are read`() throws {
    let good = #"{"id": 1, "text": "One."}"#
    let lines = [
      "\u{FEFF}" + good, "", "no JSON", "  ", "[1]", "{\"id\": 2, \"text\": \"cut",
      #"{"text": "One."}"#, #"{"id": 3, "title": "One."}"#, #"{"id": 3, "text": " "}"#,
      #"{"id": 4, "text": "One.", "observed": "1794077400e300"}"#, #"{"id": 1, "text": "One."} {}"#,
      "{\"id\": 5, \"text\": \"\(String(repeating: "One. ", count: 200))\"}", good,
    ]
    let results = try captures(lines.joined(separator: "\n"), limit: 900)
    #expect(
      results.compactMap(\.fault) == [
        "line 3: the line is not valid JSON", "line 5: the line is no JSON object",
        "line 6: the line is not valid JSON", "line 7: nothing in it says which article it is",
        "line 8: there is no article in it", "line 9: there is no article in it",
        "line 10: when it was observed cannot be read", "line 11: the line is not valid JSON",
        "line 12: it is larger than 900 bytes",
      ])
    #expect(results.compactMap(\.capture).map(\.place) == ["line 1", "line 13"])
    let latin = Array("{\"id\": 1, \"text\": \"".utf8) + [0xE9] + Array(".\"}\n\(good)".utf8)
    let others = try DumpLines(ByteStream(latin), limit: 99).all()
    #expect(others.map(\.fault) == ["line 1: the line is not valid UTF-8", nil])
  }

  @Test func `a dump that gzip packed and that was cut off ends with what the stream throws`()
    throws
  {
    let dump = Array(String(repeating: "{\"id\": 1, \"text\": \"One.\"}\n", count: 20_000).utf8)
    let packed = gzip(dump)
    #expect(try DumpLines(ByteStream(packed).unpacked(), limit: 99).all().count == 20_000)
    let cut = try DumpLines(ByteStream(Array(packed.dropLast(9))).unpacked(), limit: 99).all()
    #expect(cut.count > 10_000)
    #expect(cut.count { $0.capture == nil } == 1)
    #expect(cut.last?.fault == "line \(cut.count): its packed data are cut off")
  }

  @Test func `a damaged part of a packed dump costs none of the others`() throws {
    let lines = (0..<300).map {
      "{\"id\": \($0), \"text\": \"Report \($0 * 7919) of the quay.\"}\n"
    }
    var parts = [0, 100, 200].map { gzip(Array(lines[$0..<$0 + 100].joined().utf8)) }
    parts[1][parts[1].count / 2] ^= 0x10
    let results = try DumpLines(ByteStream(parts.flatMap(\.self)).unpacked(), limit: 999).all()
    let keys = Set(results.compactMap { $0.capture?.key })
    #expect(keys.isSuperset(of: ((0..<100).map(String.init) + (200..<300).map(String.init))))
    let faults = results.compactMap(\.fault)
    #expect(faults.count == 1)
    #expect(faults.first?.hasSuffix(": its packed data are damaged") == true)
  }

  @Test func `a packed dump with any damage ends, and makes up no articles`() throws {
    let lines = (0..<90).map { "{\"id\": \($0), \"text\": \"Report \($0 * 7919) of the quay.\"}\n" }
    let whole = [0, 30, 60].flatMap { gzip(Array(lines[$0..<$0 + 30].joined().utf8)) }
    let keys = Set((0..<90).map(String.init))
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        damage(&bytes, with: ["\u{0}", "\n", "\u{1F}"], &generator)
      }
      let stream = ByteStream(bytes, pieces: 500).unpacked()
      let results = try DumpLines(stream, limit: 999).all(most: 1000)
      #expect(results.count < 200)
      // What a checksum does not cover yet is given only where its member turns out whole.
      #expect(keys.isSuperset(of: results.compactMap { $0.capture?.key }))
    }
  }

  @Test func `a damaged line is read or told, and what is read can be recorded`() throws {
    let line = Array(
      #"{"url": "https://post.example/q", "observed": 1794077400, "title": "Qu\u0061y", "text": "One.\n\nTwo \ud83d\ude00.", "authors": [{"name": "Ann"}], "date": "2026-11-07"}"#
        .utf8)
    var generator = SeededGenerator(seed: 1)
    var damaged = line.indices.map { Array(line[..<$0]) }
    for _ in 0..<2000 {
      var copy = line
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        copy[Int.random(in: copy.indices, using: &generator)] ^=
          1 << UInt8.random(in: 0..<8, using: &generator)
      }
      damaged.append(copy)
    }
    for line in damaged {
      let results = try DumpLines(
        ByteStream(line + Array("\n{\"id\": 1, \"text\": \"x\"}".utf8)), limit: 999
      )
      .all()
      #expect(results.last?.capture?.kept == "text: x")
      for result in results {
        do {
          let article = try result.get().article()
          #expect(article?.paragraphs.isEmpty == false)
        } catch let error as CaptureFault {
          #expect(!error.error.detail.isEmpty)
        } catch let error as IngestError {
          #expect(!error.detail.isEmpty)
        }
      }
    }
  }
}
