import Testing

@testable import Ingest

@Suite struct XMLFormTests {
  @Test(arguments: [
    ("<rss version='2.0'><channel/></rss>", XMLForm.feed), ("<rdf:RDF xmlns:rdf='x'>", .feed),
    ("\u{FEFF}<?xml version='1.0'?>\n<!-- <mediawiki> -->\n<feed xmlns='x'>", .feed),
    ("<!DOCTYPE rss SYSTEM 'x' [<!ENTITY a 'b'>]>\n<rss>", .feed), ("<atom:feed>", .feed),
    ("<mediawiki xml:lang='en'>", .mediaWiki), ("<mediawiki/>", .mediaWiki),
    ("<html><rss>", nil), ("<rssx>", nil), ("<!-- <rss>", nil), ("It burned. <rss>", nil),
    ("", nil),
    ("<", nil), ("<?xml", nil), ("<!DOCTYPE rss [", nil),
  ])
  func `feeds and exports are known by their root`(text: String, form: XMLForm?) {
    #expect(XMLForm(beginning: Array(text.utf8)) == form)
  }

  @Test(arguments: ["<mediawiki>", "<?xml version='1.0'?><rss>", "\n<!-- a --><rdf:RDF>", "<feed>"])
  func `their format is XML`(text: String) {
    #expect(Format(beginning: text) == .xml)
  }
}
