import Chronology
import Prose
import Testing

@testable import Ingest

@Suite struct FrontMatterTests {
  private func fields(_ lines: String, mark: String = "---") throws -> [String: [String]] {
    try #require(FrontMatter("\(mark)\n\(lines)\n\(mark)\nText")).fields
  }

  @Test(arguments: [
    ("title: Quay reopens", ["Quay reopens"]),
    ("Title:   Quay: the#1 and Joan's  # not this", ["Quay: the#1 and Joan's"]),
    (#"title: "Quay \"again\": \u2014 x" # y"#, ["Quay \"again\": — x"]),
    ("title: 'Quay: Joan''s'   # y", ["Quay: Joan's"]),
    ("title: >-\n  Quay\n  reopens", ["Quay reopens"]),
    ("title: Quay\n  reopens", ["Quay reopens"]),
    ("title: [Ann Lee, \"Bo, Jr\", 'C']", ["Ann Lee", "Bo, Jr", "C"]),
    ("title: [Ann Lee,\n  Bo]\nx: y", ["Ann Lee", "Bo"]),
    ("title:\n  - Ann Lee\n  - \"Bo\" # y", ["Ann Lee", "Bo"]),
    ("title:\n- Ann Lee\n- Bo", ["Ann Lee", "Bo"]),
    ("title:\n  - name: Ann Lee\n    role: desk\n  - name: Bo", ["Ann Lee", "Bo"]),
    ("title:\n  name: Ann Lee\n  email: a@b.example", ["Ann Lee"]),
    ("# title: No\ntitle: Yes\n\nx: y", ["Yes"]),
  ])
  func `YAML's values are read`(lines: String, values: [String]) throws {
    #expect(try fields(lines)["title"] == values)
  }

  @Test(arguments: [
    "title:", "title: ~", "title: null", "title: \"open", "title: 'open", "title: {a: b}",
    "title: *ref",
    "title: !!map x", "title: [", "title: \"\"", "other:\n  title: x", "title:x\na: b",
  ])
  func `what is no value is passed over`(lines: String) throws {
    #expect(try fields("x: y\n\(lines)")["title"] == nil)
  }

  @Test(arguments: [
    (#"title = "Quay \"again\"" # x"#, "title", ["Quay \"again\""]),
    ("title = 'C:\\x'", "title", ["C:\\x"]),
    ("date = 2026-11-07T14:30:00Z # x", "date", ["2026-11-07T14:30:00Z"]),
    ("authors = [\n  \"Ann Lee\",\n  \"Bo\",\n]\nx = 1", "authors", ["Ann Lee", "Bo"]),
    ("[author]\nname = \"Ann Lee\"\n[params]\ntitle = \"No\"", "author", ["Ann Lee"]),
  ])
  func `TOML's values are read`(lines: String, key: String, values: [String]) throws {
    let fields = try fields(lines, mark: "+++")
    #expect(fields[key] == values)
    if key != "title" { #expect(fields["title"] == nil) }
  }

  @Test(arguments: [
    "---\n\nText\n\n---\nMore", "---\ntitle: x\nText", "text\n---\na: b\n---\n", "+++\na: b\n+++\n",
    "---", "", "----\na: b\n----\n",
  ])
  func `rules around a text are no front matter`(text: String) {
    #expect(FrontMatter(text) == nil)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every claim has its fields`(lineEnd: String) throws {
    let text = [
      "---", "headline: Quay reopens", "authors: [Ann Lee, Bo Holm]",
      "date: 2026-11-07 14:30:00 +0100",
      "lastmod: November 8, 2026", "canonical_url: https://post.example/quay", "category: News",
      "lang: en_GB", "---", "Text", "goes on.",
    ].joined(separator: lineEnd)
    let reading = try RawArticle(Array(text.utf8)).read()
    #expect(reading.format == .markdown)
    #expect(
      reading.article
        == Article(
          headline: "Quay reopens", paragraphs: [Paragraph("Text goes on.")],
          claims: Claims(
            url: "https://post.example/quay", byline: "Ann Lee, Bo Holm",
            published: ClaimedTime("2026-11-07T13:30:00Z"), modified: ClaimedTime("2026-11-08"),
            section: "News", language: "en-GB")))
  }

  @Test func `odd claims are ignored`() throws {
    let text =
      "---\ndate: soon\nurl: /quay\nlang: English, mostly\nbyline: By Ann Lee\nauthor: Bo\n---\nText"
    let article = try Article(markdown: text, url: "https://post.example/quay")
    #expect(article.claims == Claims(url: "https://post.example/quay", byline: "By Ann Lee"))
  }
}
