import Chronology
import Prose
import Testing

@testable import Ingest

@Suite struct MarkdownTests {
  private func read(_ text: String) throws -> Article {
    try RawArticle(Array(text.utf8), format: .markdown).read().article
  }

  @Test(arguments: [
    ("The *quay* **reopened** ***today***.", "The quay reopened today."),
    ("The _quay_ __reopened__ ~~on Monday~~.", "The quay reopened on Monday."),
    ("**Ann Lee:** We *never* said so.", "Ann Lee: We never said so."),
    ("un*frigging*believable, 2*3*4", "unfriggingbelievable, 234"),
    ("snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2"),
    ("*“Never,”* she said; “*never*”.", "“Never,” she said; “never”."),
    ("**bold *and* more** text*", "bold and more text*"),
    ("It was ~5 miles, ~6 at most.", "It was ~5 miles, ~6 at most."),
    (#"\*Not this\* \[nor\] this\\"#, #"*Not this* [nor] this\"#),
    ("A [link](https://x.example/a_(b) \"Title (1)\") here.", "A link here."),
    ("A [*soft* link](<https://x.example/a b>) here.", "A soft link here."),
    ("A picture ![of it](a.png) here.", "A picture here."),
    ("[![badge](a.png)](https://x.example) Text.", "Text."),
    ("[Updated] the [sic] report (see [1])", "[Updated] the [sic] report (see [1])"),
    ("He [sic](she said) left [ it ]( /a  'T' ).", "He [sic](she said) left it ."),
    ("A note[^1] stays, and [^two] too.", "A note[^1] stays, and [^two] too."),
    ("Code `a < b && *c*` and ``a ` b``.", "Code a < b && *c* and a ` b."),
    ("An open ` tick and ``` three.", "An open ` tick and ``` three."),
    ("Less < 5% of AT&T & R&copy <3.", "Less < 5% of AT&T & R&copy <3."),
    ("Fish &amp; chips &mdash; &#163;5&#x21;", "Fish & chips — £5!"),
    ("H<sub>2</sub>O<br>is <b class=\"x\">water</b>.", "H2O is water."),
    (
      "Write to <ann@post.example> or <https://x.example/?a&b>.",
      "Write to ann@post.example or https://x.example/?a&b."
    ),
    ("It <!-- not\n\nshown -->was.", "It was."),
    ("It <!-- never ends", "It <!-- never ends"),
    ("soft\nwraps  \nand hard\\\nones", "soft wraps and hard ones"),
  ])
  func `marks are reduced to what a reader sees`(markdown: String, text: String) throws {
    #expect(try read(markdown).paragraphs == [Paragraph(text)])
  }

  @Test(arguments: [
    (
      "- One\n- Two\n  goes on\nlazily\n\n  more",
      ["item One", "item Two goes on lazily", "item more"]
    ),
    ("1. One\n2. Two\n10) Ten", ["item One", "item Two", "item Ten"]),
    ("In the year\n2026. It rained.", ["paragraph In the year 2026. It rained."]),
    ("* a\n  - b\n\nText", ["item a", "item b", "paragraph Text"]),
    (
      "> One\n> goes on\nlazily.\n>\n> Two.\n\nText",
      ["quote One goes on lazily.", "quote Two.", "paragraph Text"]
    ),
    ("> - item\n>   more\n> - other", ["item item more", "item other"]),
    ("Text\n\n***\n\n- - -\nMore\n___", ["paragraph Text", "paragraph More"]),
    ("Text\n## Part ##\nMore", ["paragraph Text", "heading Part", "paragraph More"]),
    ("Part\nof it\n---\nMore", ["heading Part of it", "paragraph More"]),
    ("#hashtag is no heading", ["paragraph #hashtag is no heading"]),
    (
      "```swift\nlet a = *b*\n\n# no\n```\nText",
      ["paragraph let a = *b*", "paragraph # no", "paragraph Text"]
    ),
    (
      "| Ward | Votes |\n|:---|---:|\n| North \\| East | **12** |",
      ["paragraph Ward Votes", "paragraph North | East 12"]
    ),
    (
      "See [it][r], [R] and [this][].\n\n[r]: https://x.example 'Title'\n[this]: <b>",
      ["paragraph See it, R and this."]
    ),
    ("[^1]: A note.\n[^2]: Another.", ["paragraph [^1]: A note.", "paragraph [^2]: Another."]),
    ("<div class=\"box\">\n\nText\n\n</div>", ["paragraph Text"]),
    ("<script>\nvar a\n\nvar b\n</script>\n\nText", ["paragraph Text"]),
    ("![](a.jpg)\n\nText", ["paragraph Text"]),
    ("    Indented text\n\tmore", ["paragraph Indented text more"]),
    (
      "Text.\n\n*Correction: an earlier version said two.*",
      ["paragraph Text.", "correction Correction: an earlier version said two."]
    ),
  ])
  func `blocks are told apart as CommonMark does`(markdown: String, blocks: [String]) throws {
    let paragraphs = try read(markdown).paragraphs
    #expect(paragraphs.map { "\($0.kind) \($0.text)" } == blocks)
  }

  @Test(arguments: [
    ("# Quay reopens\n\nText", "Quay reopens", ["Text"]),
    ("Quay *reopens*\n======\n\nText", "Quay reopens", ["Text"]),
    ("Text\n\n# Quay reopens\n\n# Later", "Quay reopens", ["Text", "Later"]),
    ("---\ntitle: Quay\n---\n# Quay\n\nText", "Quay", ["Text"]),
    ("---\ntitle: Quay\n---\n# Quay reopens\n\nText", "Quay", ["Quay reopens", "Text"]),
    ("Text without any", nil, ["Text without any"]),
  ])
  func `the first heading of the first rank is the headline where no field is`(
    markdown: String, headline: String?, paragraphs: [String]
  ) throws {
    let article = try read(markdown)
    #expect(article.headline == headline)
    #expect(article.paragraphs.map(\.text) == paragraphs)
  }

  @Test func `a line under the headline may be the byline`() throws {
    #expect(try read("# Quay\n\n*By Ann Lee*\n\nText").claims.byline == "By Ann Lee")
    #expect(try read("# Quay\n\nBy noon it was over.\n\nText").claims.byline == nil)
  }

  @Test(arguments: ["", " \n\n", "---\na: b\n---\n", "***", "<!-- x -->", "![x](y)"])
  func `a text without a word is empty`(markdown: String) {
    #expect(throws: IngestError.empty) { try read(markdown) }
  }

  @Test(arguments: ["# Quay\n", "---\ntitle: Quay\n---\n", "# Quay\n\nBy Ann Lee\n"])
  func `a headline alone is no article`(markdown: String) {
    #expect(throws: IngestError.onlyHeadline) { try read(markdown) }
  }

  @Test(arguments: [
    "*a_ ", "[", "[a](", "[a](b", "> ", "- ", "<a", "<!--", "&", "**a *", "[b][", "\\", "``a`",
    "| ",
    "~~~\n", "# ", "a\n=\n",
  ])
  func `texts made to take long do not`(piece: String) {
    let runs = (1...200).map { String(repeating: "`", count: $0) }.joined(separator: "a")
    let text = "[a]: b\n\n" + runs + "\n\n" + String(repeating: piece, count: 10_000) + "a"
    let time = ContinuousClock().measure {
      do {
        #expect(try !read(text).paragraphs.isEmpty)
      } catch {
        Issue.record(error)
      }
    }
    #expect(time < .seconds(20))
  }
}
