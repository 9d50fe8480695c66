import Facts
import Foundation
import Prose
import Testing

@testable import Report

struct JSONTests {
  @Test func `the objects of a comparison and a history read as their golden files`() throws {
    let golden = Golden(name: "flood")
    let comparison = JSON.comparison(
      FloodCase.comparison, before: FloodCase.sides.before, after: FloodCase.sides.after)
    try golden.expect(comparison.text, in: "diff.json")
    try golden.expect(JSON.log([FloodCase.second, FloodCase.first]).text, in: "log.json")
    let entry = ListEntry(headline: FloodCase.sample.after.headline, latest: FloodCase.second)
    try golden.expect(JSON.list([entry]).text, in: "list.json")
    try golden.expect(JSON.record(.recorded(FloodCase.second)).text, in: "record.json")
  }

  private static let values: [(JSON, String)] = [
    (JSON.string("a\"\\\n\t\u{1B}\u{7F}"), #""a\"\\\n\t\u001b\u007f""#),
    (.string("“é” \u{9B} \u{202E}\u{2066}\u{2028} 🚢"), #""“é” \u009b \u202e\u2066\u2028 🚢""#),
    (.number("12345678901234567890.50"), "12345678901234567890.50"),
    (
      ["id": .number("7"), "list": [1, nil, true], "none": [:]],
      #"{"id":7,"list":[1,null,true],"none":{}}"#
    ),
  ]

  @Test(arguments: values)
  func `a value is written on one line, controls escaped`(value: JSON, line: String) {
    #expect(value.lineText == line)
  }

  @Test func `the indented form says the same as the line`() throws {
    let json = JSON.comparison(
      FloodCase.comparison, before: FloodCase.sides.before, after: FloodCase.sides.after, id: 7)
    let indented = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
    let line = try JSONSerialization.jsonObject(with: Data(json.line))
    #expect(try #require(indented as? NSDictionary) == (line as? NSDictionary))
    #expect(json.lineText.hasPrefix(#"{"id":7,"schema":1,"#))
    #expect(!json.lineText.contains("\n"))
    #expect(json.line.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: [0, 1, 2, 3000])
  func `a series is written as the array of its elements, in pieces`(count: Int) {
    @Sendable func object(_ number: Int) -> JSON {
      ["number": .integer(number), "of": .integer(count)]
    }
    let series: JSON = ["schema": 1, "list": .series(of: Array(0..<count), object)]
    let array: JSON = ["schema": 1, "list": .array((0..<count).map(object))]
    var pieces: [[UInt8]] = []
    series.write { pieces.append($0) }
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == array.text)
    #expect(series.lineText == array.lineText)
    #expect(pieces.count == 1 || pieces.allSatisfy { $0.count < 1 << 17 })
    #expect((pieces.count > 1) == (count == 3000))
  }

  @Test func `words rebuild both sides of every paragraph that differs`() throws {
    let json = JSON.comparison(
      FloodCase.comparison, before: FloodCase.sides.before, after: FloodCase.sides.after)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.line)) as? [String: Any])
    let paragraphs = try #require(object["paragraphs"] as? [[String: Any]])
    for paragraph in paragraphs {
      let words = try #require(paragraph["words"] as? [[String]])
      for (side, article, mark) in [
        ("before", FloodCase.sample.before, "-"), ("after", FloodCase.sample.after, "+"),
      ] {
        let indices = try #require(paragraph[side] as? [Int])
        let expected = indices.map { article.paragraphs[$0].text }.joined(separator: " ")
        let rebuilt = words.filter { $0[0] == "=" || $0[0] == mark }.map { $0[1] }.joined()
        if !words.isEmpty { #expect(rebuilt.replacing("\n", with: " ") == expected) }
      }
    }
    let known = Set(paragraphs.flatMap { $0["after"] as? [Int] ?? [] })
    #expect(known == Set(FloodCase.sample.after.paragraphs.indices))
  }

  @Test func `offsets count scalars, whatever their bytes`() throws {
    let article = Article(headline: nil, paragraphs: [Paragraph("“Ça, 🇸🇪 é 5 %,” dit-il.")])
    let fact = article.fact(.percentage, "5 %", 1, "5")
    let json = JSON.extract(article, quotations: [], facts: [fact])
    #expect(json.lineText.contains(#""place":{"part":"body","paragraph":0,"start":10,"end":13}"#))
  }

  private static let ids: [(JSON?, String)] = [
    (JSON.string("x"), #"{"id":"x","error":"no text"}"#),
    (nil, #"{"id":null,"error":"no text"}"#),
  ]

  @Test(arguments: ids)
  func `a bad line is told with its id`(id: JSON?, line: String) {
    #expect(JSON.error("no text", id: id).lineText == line)
  }
}
