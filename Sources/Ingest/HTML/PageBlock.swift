import Markup
import Prose

/// A line of a page as its reader sees it: a paragraph, a heading, an item, a row of a table.
struct PageBlock {
  /// Where it lies in the outline's text.
  var text: Range<Int>
  /// The innermost element that begins a line of its own and holds it.
  let node: Int
  let kind: Paragraph.Kind
  /// Bytes other than white space.
  var ink = 0
  /// How many of those are links.
  var linkInk = 0
  /// Whether it is a row of a table.
  var isTableRow = false

  /// Whether it is mostly links.
  var isLinks: Bool { linkInk * 2 > ink }
}

/// A page as lines, without what is never part of an article.
struct PageOutline {
  let tree: MarkupTree
  /// The text of all blocks, UTF-8, white space collapsed.
  fileprivate(set) var bytes: [UInt8] = []
  fileprivate(set) var blocks: [PageBlock] = []

  func text(of block: PageBlock) -> String {
    String(decoding: bytes[block.text], as: UTF8.self)
  }
}
