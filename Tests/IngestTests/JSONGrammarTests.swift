import Specimens
import Testing

@testable import Ingest

@Suite struct JSONGrammarTests {
  @Test(arguments: [
    "{}", "[]", "7", " -1.5e+3 ", "\"a\"", "null", "[true, false,null]",
    #"{"a":{"b":[{}, []]}, "c" : "\"}"}"#,
    "\t{\"a\"\r\n:1}\n", "\"\\ud800\u{1}\"",
    String(repeating: "[", count: 512) + String(repeating: "]", count: 512),
  ])
  func `what is JSON passes`(text: String) { #expect(isJSON(Array(text.utf8))) }

  @Test(arguments: [
    "", " ", "{", "}", "[1", "[1}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1,]", "[,1]", "{,}",
    "{\"a\" 1}", "1 2",
    "nul", "nulls", "tru", "{a:1}", "{'a':1}", "\"a", "\"a\\", "\"\\\"", "[1] x", "{\"a\":1}{}",
    "{1:2}", "[\"a\" \"b\"]",
    String(repeating: "[", count: 513) + String(repeating: "]", count: 513),
  ])
  func `what is not does not`(text: String) { #expect(!isJSON(Array(text.utf8))) }

  @Test func `no prefix of an object passes`() {
    let object = Array(#"{"a": [1, {"b": "c\u0041"}, null], "d": {"e": -2.5e7}}"#.utf8)
    #expect(isJSON(object))
    for end in object.indices { #expect(!isJSON(Array(object[..<end]))) }
  }
}
