import Foundation
import Specimens
import Testing

/// Pages on their way into the archive.
struct PageRecordingTests {
  private static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Baths to close | The Post</title>
    <link rel="canonical" href="https://post.example/news/baths"><meta name="author" content="Al Shaw"></head>
    <body><nav><a href="/">The Post</a></nav><h1>Baths to close</h1><div class="ad">Buy boots.</div>
    <p>The council voted on Tuesday to close the swimming baths at the end of March, nine votes to six.</p>
    <p>\u{201C}We have patched that roof for thirty years,\u{201D} said the leader, Joan Ormerod.</p></body></html>
    """

  @Test func `a page fetched again is unchanged, unless its article is not`() throws {
    let desk = try Desk()
    func record(_ page: String) throws -> String {
      try desk.stet("record - --as a/b", input: page).output
    }
    #expect(try record(Self.page) == "recorded r1 of a/b: first recorded\n")
    #expect(
      try record(Self.page.replacing("Buy boots.", with: "Buy gloves."))
        == "unchanged since r1 of a/b\n")
    #expect(
      try record(Self.page.replacing("nine votes", with: "ten votes")).hasPrefix(
        "recorded r2 of a/b"))
    #expect(try desk.stet("verify --deep").output == "1 article, 2 revisions: sound\n")
  }

  @Test func `the bytes are kept as they came, and what the page claims beside them`() throws {
    let desk = try Desk()
    try desk.write(Self.page, to: "page.html")
    #expect(try desk.stet("record page.html").exitCode == 0)
    #expect(
      try desk.git("show", "post.example/news-baths:source-news-baths.html").bytes
        == desk.bytes(of: "page.html"))
    let message = try desk.git("log", "-1", "--format=%an%n%B", "post.example/news-baths").output
    #expect(message.hasPrefix("Al Shaw\n"))
    #expect(message.contains("\nSource-URL: https://post.example/news/baths\n"))
    #expect(message.contains("\nExtractor: html 1/libxml2-"))
  }

  @Test func `what answers in place of an article is recorded only on demand`() throws {
    let desk = try Desk()
    try desk.write("<title>404 Not Found</title><p>There is no such page here.", to: "lost.html")
    #expect(try desk.stet("record lost.html").exitCode == 2)
    let outcome = try desk.stet("record lost.html --allow-suspect")
    #expect(outcome.output == "recorded r1 of local/lost: first recorded\n")
    let doubt = "stet: lost.html: it seems to be an error page (\u{201C}404 Not Found\u{201D})\n"
    #expect(outcome.errors == doubt)
    #expect(try desk.stet("extract lost.html").errors == doubt)
  }

  @Test func `two pages are compared by their articles`() throws {
    let desk = try Desk()
    try desk.write(Self.page, to: "1.html")
    try desk.write(Self.page.replacing("The Post</a>", with: "Post</a> <a>Sport</a>"), to: "2.html")
    #expect(try desk.stet("compare 1.html 2.html --exit-code").exitCode == 0)
    try desk.write(Self.page.replacing("nine votes", with: "ten votes"), to: "3.html")
    #expect(try desk.stet("compare 1.html 3.html --exit-code").exitCode == 1)
  }

  @Test func `the parser keeps its complaints to itself`() throws {
    let desk = try Desk()
    let broken = Self.page.replacing("<body>", with: "<body></p><x:y a=<>&nosuch;<table><div></b>")
    let outcome = try desk.stet("record - --as a/b", input: broken)
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
  }
}
