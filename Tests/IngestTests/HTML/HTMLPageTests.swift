import Chronology
import Prose
import Testing

@testable import Ingest

@Suite struct HTMLPageTests {
  private static let first =
    "The council voted on Tuesday to close the swimming baths at the end of March, nine votes to six."
  private static let second =
    "\u{201C}We have patched that roof for thirty years,\u{201D} said the leader, Joan Ormerod, after the meeting."

  @Test(arguments: [
    "<p>\(first)</p><p>\(second)</p>",
    "<div>\(first)<br><br>\(second)</div>",
    "<div>\(first)<br> <br/>\n\(second)<br><br></div>",
    "<div><div>\(first)</div><div>\(second)</div></div>",
    "<div><span>\(first)</span><p><b>\(second)</b></div>",
    "<table><tr><td><a href=/>Home</a></td><td>\(first)<p>\(second)</td></tr></table>",
    "<article><section><p>\(first)</p></section><div class=ad>Buy now.</div><section><p>\(second)</p></section></article>",
    "<p>\(first)<p>\(second)<ul><li><a href=/a>More on the baths</a><li><a href=/b>Letters</a></ul>",
    "<nav><p>\(first)</p></nav><main><p>\(first)</p><p>\(second)</p></main>",
    "<h1>Baths to close</h1><time>3 hours ago</time><p>By Al Shaw</p><p>\(first)</p><p>\(second)</p><p>Tags: Baths</p>",
    "<div class=story-body><p>\(first)</p><figure><img><figcaption>The baths in 1936, the year of their opening, when entry was twopence.</figcaption></figure><p>\(second)</p></div>",
    "<p>\(first)</p><p><a href=/x>Baths: a history in pictures</a></p><p>\(second)</p><h2>Related stories</h2>",
    "<p>\(first)</p><script>document.write('<p>Nothing that anybody should read in here.</p>')</script><p>\(second)</p>",
    "<p>\(first)</p><p style='display: none'>A line that no reader of this page is ever shown, not even for a moment.</p><p>\(second)</p>",
  ])
  func `paragraphs are found in all the ways that pages mark them`(body: String) throws {
    #expect(try texts(in: body) == [Self.first, Self.second])
  }

  @Test func `kinds of paragraphs are kept`() throws {
    let article = try article(
      """
      <p>\(Self.first)</p><h2>A leaking roof</h2><p>\(Self.second)</p>
      <ul><li>The baths opened in 1936.</li><li>They cost £410,000 a year.</li></ul>
      <blockquote><p>I learned to swim here, and so did my daughters, and theirs.</p></blockquote>
      <p>Correction: An earlier version of this article gave the vote as nine to five.</p>
      """)
    #expect(
      article.paragraphs.map(\.kind)
        == [.paragraph, .heading, .paragraph, .item, .item, .quote, .correction])
  }

  @Test func `what somebody says is no label, however it begins`() throws {
    let said = "\u{201C}Follow us on the radio,\u{201D} he said."
    #expect(
      try texts(
        in: "<p>\(Self.first)</p><p>\(said)</p><p>Follow us on the radio</p><p>\(Self.second)</p>")
        == [Self.first, said, Self.second])
  }

  @Test func `the rows of a table are lines`() throws {
    let texts = try texts(
      in: """
        <p>\(Self.first)</p><table><tr><th>Ward</th><th>Votes</th></tr><tr><td>Harbour</td><td>1,204</td></tr></table>
        <p>\(Self.second)</p>
        """)
    #expect(texts == [Self.first, "Ward Votes", "Harbour 1,204", Self.second])
  }

  @Test func `white space collapses as in a browser, and no-break spaces stay`() throws {
    let texts = try texts(
      in:
        "<p>\n  The  council\tvoted on <b> Tuesday </b>to spend £3\u{A0}million on the roof of the old baths, and more later.\u{A0}</p>"
    )
    #expect(
      texts == [
        "The council voted on Tuesday to spend £3\u{A0}million on the roof of the old baths, and more later."
      ])
  }

  @Test func `the longer of two articles is the page's own`() throws {
    let other =
      "<article><h2>Bin day moves</h2><p>Bins in the east of the town will be emptied on Thursdays from next month.</p></article>"
    let own = "<article><h1>Baths to close</h1><p>\(Self.first)</p><p>\(Self.second)</p></article>"
    #expect(try texts(in: other + own + other) == [Self.first, Self.second])
  }

  @Test(arguments: [
    (
      "<title>Baths to close | The Post</title><h1>Baths to close in March</h1>",
      "Baths to close in March"
    ),
    ("<title>Baths to close | The Post</title><h1>The Post</h1>", "Baths to close"),
    (
      "<meta property=og:title content='Baths to close'><h1>The Post</h1><h2>Baths to close</h2>",
      "Baths to close"
    ),
    ("<meta property=og:title content='Baths &amp;amp; bars'>", "Baths & bars"),
    ("<h1>Baths to close</h1>", "Baths to close"),
    ("", nil),
  ])
  func `the headline is what the reader sees, where the page's titles agree`(
    head: String, headline: String?
  ) throws {
    #expect(try article("\(head)<p>\(Self.first)</p><p>\(Self.second)</p>").headline == headline)
  }

  @Test(arguments: [
    (
      #"<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Al Shaw"}, {"name": "Bo Li"}]}</script>"#,
      "Al Shaw, Bo Li"
    ),
    (
      #"<script type="application/ld+json">{"@graph": [{"@type": ["Article"], "author": "By Al Shaw"}]}</script>"#,
      "Al Shaw"
    ),
    ("<meta name=author content='Al Shaw'>", "Al Shaw"),
    (
      "<meta name=author content='https://social.example/al'><p class=byline>By Al Shaw, Town Hall Reporter | 3 May 2026</p>",
      "Al Shaw, Town Hall Reporter"
    ),
    (
      "<meta property=og:site_name content='The Post'><meta name=author content='The Post'><a rel=author href=/al>Al Shaw</a>",
      "Al Shaw"
    ),
    ("<div class=comment-author>marshlight77</div>", nil),
  ])
  func `a byline is the writers' names`(head: String, byline: String?) throws {
    #expect(try article("\(head)<p>\(Self.first)</p>").claims.byline == byline)
  }

  @Test func `a heading that was changed counts, though titles and lists have the old one`() throws
  {
    let article = try article(
      """
      <title>Council votes to close the old baths</title><h1>Council votes narrowly to close baths</h1><p>\(Self.first)</p>
      <p>\(Self.second)</p><ol><li><h3>Council votes to close the old baths</h3></ol>
      """)
    #expect(article.headline == "Council votes narrowly to close baths")
  }

  @Test func `a date above the heading is another story's`() throws {
    let time = "<time datetime=2026-05-01T08:00Z>May 1</time>"
    #expect(
      try article("\(time)<h1>Baths to close</h1><p>\(Self.first)</p>").claims.published == nil)
  }

  @Test func `claims are read from JSON-LD, meta elements and the page`() throws {
    let claims = try article(
      """
      <html lang=en_GB><link rel=canonical href="//post.example/baths"><meta property="article:section" content="Town">
      <meta property="article:modified_time" content="2026-05-04 08:00:00"><time datetime="2026-05-03T17:30+01:00">Sunday</time>
      <p>\(Self.first)</p>
      """
    ).claims
    #expect(
      claims
        == Claims(
          url: "https://post.example/baths", published: ClaimedTime("2026-05-03T16:30:00Z"),
          modified: ClaimedTime("2026-05-04T08:00:00Z"), section: "Town", language: "en-GB"))
  }

  @Test func `a canonical address that is the front page's is none`() throws {
    let page = try HTMLPage(
      Array("<link rel=canonical href='https://post.example/'><p>\(Self.first)".utf8),
      url: "https://post.example/a")
    #expect(page.article.claims.url == "https://post.example/a")
  }

  @Test(arguments: [
    "", "<", "<<< <", "<html></html>", "<!-- -->", "<p></p>", "<a href=/>Home</a>",
    "<nav>Home. News. Sport.</nav>",
  ])
  func `a page without prose has no article`(html: String) {
    #expect(throws: IngestError.noArticle) { try HTMLPage(Array(html.utf8), url: nil) }
  }

  private func article(_ html: String) throws -> Article {
    try HTMLPage(Array(html.utf8), url: nil).article
  }

  private func texts(in body: String) throws -> [String] {
    try article("<html><body>\(body)</body></html>").paragraphs.map(\.text)
  }
}
