import Testing

@testable import Ingest

@Suite struct LooseJSONTests {
  @Test(arguments: [
    (#"{"a": "b"}"#, "b"),
    (#"{"x": [1, {"y": null}], "a": "b",}"#, "b"),
    ("{\"a\": \"b\nc\"}", "b\nc"),
    (#"{"a": "\u00e9\ud83d\ude00\n\/\""}"#, "\u{E9}\u{1F600} /\""),
    (#"{"a": 12.5}"#, "12.5"),
    (#"{"a": true"#, "true"),
    (#"{"a": "cut"#, "cut"),
    (#"{"a": "\ud83d"}"#, "\u{FFFD}"),
    (#"{"a": "\u"}"#, "\u{FFFD}"),
  ])
  func `what templates write is read`(json: String, value: String) throws {
    let object = try #require(LooseJSON(Array(json.utf8)[...]))
    #expect(object["a"]?.string == value)
  }

  @Test(arguments: ["", "]", "}", ":", "{\"a\"", "{\"a\":", "[[[[", "{{{{"])
  func `what is broken has no value to give`(json: String) {
    #expect(LooseJSON(Array(json.utf8)[...])?["a"] == nil)
  }

  @Test func `depth is bounded`() {
    let json = String(repeating: "[", count: 100_000)
    #expect(LooseJSON(Array(json.utf8)[...])?.elements.count == 1)
  }
}
