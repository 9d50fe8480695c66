import Markup
import Prose

// Which lines inside the article's element are the article. Prose stays; a short line stays when it stands
// between prose and does not read like a label. What is foreign differs between two fetches of an unchanged
// page, so when in doubt it is left out.

extension PageOutline {
  /// The paragraphs of the article in an element.
  func paragraphs(in body: ArticleBody, headline: String?) -> [Paragraph] {
    let end = Int(tree.nodes[body.node].end)
    let inside = blocks.filter { $0.node >= body.node && $0.node < end && $0.kind != .caption }
    let linkLists = linkLists(among: inside)
    var lines = inside.compactMap { block -> ArticleLine? in
      if block.kind == .item, linkLists.contains(list(of: block)) { return nil }
      let line = ArticleLine(block: block, text: text(of: block))
      return line.isForeign || line.text == headline ? nil : line
    }
    // Before the first prose stand headline, byline and date; behind the last, tags and links.
    var start = lines.firstIndex(where: \.isProse) ?? lines.count
    if start > 0, start < lines.count, lines[start - 1].isSubheading { start -= 1 }
    lines.removeFirst(start)
    while let last = lines.last, last.isLabel { lines.removeLast() }
    return lines.map(\.paragraph)
  }

  /// The lists that are mostly links.
  private func linkLists(among blocks: [PageBlock]) -> Set<Int> {
    var ink: [Int: (all: Int, links: Int)] = [:]
    for block in blocks where block.kind == .item {
      let sum = ink[list(of: block), default: (0, 0)]
      ink[list(of: block)] = (sum.all + block.ink, sum.links + block.linkInk)
    }
    return Set(ink.filter { $0.value.links * 2 > $0.value.all }.keys)
  }

  /// The element of the list that an item belongs to.
  private func list(of block: PageBlock) -> Int {
    var node = block.node
    while node > 0, ![.ul, .ol, .dl].contains(tree.nodes[node].tag) {
      node = Int(tree.nodes[node].parent)
    }
    return node
  }
}

/// A line of the element that holds the article.
private struct ArticleLine {
  let block: PageBlock
  let text: String

  /// Whether it is a label or a link to something else.
  var isForeign: Bool {
    switch block.kind {
    case .heading: block.isLinks
    case .paragraph where block.linkInk * 10 > block.ink * 7 && !endsSentence: true
    default: block.ink < Self.longestLabel && LineOpeners.furniture.open(text)
    }
  }

  private static let longestLabel = 160

  /// Whether an article may begin with it.
  var isProse: Bool {
    if block.kind == .heading { return block.ink > 60 && endsSentence }
    return block.isProse || block.ink > 20 && endsSentence
  }

  /// Whether it may head the article's first section.
  var isSubheading: Bool { block.kind == .heading && block.ink > 10 }

  /// Whether an article does not end with it.
  var isLabel: Bool {
    switch block.kind {
    case .heading: true
    case .paragraph: !block.isTableRow && !isProse
    default: block.isLinks
    }
  }

  private var endsSentence: Bool {
    text.unicodeScalars.reversed().prefix(3).contains { ".!?…。！？".unicodeScalars.contains($0) }
  }

  var paragraph: Paragraph {
    let read = Paragraph(reading: text)
    return read.kind == .correction ? read : Paragraph(text, kind: block.kind)
  }
}
