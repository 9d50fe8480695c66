import Specimens
import Testing

/// Markdown and JSON on their way into the archive, and the articles that addresses name.
struct SourceRecordingTests {
  private static let markdown = """
    ---
    title: Baths to close
    author: Al Shaw
    date: 2026-03-03
    url: https://www.post.example/news/baths/
    lang: en
    ---
    The council **voted** on Tuesday to close the [swimming baths](https://post.example/baths) at the end of
    March, nine votes to six.

    “We have patched that roof for thirty years,” said the leader, Joan Ormerod.
    """

  private static let json = #"""
    {"@type": "NewsArticle", "headline": "Baths to close", "author": {"name": "Al Shaw"}, "datePublished": "2026-03-03",
    "url": "https://www.post.example/news/baths/", "inLanguage": "en", "articleBody":
    "The council voted on Tuesday to close the swimming baths at the end of March, nine votes to six.\n“We have patched that roof for thirty years,” said the leader, Joan Ormerod."}
    """#

  @Test(arguments: [(markdown, "md", "markdown 1/libxml2-"), (json, "json", "json 2/libxml2-")])
  func `the bytes are kept, and read again by verify`(
    text: String, ending: String, extractor: String
  ) throws {
    let desk = try Desk()
    try desk.write(text, to: "baths.\(ending)")
    #expect(
      try desk.stet("record baths.\(ending)").output
        == "recorded r1 of post.example/news-baths: first recorded\n")
    #expect(
      try desk.git("show", "post.example/news-baths:source-news-baths.\(ending)").bytes
        == Array(text.utf8))
    let message = try desk.git("log", "-1", "--format=%an%n%B", "post.example/news-baths").output
    #expect(message.hasPrefix("Al Shaw\n"))
    #expect(message.contains("\nExtractor: \(extractor)"))
    #expect(try desk.stet("verify --deep").output == "1 article, 1 revision: sound\n")
  }

  @Test func `one article in two formats is unchanged`() throws {
    let desk = try Desk()
    try desk.write(Self.markdown, to: "baths.md")
    try desk.write(Self.json, to: "baths.json")
    #expect(try desk.stet("compare baths.md baths.json --exit-code").exitCode == 0)
    #expect(try desk.stet("diff baths.md baths.json --exit-code").exitCode == 0)
    _ = try desk.stet("record baths.md")
    #expect(
      try desk.stet("record -", input: Self.json).output
        == "unchanged since r1 of post.example/news-baths\n")
    #expect(try desk.stet("extract - --format json", input: Self.json).exitCode == 0)
  }

  @Test func `standard input without any name is refused`() throws {
    let outcome = try Desk().stet("record -", input: "A day\n\nAll is well.\n")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors == """
        stet: cannot record standard input: it has no name
        hint: add --as SITE/SLUG or --url URL

        """)
  }

  @Test func `the address that was asked for names the article, whatever the page calls canonical`()
    throws
  {
    let desk = try Desk()
    func record(_ canonical: String) throws -> String {
      let page = Self.json.replacing("https://www.post.example/news/baths/", with: canonical)
      return try desk.stet("record - --url https://post.example/story-7", input: page).output
    }
    #expect(
      try record("https://post.example/baths").hasPrefix("recorded r1 of post.example/story-7"))
    #expect(
      try record("https://post.example/baths") == "unchanged since r1 of post.example/story-7\n")
    #expect(try record("https://wire.example/x").contains("post.example/story-7"))
    #expect(
      try desk.git("for-each-ref", "refs/heads/post.example").output.split(separator: "\n").count
        == 1)
    #expect(try desk.stet("verify --deep").exitCode == 0)
  }

  private static let flood = """
    Flood shuts Ardle ferry

    Ferry crossings between Ardle and Port Wenna stopped on Monday after the river rose two metres overnight, the harbour office said.
    Passengers with tickets were offered seats aboard coaches, which needed ninety minutes for the detour through Hallow.
    """

  private static let rewritten = """
    Ardle crossings resume

    Boats sailed again on Wednesday between Ardle and Port Wenna, two days after high water had stopped every crossing.
    The harbour office thanked passengers, many of whom travelled by coaches through Hallow, a detour that takes ninety minutes.
    """

  private static let other = """
    Baker wins national prize

    Marta Quill, who opened her bakery seven winters ago, received the golden sheaf for her rye bread in front of four hundred colleagues.
    Judges praised crust, crumb and patience; Quill told them that sourdough forgives nothing and remembers everything.
    """

  @Test func `another story under the same address is refused unless it is meant`() throws {
    let desk = try Desk()
    func record(_ text: String, _ options: String = "") throws -> Program.Outcome {
      try desk.stet("record - --url https://post.example/live \(options)", input: text)
    }
    #expect(try record(Self.flood).exitCode == 0)
    let refused = try record(Self.other)
    #expect(refused.exitCode == 2)
    #expect(
      refused.errors == """
        stet: cannot record r2 of post.example/live: it is another story than r1, under the same address
        hint: --same-article records it all the same; record --as SITE/SLUG gives it a name of its own

        """)
    #expect(try record(Self.other, "--dry-run").exitCode == 2)
    #expect(try record(Self.rewritten).output.hasPrefix("recorded r2"))
    #expect(try record(Self.other, "--same-article").output.hasPrefix("recorded r3"))
    #expect(try record(Self.flood, "--as post.example/ferry").output.hasPrefix("recorded r1"))
    #expect(try record(Self.other, "--as post.example/ferry").output.hasPrefix("recorded r2"))
  }
}
