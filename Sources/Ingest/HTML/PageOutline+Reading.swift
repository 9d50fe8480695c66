import Markup
import Prose

// One walk over the tree. Elements that begin a line of their own end the block before them; so do two line
// breaks in a row. White space collapses to single spaces, as a browser shows it; no-break spaces stay.

extension PageOutline {
  /// The lines of a page, but for its furniture.
  init(_ tree: MarkupTree, furniture: Furniture) {
    var reader = OutlineReader(tree)
    var index = 0
    while index < tree.nodes.count {
      reader.close(before: index)
      let node = tree.nodes[index]
      if node.tag == .text {
        reader.text(at: index)
      } else if furniture.includes(index) {
        // What was left out still parts the lines around it.
        if node.tag.isBlock { reader.finishBlock() }
        index = Int(node.end)
        continue
      } else {
        reader.open(index)
      }
      index += 1
    }
    reader.close(before: tree.nodes.count)
    self.init(tree: tree, bytes: reader.bytes, blocks: reader.blocks)
  }
}

private struct OutlineReader {
  private struct Level {
    let end: Int
    let isBlock: Bool
    let isLink: Bool
    /// What the enclosing element makes of its lines.
    let kind: Paragraph.Kind
    let block: Int
  }

  private let tree: MarkupTree
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [PageBlock] = []
  private var levels: [Level] = []
  private var current: PageBlock?
  /// Line breaks since the last visible character.
  private var breaks = 0
  private var needsSpace = false
  /// The node behind a table's row that is read as one line.
  private var rowEnd = 0

  init(_ tree: MarkupTree) {
    self.tree = tree
    bytes.reserveCapacity(tree.bytes.count / 4)
  }

  mutating func close(before index: Int) {
    while let level = levels.last, level.end <= index {
      if level.isBlock { finishBlock() }
      levels.removeLast()
    }
  }

  mutating func open(_ index: Int) {
    let node = tree.nodes[index]
    let outer = levels.last
    var isBlock = node.tag.isBlock
    if node.tag == .tr, isPlainRow(index) { rowEnd = Int(node.end) }
    if index < rowEnd, node.tag == .td || node.tag == .th {
      isBlock = false
      needsSpace = true
    }
    if isBlock { finishBlock() }
    if node.tag == .br {
      breaks += 1
      needsSpace = true
    }
    levels.append(
      Level(
        end: Int(node.end), isBlock: isBlock,
        isLink: node.tag == .a || node.tag == .button || outer?.isLink ?? false,
        kind: kind(of: node.tag, in: outer?.kind ?? .paragraph),
        block: isBlock ? index : outer?.block ?? 0))
  }

  /// Whether a row's cells hold nothing but text, so that the row reads as one line.
  private func isPlainRow(_ row: Int) -> Bool {
    let inside = tree.nodes[row + 1..<Int(tree.nodes[row].end)]
    guard inside.count < Self.largestRow,
      inside.count(where: { $0.tag == .td || $0.tag == .th }) > 1
    else { return false }
    return !inside.contains {
      $0.tag.isBlock && $0.tag != .td && $0.tag != .th || $0.tag == .br
    }
  }

  /// In nodes.
  private static let largestRow = 500

  private func kind(of tag: Tag, in outer: Paragraph.Kind) -> Paragraph.Kind {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li, .dd, .dt: .item
    case .blockquote: .quote
    case .figcaption: .caption
    default: outer
    }
  }

  mutating func text(at index: Int) {
    guard let level = levels.last else { return }
    for byte in tree.text(at: index) {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        needsSpace = true
        continue
      }
      if breaks > 1 { finishBlock() }
      breaks = 0
      if current == nil {
        current = PageBlock(text: bytes.count..<bytes.count, node: level.block, kind: level.kind)
        current?.isTableRow = index < rowEnd
      } else if needsSpace {
        bytes.append(0x20)
      }
      needsSpace = false
      bytes.append(byte)
      current?.ink += 1
      if level.isLink { current?.linkInk += 1 }
    }
  }

  mutating func finishBlock() {
    breaks = 0
    needsSpace = false
    guard var block = current else { return }
    current = nil
    block.text = visible(block.text.lowerBound..<bytes.count)
    if !block.text.isEmpty { blocks.append(block) }
  }

  /// The range without no-break spaces and invisible characters at its ends.
  private func visible(_ range: Range<Int>) -> Range<Int> {
    func isVisible(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory != .format && !scalar.properties.isWhitespace
    }
    // Nearly all lines begin and end in plain letters and marks.
    if let first = bytes[range].first, let last = bytes[range].last, first < 0x80, last < 0x80 {
      return range
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let first = text.unicodeScalars.firstIndex(where: isVisible),
      let last = text.unicodeScalars.lastIndex(where: isVisible)
    else { return range.lowerBound..<range.lowerBound }
    let start = text.utf8.distance(from: text.startIndex, to: first)
    let end = text.utf8.distance(from: text.startIndex, to: text.unicodeScalars.index(after: last))
    return range.lowerBound + start..<range.lowerBound + end
  }
}
