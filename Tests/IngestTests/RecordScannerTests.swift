import Prose
import Testing

@testable import Ingest

@Suite struct RecordScannerTests {
  /// The line with an unknown member in front, which only the library reads.
  private func readByLibrary(_ line: String) throws -> ComparisonRecord {
    let start = try #require(line.firstIndex(of: "{"))
    return try ComparisonRecord(line: Array(("{\"more\": 0," + line[start...].dropFirst()).utf8))
  }

  @Test(arguments: [
    #"{"id":"a","before":{"headline":"Pier burns","paragraphs":["It burned."]},"after":{"paragraphs":[]}}"#,
    #" { "id" : 17 , "before" : { "paragraphs" : [ "" ] } , "after" : { "paragraphs" : [ "\u00e9", "é" ] } } "#,
    #"{"id":0,"before":{"byline":null,"url":"u","paragraphs":["\"Yes,\" she\tsaid\\\/\b\f\n\r"]},"after":{"headline":null,"paragraphs":["\uD83D\uDEA2 \u2019\u0000"]}}"#,
    #"{"after":{"paragraphs":["It burned."],"published":"2026-03-14"},"id":"","before":{"modified":"2026-03-14T09:30:00+01:00","paragraphs":["It burned."]}}"#,
  ])
  func `a usual line is read as the library reads it`(line: String) throws {
    let parts = try #require(RecordScanner.parts(of: Array(line.utf8)))
    let record = try readByLibrary(line)
    #expect(parts.id == record.id)
    #expect(parts.articles == ["before": record.before, "after": record.after])
    for (own, others) in [
      (parts.articles["before"], record.before), (parts.articles["after"], record.after),
    ] {
      #expect(
        own?.paragraphs.map { Array($0.text.utf8) } == others.paragraphs.map { Array($0.text.utf8) }
      )
    }
  }

  @Test(arguments: [
    #"{"id":1,"before":"It burned.","after":"It burned."}"#,
    #"{"id":1,"before":{"html":"<p>It burned."},"after":{"paragraphs":[]}}"#,
    #"{"id":1,"more":2,"article":{"paragraphs":[]}}"#,
    #"{"id":1.5,"article":{"paragraphs":[]}}"#,
    #"{"id":-1,"article":{"paragraphs":[]}}"#,
    #"{"id":01,"article":{"paragraphs":[]}}"#,
    #"{"id":1234567890123456,"article":{"paragraphs":[]}}"#,
    #"{"id":1,"id":1,"article":{"paragraphs":[]}}"#,
    #"{"id":1,"article":{"paragraphs":[],"paragraphs":[]}}"#,
    #"{"id":1,"article":{"headline":"Pier burns"}}"#,
    #"{"id":1,"article":{"paragraphs":null}}"#,
    #"{"id":1,"article":{"paragraphs":["a",]}}"#,
    #"{"id":1,"article":{"paragraphs":["a"}}"#,
    #"{"id":1,"article":{"paragraphs":["\uD83D"]}}"#,
    #"{"id":1,"article":{"paragraphs":["\uD83D\u0041"]}}"#,
    #"{"id":1,"article":{"paragraphs":["\u00g0"]}}"#,
    #"{"id":1,"article":{"paragraphs":["\x"]}}"#,
    "{\"id\":1,\"article\":{\"paragraphs\":[\"a\u{1}\"]}}",
    #"{"id":1,"article":{"published":"yesterday","paragraphs":[]}}"#,
    #"{"id":1,"article":{"paragraphs":[]}} x"#,
    #"{"id":1,"article":{"paragraphs":["a"]}"#,
    #"{"id":1,"article":{"paragraphs":["a\"#,
    #"{"id":1,"article":{"paragraphs":["\u00"#,
    #"{"id":"#,
    "{}", "[]", "",
  ])
  func `whatever is unusual or wrong is left to the library`(line: String) {
    #expect(RecordScanner.parts(of: Array(line.utf8)) == nil)
  }

  @Test func `bytes that are no UTF-8 are left to the library`() {
    var line = Array(#"{"id":1,"article":{"paragraphs":["a"]}}"#.utf8)
    #expect(RecordScanner.parts(of: line) != nil)
    line[line.count - 5] = 0xFF
    #expect(RecordScanner.parts(of: line) == nil)
  }
}
