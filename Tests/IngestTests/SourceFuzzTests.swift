import Prose
import Specimens
import Testing

@testable import Ingest

/// Damaged Markdown and JSON give an article or a sentence, never a crash, and what they give can be recorded.
@Suite struct SourceFuzzTests {
  private static let markdown = """
    ---
    title: "Quay \\"reopens\\""
    authors: [Ann Lee, 'Bo Holm']
    date: 2026-11-07 # a day
    tags:
      - ports
    ---
    # Quay reopens

    The *quay* **reopened** on [Tuesday](https://post.example/a_(b) "T"), `a < b` &amp; <b>so</b> on.[^1]

    > - One ![x](y)
    > 2. Two

    Part
    ----
    | a | b |
    |---|---|
    ```
    code
    ```
    [ref]: https://post.example 'x'
    <!-- gone --> [ref] \\* ~~old~~
    """

  private static let schema = #"""
    {"@graph": [{"@type": ["NewsArticle"], "headline": "Quay &amp; pier", "author": [{"name": "Ann"}], "url": "https://a.example/b",
    "datePublished": "2026-11-07T09:30:00+01:00", "articleBody": "One.\n\n<p>Two \u201cx\u201d.</p>\ud83d\ude00"}]}
    """#

  private static let ninjs = #"""
    {"uri": "https://a.example/b", "headlines": [{"role": "main", "value": "Quay"}], "by": "By Ann", "versioncreated": "2026-11-07",
    "bodies": [{"contenttype": "text/html", "value": "<p>One.</p><ul><li>Two</li></ul>"}], "body_text": "One.\nTwo."}
    """#

  private static let own =
    #"{"headline": "Quay", "published": "2026-11-07", "paragraphs": ["One.", "Two \u00e9."], "url": "u"}"#

  private static let pieces = [
    "*", "_", "**", "[", "](", ")", "`", "```", "<", "-->", "<!--", "&#0;", "> ", "\n- ", "\n\n",
    "---\n", "\\", "\"", "{", "}",
    "]", ":", ",", "\\u0000", "\\ud800", "null", "|", "\u{202E}", "\u{0}", "\u{FEFF}", "| ",
    "[^1]: ", "'",
  ]

  @Test(arguments: [(markdown, Format.markdown), (schema, .json), (ninjs, .json), (own, .json)])
  func `a damaged source is read or refused`(text: String, format: Format) {
    let bytes = Array(text.utf8)
    for end in bytes.indices { check(Array(bytes[..<end]), format) }
    var generator = SeededGenerator(seed: bytes.count)
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        damage(&damaged, with: Self.pieces, &generator)
      }
      check(damaged, format)
    }
  }

  private func check(_ bytes: [UInt8], _ format: Format) {
    do {
      let reading = try RawArticle(bytes, format: format).read()
      let article = reading.article
      #expect(!article.paragraphs.isEmpty)
      // The paragraphs of stet's own form are taken as they are; the archive looks at them.
      guard !String(decoding: bytes, as: UTF8.self).contains("paragraphs") else { return }
      for text in article.paragraphs.map(\.text) + [article.headline].compactMap(\.self) {
        #expect(!text.utf8.contains { $0 == 0 || $0 == 0x0A }, "it cannot be recorded: \(text)")
        #expect(!text.isEmpty)
      }
      #expect(try RawArticle(bytes, format: format).read() == reading)
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
