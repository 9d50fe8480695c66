import Streams
import Testing

@testable import Markup

@Suite struct XMLReaderTests {
  @Test func `containers open and close, and what is inside comes out whole`() throws {
    let xml =
      "<rss version=\"2.0\"><channel><title>A &amp; b</title><item><link/>x</item></channel></rss>"
    let link = XMLElement(XMLName("link"))
    #expect(
      try parts(of: xml) == [
        .opening(
          XMLElement(XMLName("rss"), attributes: [XMLAttribute(XMLName("version"), "2.0")])),
        .opening(XMLElement(XMLName("channel"))),
        .element(XMLElement(XMLName("title"), children: [.text("A & b")])),
        .element(XMLElement(XMLName("item"), children: [.element(link), .text("x")])),
        .closing, .closing,
      ])
  }

  @Test func `names keep their prefix and tell their namespace`() throws {
    let parts = try parts(of: "<a xmlns='urn:a' xmlns:b='urn:b'><b:c b:d='e' f='g'/></a>")
    let c = XMLName("c", prefix: "b", namespace: "urn:b")
    let d = XMLName("d", prefix: "b", namespace: "urn:b")
    #expect(
      parts == [
        .element(
          XMLElement(
            XMLName("a", namespace: "urn:a"),
            children: [
              .element(
                XMLElement(
                  c, attributes: [XMLAttribute(d, "e"), XMLAttribute(XMLName("f"), "g")]))
            ]))
      ])
  }

  @Test(arguments: [
    ("a &amp; b &#8217; &#x41; &lt;p&gt;", "a & b \u{2019} A <p>"),
    ("<![CDATA[a <b> & ]]>c", "a <b> & c"),
    ("a<!-- b -->c<?d e?>f", "acf"),
    // What is no XML, and common.
    ("Lee & Son", "Lee & Son"), ("AT&T", "AT&T"), ("?a=1&b=2", "?a=1&b=2"),
    ("a &x&lt;b&gt;&#0;&#9;c", "a &x<b>&#0;\tc"),
    ("<![CDATA[a < &nbsp;]]>&copy;", "a < &nbsp;&copy;"),
    ("<!-- <![CDATA[ -->a & b", "a & b"), ("a]]b--c", "a]]b--c"),
    ("a&nbsp;b&mdash;c", "a&nbsp;b&mdash;c"), ("a < b <3", "a < b <3"), ("a\u{0B}b", "a\u{FFFD}b"),
  ])
  func `text comes as it is meant`(xml: String, text: String) throws {
    #expect(try items(in: "<rss><item>\(xml)</item></rss>").map(\.text) == [text])
  }

  @Test func `attributes come as they are meant`() throws {
    let item = try items(in: "<rss><item a='&lt;x&gt; &amp; &#10;\"y\"' b='1&amp;2'/></rss>").first
    #expect(item?.value("a") == "<x> & \n\"y\"")
    #expect(item?.value("b") == "1&2")
  }

  @Test(arguments: [
    "<rss><item><b>1</item><item>2</item><item>3</item></rss>",
    "<rss><item>1</b></i></item><item>2</item></b><item>3</item></rss>",
    "<rss><item>1<item>2</item><item>3</item></rss>",
    "<rss><channel><item>1</item><item><p>2</item></channel><item>3</item></rss>",
    "<rss><item><a><b>1</a></b></item><item>2</item><item>3",
  ])
  func `a broken item spoils no other`(xml: String) throws {
    let items = try items(in: xml + (xml.hasSuffix("3") ? "</item>" : ""))
    #expect(items.map(\.text) == ["1", "2", "3"])
  }

  @Test func `a hundred broken items spoil no other`() throws {
    let broken = String(repeating: "<item><p><b>1</item>", count: 100)
    #expect(try items(in: "<rss>\(broken)<item>2</item></rss>").last?.text == "2")
  }

  @Test func `pieces may end anywhere`() throws {
    let xml =
      "<?xml version='1.0'?><rss><item a='b'>\u{E9}\u{1F600} &amp; < <![CDATA[x]]></item></rss>"
    let whole = try parts(of: xml)
    for size in 1...40 { #expect(try parts(of: xml, pieces: size) == whole) }
  }

  @Test(arguments: [
    (#"<?xml version='1.0' encoding='ISO-8859-1'?>"#, [0xE9]),
    (#"<?xml version="1.0" encoding="windows-1251"?>"#, [0xD0]),
    (#"<?xml version="1.0" encoding="utf-8" ?>"#, [0xC3, 0xA9]),
    // Wrongly so, and without a word.
    (#"<?xml version="1.0" encoding="UTF-8"?>"#, [0xE9]), ("", [0xE9]),
  ])
  func `encodings are understood`(declaration: String, letter: [UInt8]) throws {
    let bytes = Array("\(declaration)<rss><item>".utf8) + letter + Array("</item></rss>".utf8)
    let text = declaration.contains("1251") ? "\u{420}" : "\u{E9}"
    #expect(try elements(of: parts(of: bytes, pieces: 7)).map(\.text) == [text])
  }

  @Test func `byte order marks are understood`() throws {
    let xml = "<rss><item>\u{E9}</item></rss>"
    let units = Array(xml.utf16)
    let small: [UInt8] = units.reduce(into: [0xFF, 0xFE]) {
      $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
    }
    let large: [UInt8] = units.reduce(into: [0xFE, 0xFF]) {
      $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)]
    }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(xml.utf8)
    for bytes in [small, large, marked] {
      #expect(try elements(of: parts(of: bytes, pieces: 7)).map(\.text) == ["\u{E9}"])
    }
  }

  private func items(in xml: String) throws -> [XMLElement] { try elements(of: parts(of: xml)) }
}
