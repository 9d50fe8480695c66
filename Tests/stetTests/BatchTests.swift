import Specimens
import Testing

/// `--jsonl`: an answer for each line, in order, whatever the line.
struct BatchTests {
  private func lines(_ outcome: Program.Outcome) throws -> [Value] {
    try outcome.output.split(separator: "\n").map { try Value(parsing: $0) }
  }

  @Test func `good lines are answered in their order by the command's object`() throws {
    let ids = (0..<200).map { "\"n\($0)\"" } + ["7"]
    let articles = ids.map { id in
      "{\"id\": \(id), \"article\": \"Toll of \(id.count)\\n\\n“We saw 12 boats,” Ann Holm said.\"}"
    }
    let extracts = try Desk().stet("extract --jsonl", input: articles.joined(separator: "\n"))
    #expect(extracts.exitCode == 0)
    let answers = try lines(extracts)
    #expect(answers.map { $0["id"] } == (0..<200).map { .text("n\($0)") } + [.integer(7)])
    #expect(answers.flatMap { Shape.extract.identified().faults(in: $0) } == [])

    let pair = """
      {"id": 1, "before": {"headline": "A day", "paragraphs": ["All is well."]}, \
      "after": "A day\\n\\nAll was well."}
      """
    let comparisons = try Desk().stet("compare --jsonl", input: pair)
    #expect(comparisons.exitCode == 0)
    let comparison = try #require(try lines(comparisons).first)
    #expect(Shape.comparison.identified().faults(in: comparison) == [])
    #expect(comparison["before"]["file"] == .null)
    #expect(comparison["paragraphs"][0]["change"] == .text("edited"))
  }

  @Test func `a bad line is answered in its place, and the others are done`() throws {
    let bad: [(line: String, id: Value, error: String)] = [
      ("no JSON", .null, "the line is not valid JSON"),
      ("[1]", .null, "an object is expected"),
      ("{\"article\": \"A\\n\\nB.\"}", .null, "id: it is missing"),
      ("{\"id\": \"a\"}", .text("a"), "article: it is missing"),
      ("{\"id\": 2, \"article\": \"\"}", .integer(2), "article: it is empty"),
      (
        "{\"id\": 3, \"article\": {\"html\": \"<p>x\"}}", .integer(3),
        "article.html: there is no article on it"
      ),
      (
        "{\"id\": 4, \"article\": {\"paragraphs\": [\"x\", 3]}}", .integer(4),
        "article.paragraphs[1]: a string is expected"
      ),
      (
        "{\"id\": 5, \"article\": {\"paragraphs\": [\"x\"], \"modified\": \"now\"}}", .integer(5),
        "article.modified: neither a day (2026-11-07) nor an RFC 3339 time"
      ),
    ]
    let good = "{\"id\": 6, \"article\": \"A day\\n\\nAll is well.\"}"
    let outcome = try Desk().stet(
      "extract --jsonl", input: (bad.map(\.line) + ["", good]).joined(separator: "\n") + "\n")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors == "")
    let answers = try lines(outcome)
    try #require(answers.count == bad.count + 1)
    for (answer, expected) in zip(answers, bad) {
      #expect(Shape.badLine.faults(in: answer) == [])
      #expect(answer["id"] == expected.id)
      #expect(answer["error"] == .text(expected.error))
    }
    #expect(answers.last?["headline"] == .text("A day"))
  }

  @Test func `a line that is longer than --max-size is answered, and the others are done`() throws {
    let good = "{\"id\": 1, \"article\": \"A day\\n\\nAll is well.\"}"
    let long = "{\"id\": 2, \"article\": \"A day\\n\\n\(String(repeating: "Well. ", count: 99))\"}"
    let outcome = try Desk().stet(
      "extract --jsonl --max-size 500", input: [long, good, long].joined(separator: "\n"))
    #expect(outcome.exitCode == 2)
    let answers = try lines(outcome)
    try #require(answers.count == 3)
    #expect(answers[0]["error"] == .text("it is larger than 500 bytes"))
    #expect(answers[0]["id"] == .null)
    #expect(answers[1]["id"] == .integer(1))
    #expect(answers[2]["error"] == .text("it is larger than 500 bytes"))
  }

  @Test func `no lines are no trouble`() throws {
    let outcome = try Desk().stet("compare --jsonl")
    #expect(outcome.exitCode == 0)
    #expect(outcome.bytes == [])
  }
}
