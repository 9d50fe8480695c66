import Specimens
import Streams
import Testing

@testable import Markup

/// Whatever an XML file holds, reading ends soon, in parts or in sentences.
@Suite struct BadXMLTests {
  @Test func `a part that is too large is passed over, and the next is read`() throws {
    let large = String(repeating: "<p>word</p>", count: 10_000)
    let found = try parts(of: "<rss><item>\(large)</item><item>2</item></rss>", limit: 1000)
    #expect(found[1] == .fault(.tooLarge(limit: 1000)))
    #expect(elements(of: found).map(\.text) == ["2"])
    let attribute = String(repeating: "word ", count: 1000)
    #expect(
      try parts(of: "<rss><item a='\(attribute)'/><item>2</item></rss>", limit: 1000)[1]
        == .fault(.tooLarge(limit: 1000)))
  }

  @Test func `a part that is too deep is passed over, and the next is read`() throws {
    let deep = String(repeating: "<p>", count: 1000) + String(repeating: "</p>", count: 1000)
    let found = try parts(of: "<rss><item>\(deep)</item><item>2</item></rss>")
    #expect(found[1] == .fault(.tooDeep))
    #expect(elements(of: found).map(\.text) == ["2"])
  }

  @Test func `elements may not be opened without end`() throws {
    let endless = "<rss>" + String(repeating: "<p>", count: 100_000)
    #expect(try parts(of: endless).last == .fault(.unclosed))
    let containers = String(repeating: "<rss>", count: 100_000)
    #expect(try parts(of: containers).last == .fault(.unclosed))
  }

  @Test func `a tag or a comment may not be without end`() throws {
    let long = String(repeating: "word ", count: 1_000_000)
    for start in ["<rss><item a='", "<rss><!-- ", "<rss><?x "] {
      let found = try parts(of: start + long)
      guard case .fault? = found.last else {
        Issue.record("it was read")
        continue
      }
    }
  }

  @Test func `entities are not expanded, and no file is read`() throws {
    let bomb = """
      <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <rss><item>&b;&b;&c;</item></rss>
      """
    #expect(try parts(of: bomb) == [.fault(.ownEntities)])
    let parameters =
      "<!DOCTYPE rss [<!ENTITY % a SYSTEM \"file:///etc/passwd\">%a;]><rss><item/></rss>"
    #expect(try parts(of: parameters) == [.fault(.ownEntities)])
    let outer = "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss><item>&c;</item></rss>"
    #expect(try elements(of: parts(of: outer)).map(\.text) == ["&c;"])
  }

  @Test func `a file that was cut off says so`() throws {
    #expect(try parts(of: "<rss><item>1</item><item>2").last == .fault(.cutOff))
  }

  @Test(arguments: [
    "", " ", "<", "<<<<", "a", "</", "<!", "<!-", "<!--", "<a", "<a b", "<a b=", "<a b='", "&",
    "&#",
    "<a>&#x", "<a>&#xFFFFFFFFF;", "</a></b>", "<![CDATA[", "<a><![CDATA[", "<?xml", "<?xml?>",
    "<?xml version='1.0' encoding='no-such'?><a/>", "\u{0}", "<a \u{0}", "<a/><b/>",
    "<a></b></c><d>",
    "<!DOCTYPE", "<!DOCTYPE a [", "<!DOCTYPE a [<!ELEMENT a (b", "<a:b:c/>", "<:a/>",
    "<rss><-/></rss>",
  ])
  func `a document may end anywhere`(xml: String) throws {
    for size in [1, 3, 1000] { _ = try parts(of: xml, pieces: size) }
  }

  @Test func `what is damaged at random is read or told of`() throws {
    let xml = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ATTLIST item a CDATA "b">]>
      <rss xmlns:dc="urn:dc"><channel><title>\u{C9} &amp; b</title><item id='1'><dc:a>x</dc:a><![CDATA[<p>]]>
      <!-- c --></item><item><p><br/>y &nbsp; z</p></item></channel></rss>
      """.utf8)
    for end in xml.indices { _ = try parts(of: Array(xml[..<end])) }
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<4000 {
      var damaged = xml
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: damaged.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: damaged.removeSubrange(place..<min(damaged.count, place + 9))
        case 2: damaged[place] = Array("<>&;]['\"/!".utf8).randomElement(using: &generator) ?? 0
        default:
          damaged.insert(contentsOf: damaged[place..<min(damaged.count, place + 40)], at: place)
        }
        if damaged.isEmpty { break }
      }
      for element in elements(of: try parts(of: damaged)) { try checkWriting(element) }
    }
  }

  @Test func `what is written reads as the same element`() throws {
    let name = XMLName("a", prefix: "x", namespace: "urn:x")
    try checkWriting(
      XMLElement(
        XMLName("item"),
        attributes: [
          XMLAttribute(XMLName("lang", prefix: "xml", namespace: xml), "en"),
          XMLAttribute(XMLName("b", prefix: "x", namespace: "urn:x"), " \t\n\r\"<&>"),
        ],
        children: [
          .text("\r\n a < b & c ]]> "),
          .element(XMLElement(name, children: [.element(XMLElement(XMLName("c")))])),
          .element(
            XMLElement(
              XMLName("a", namespace: "urn:d"), children: [.element(XMLElement(XMLName("e")))])),
          .element(XMLElement(XMLName("a", prefix: "x", namespace: "urn:other"))),
        ]))
  }

  private let xml = "http://www.w3.org/XML/1998/namespace"

  private func checkWriting(_ element: XMLElement) throws {
    #expect(try parts(of: element.document) == [.element(element)])
  }
}
