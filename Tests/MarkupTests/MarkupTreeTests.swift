import Testing

@testable import Markup

@Suite struct MarkupTreeTests {
  @Test func `elements and text stand in document order, each knowing its end`() throws {
    let tree = try MarkupTree(parsing: Array("<p class=a>One <b>two</b></p><p>Three".utf8))
    #expect(
      tree.nodes.map(\.tag) == [.document, .html, .body, .p, .text, .b, .text, .p, .text])
    #expect(tree.nodes.map { Int($0.end) } == [9, 9, 9, 7, 5, 7, 7, 9, 9])
    #expect(tree.nodes.map { Int($0.parent) } == [-1, 0, 1, 2, 3, 3, 5, 2, 7])
    #expect(tree.string(.className, at: 3) == "a")
    #expect(tree.value(.id, at: 3) == nil)
    #expect(String(decoding: tree.text(at: 6), as: UTF8.self) == "two")
  }

  @Test(arguments: [
    ("a &amp; b &eacute; &#8217; &#x41;", "a & b \u{E9} \u{2019} A"),
    ("a & b &unknown; c", "a & b &unknown; c"),
    ("a<!-- <p>b</p> -->c", "ac"),
    ("a<script>if (1 < 2) \"<p>b</p>\"</script>c", "ac"),
    ("a<style>p { }</style>c", "ac"),
    ("a < b", "a < b"),
    ("", ""),
  ])
  func `the text is what a reader sees`(html: String, text: String) throws {
    #expect(try self.text(of: html) == text)
  }

  @Test func `data in scripts is kept`() throws {
    #expect(try text(of: "<script type='application/ld+json'>{\"a\": 1}</script>") == "{\"a\": 1}")
  }

  @Test func `long text is one node`() throws {
    let tree = try MarkupTree(
      parsing: Array(("<p>" + String(repeating: "word ", count: 5000)).utf8))
    #expect(tree.nodes.count == 5)
    #expect(tree.text(at: 4).count == 25000)
  }

  @Test(arguments: Markup.Tag.allCases.dropFirst(3))
  func `every tag is known by its name`(tag: Markup.Tag) throws {
    let tree = try MarkupTree(parsing: Array("<\(tag)></\(tag)>".utf8))
    #expect(tree.nodes.contains { $0.tag == tag })
  }

  private func text(of html: String) throws -> String {
    let tree = try MarkupTree(parsing: Array(html.utf8))
    return tree.nodes.indices.filter { tree.nodes[$0].tag == .text }
      .map { String(decoding: tree.text(at: $0), as: UTF8.self) }.joined()
  }
}
