import Testing

@testable import Markup

/// Pages come from anywhere: whatever is in them, reading ends soon, in a tree or in a sentence.
@Suite struct BadMarkupTests {
  @Test func `tags may be nested deeper than any page needs, and not without end`() throws {
    let deep = String(repeating: "<div>", count: 900) + "x"
    #expect(try MarkupTree(parsing: Array(deep.utf8)).nodes.count == 904)
    let deeper = String(repeating: "<div>", count: 100_000) + "x"
    #expect(throws: MarkupError.tooDeep) { try MarkupTree(parsing: Array(deeper.utf8)) }
  }

  @Test func `a page may not be all tags`() {
    let page = Array(String(repeating: "<br>x", count: 100).utf8)
    #expect(throws: MarkupError.tooMany) { try MarkupTree(parsing: page, most: 50) }
  }

  @Test func `entities of the page's own are not expanded, and no file is read`() throws {
    let page = """
      <!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <p>&b;&b;&b; &c;</p>
      """
    let tree = try MarkupTree(parsing: Array(page.utf8))
    #expect(tree.bytes.count < 100)
    #expect(!String(decoding: tree.bytes, as: UTF8.self).contains("root:"))
  }

  @Test(arguments: [
    "<", "<<<<", "a < b", "</", "<!", "<!-", "<!--", "<a", "<a b", "<a b=", "<a b='", "&", "&#",
    "&#x",
    "&#xFFFFFFFFF;",
    "<script>", "<script", "</p></p></div>", "<p", "<![CDATA[", "<?xml", "<table><tr><td>", "\u{0}",
    "<p \u{0}",
  ])
  func `a page may end anywhere`(page: String) throws {
    let tree = try MarkupTree(parsing: Array(page.utf8))
    #expect(tree.nodes.allSatisfy { $0.end <= tree.nodes.count })
    #expect(tree.nodes.dropFirst().allSatisfy { $0.parent >= 0 })
  }

  @Test func `closing tags without an opening one take no time to speak of`() throws {
    let page =
      String(repeating: "<div>", count: 900) + String(repeating: "</b></p></i>", count: 20000)
    #expect(try MarkupTree(parsing: Array(page.utf8)).nodes.count > 900)
  }

  @Test func `bytes that are not UTF-8 do no harm`() throws {
    let tree = try MarkupTree(parsing: Array("<p>a".utf8) + [0xFF, 0xC0, 0x80] + Array("b".utf8))
    #expect(tree.nodes.contains { $0.tag == .p })
  }
}
