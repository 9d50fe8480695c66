import Foundation
import Specimens
import Testing

@testable import Archive

@Suite struct ArticleNameTests {
  @Test(arguments: [
    ("example.org/stadium-bonds", "example.org/stadium-bonds"),
    ("Example.ORG/Stadium-Bonds", "example.org/stadium-bonds"),
    ("local/st\u{E4}dte", "local/st\u{E4}dte"), ("local/sta\u{308}dte", "local/st\u{E4}dte"),
    ("desk_3/2025.11.07", "desk_3/2025.11.07"),
    ("xn--mnchen-3ya.example/a--b", "xn--mnchen-3ya.example/a--b"),
    ("\u{65E5}\u{672C}/\u{6E2F}", "\u{65E5}\u{672C}/\u{6E2F}"),
    ("a.lock.b/x.locks", "a.lock.b/x.locks"),
  ])
  func `a name is taken in lower case and composed`(text: String, name: String) throws {
    let read = try ArticleName(text).description
    #expect(Array(read.utf8) == Array(name.utf8))
  }

  @Test(arguments: [
    ("example.org/..", "its slug begins or ends with a dot"),
    ("../x", "its site begins or ends with a dot"),
    ("example.org/a..b", "its slug holds two dots in a row"),
    ("example.org/a b", "its slug holds a space"), ("exa mple/a", "its site holds a space"),
    ("example.org/a\u{7}", "its slug holds a control character (U+0007)"),
    ("example.org/a\u{202E}b", "its slug holds a control character (U+202E)"),
    ("example.org/a\0", "its slug holds a control character (U+0000)"),
    ("main/x", "\u{201C}main\u{201D} is no site: the archive itself uses that name"),
    ("Main/x", "\u{201C}main\u{201D} is no site: the archive itself uses that name"),
    ("/x", "its site is empty"), ("example.org/", "its slug is empty"), ("", "it has no slash"),
    ("stadium-bonds", "it has no slash"), ("a/b/c", "it has more than one slash"),
    ("a@b/c", "its site holds \u{201C}@\u{201D}"), ("a@b", "it has no slash"),
    ("example.org/a@b", "its slug holds \u{201C}@\u{201D}"),
    ("example.org/x.lock", "its slug ends with \u{201C}.lock\u{201D}, which Git keeps for itself"),
    ("example.org/-x", "its slug begins with a hyphen"), ("-x/y", "its site begins with a hyphen"),
    ("-\u{308}x/y", "its site begins with a hyphen"),
    ("x/\u{308}y", "its slug begins with a mark that belongs on a letter"),
    (
      "example.org/\(String(repeating: "a", count: 300))",
      "its slug is 300 bytes long, and 200 are allowed"
    ),
    ("example.org/a*", "its slug holds \u{201C}*\u{201D}"),
    ("example.org/a\\b", "its slug holds \u{201C}\\\u{201D}"),
  ])
  func `a bad name is refused with its fault`(text: String, detail: String) {
    let error = #expect(throws: ArchiveError.self) { try ArticleName(text) }
    #expect(error?.code == .invalidName)
    #expect(error?.detail == detail)
    #expect(error?.description.unicodeScalars.contains { $0.isControl } == false)
  }

  @Test(arguments: [
    ("Stadium Bonds, final (2)", "local/stadium-bonds-final-2"), ("caf\u{E9}", "local/caf\u{E9}"),
    ("", "local/untitled"), ("...", "local/untitled"), ("\u{2728}", "local/untitled"),
    ("x.lock", "local/x-lock"), ("-x-", "local/x"),
    ("sample-2025-11-07", "local/sample-2025-11-07"),
    ("a..b", "local/a.b"), ("main", "local/main"),
  ])
  func `a file's stem becomes a slug`(stem: String, name: String) {
    #expect(ArticleName(fileStem: stem).description == name)
  }

  @Test(arguments: [
    ("https://www.Example.org/News/Stadium-Bonds", "example.org/news-stadium-bonds"),
    ("http://m.example.org/news/?utm_source=x&FBCLID=1#top", "example.org/news"),
    ("https://amp.www.example.org/a.html", "example.org/a"),
    ("https://example.org", "example.org/index"),
    ("https://example.org/story.php?id=7&utm_medium=mail", "example.org/story.php-id-7"),
    ("https://example.org/a?b=2&a=1", "example.org/a-a-1-b-2"),
    ("https://ann:secret@example.org:443/a", "example.org/a"),
    ("https://example.org:8443/a", "example.org-8443/a"), ("https://m.com/a", "m.com/a"),
    ("https://M\u{FC}nchen.example/h\u{E4}fen", "xn--mnchen-3ya.example/h\u{E4}fen"),
    ("https://example.org/h%C3%A4fen", "example.org/h\u{E4}fen"),
    ("https://example.org/%FF%2e%2e/x.lock", "example.org/ff.x-lock"),
    ("https://main/a", "site-0d6e4079/a"), ("https://[::1]:8080/a", "1-8080/a"),
    ("https://example.org./../../etc", "example.org/etc"),
    ("https://amp.example.org/amp/news/quay.amp.html", "example.org/news-quay"),
    ("https://mobile.example.org/quay/print/?print=1", "example.org/quay"),
    ("https://example.org/amp", "example.org/amp"),
    ("https://example.org/print/", "example.org/print"),
  ])
  func `an address becomes a name`(text: String, name: String) throws {
    let address = try #require(WebAddress(text))
    #expect(ArticleName(address).description == name)
  }

  @Test(arguments: [
    "", "example.org/a", "ftp://example.org/a", "https://", "https:///a", "file:///a",
  ])
  func `what is no web address is none`(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(arguments: [
    ("https://example.org/a", "http://www.example.org/a/?utm_source=x#b", true),
    ("https://example.org/h%c3%a4fen", "https://example.org/h\u{E4}fen", true),
    ("https://example.org/%61", "https://example.org/a", true),
    ("https://example.org/a?x=1&y=2", "https://example.org/a?y=2&x=1", true),
    ("https://example.org/a", "https://example.org/A", false),
    ("https://example.org/a/b", "https://example.org/a%2Fb", false),
    ("https://example.org/a?id=1", "https://example.org/a?id=2", false),
    ("https://example.org/a/b", "https://m.example.org/a/b/amp/", true),
    ("https://example.org/a/b", "https://example.org/amp/a/b?outputType=amp", true),
    ("https://example.org/a/b", "https://example.org/a/b/amp.html", true),
    ("https://example.org/a.html", "https://example.org/a.amp.html", true),
    ("https://example.org/a", "https://example.org/a/print?printable=yes", true),
    ("https://example.org/a", "https://example.org/a-print", false),
    ("https://example.org/amp", "https://example.org/print", false),
    ("https://example.org/a", "https://example.net/a", false),
  ])
  func `addresses of one page are the same`(one: String, other: String, isSame: Bool) {
    #expect((WebAddress(one) == WebAddress(other)) == isSame)
  }

  @Test func `a long name is cut and told apart by its hash`() throws {
    let path = String(repeating: "h\u{E4}fen-", count: 60)
    let one = ArticleName(try #require(WebAddress("https://example.org/\(path)1")))
    let other = ArticleName(try #require(WebAddress("https://example.org/\(path)2")))
    #expect(one.slug.utf8.count <= 200)
    #expect(one != other)
    #expect(one.slug.dropLast(8) == other.slug.dropLast(8))
    #expect(try ArticleName(one.description) == one)
    let host = String(repeating: "harbour.", count: 30) + "example"
    #expect(ArticleName(try #require(WebAddress("https://\(host)/a"))).site.utf8.count <= 200)
  }

  @Test(arguments: [
    ("m\u{FC}nchen", "xn--mnchen-3ya"), ("b\u{FC}cher", "xn--bcher-kva"), ("example", "example"),
    ("\u{65E5}\u{672C}\u{8A9E}", "xn--wgv71a119e"), ("\u{43F}\u{43E}\u{440}\u{442}", "xn--n1abei"),
    ("fa\u{DF}", "xn--fa-hia"), ("\u{1F984}", "xn--3s9h"),
  ])
  func `a label is written in punycode`(label: String, ascii: String) {
    #expect(Punycode.label(label) == ascii)
  }
}

@Suite struct ArticleNamePropertyTests {
  private static let pieces =
    [
      "a", "Z", "9", "-", "_", ".", "..", "/", " ", "@", "{", "~", "^", ":", "?", "*", "[", "\\",
      "\u{7}",
    ]
    + [
      ".lock", "main", "%2e", "%00", "%C3%A9", "\u{E9}", "e\u{301}", "\u{130}", "\u{1C5}",
      "\u{202E}", "\u{308}",
    ]
    + [
      "\u{65E5}", "\u{1F984}", "\u{200D}", "?id=", "&utm_x=1", "#", "www.", "\u{FB01}", "\u{3A3}",
      "-\u{308}",
    ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...14, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test func `Git takes every name that is accepted or made, and none leaves its place`() throws {
    let newsroom = try Newsroom()
    _ = try newsroom.open()
    var generator = SeededGenerator(seed: 7)
    var names: Set<ArticleName> = []
    for _ in 0..<2000 {
      let site = Self.text(&generator)
      let slug = Self.text(&generator)
      do throws(ArchiveError) { names.insert(try ArticleName("\(site)/\(slug)")) } catch {
        #expect(error.code == .invalidName)
      }
      names.insert(ArticleName(fileStem: slug))
      if let address = WebAddress("https://\(site)/\(slug)") {
        names.insert(ArticleName(address))
        names.insert(ArticleName(address, isMarked: true))
      }
    }
    #expect(names.count > 3000)
    for name in names {
      #expect(try ArticleName(name.description) == name)
      #expect(name.site != "main" && name.description.utf8.count <= 401)
    }
    let script = """
      while IFS= read -r name; do git check-ref-format --branch "$name" >/dev/null || echo "$name"; done
      """
    let outcome = try Program(
      "/bin/sh", ["-c", script], in: newsroom.path,
      input: Array(names.map(\.description).joined(separator: "\n").utf8) + [10]
    ).finish()
    #expect(outcome.output + outcome.errors == "")
  }
}
