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
    if var start = lines.firstIndex(where: \.isProse) {
      if start > 0, lines[start - 1].isSubheading { start -= 1 }
      lines.removeFirst(start)
      while let last = lines.last, last.isLabel { lines.removeLast() }
    } else {
      // A page of a few words: whatever is a sentence.
      lines.removeAll { !$0.isSentence }
    }
    return lines.map(\.paragraph)
  }

  /// The lists that lead elsewhere: short items, mostly links, or all with a link in them.
  private func linkLists(among blocks: [PageBlock]) -> Set<Int> {
    var lists: [Int: LinkCount] = [:]
    for block in blocks where block.kind == .item {
      lists[list(of: block), default: LinkCount()].add(block)
    }
    return Set(lists.filter(\.value.leadsElsewhere).keys)
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

/// What the items of a list have in links.
private struct LinkCount {
  private var items = 0
  private var linkedItems = 0
  private var ink = 0
  private var linkInk = 0

  mutating func add(_ item: PageBlock) {
    items += 1
    linkedItems += item.linkInk > 0 ? 1 : 0
    ink += item.ink
    linkInk += item.linkInk
  }

  var leadsElsewhere: Bool {
    guard ink < items * Self.longItem else { return false }
    return linkInk * 2 > ink || linkedItems == items && linkInk * 4 > ink
  }

  /// Bytes; a list of longer items on the average is to be read.
  private static let longItem = 120
}

/// A line of the element that holds the article.
private struct ArticleLine {
  let block: PageBlock
  let text: String

  /// Whether it is a label or a link to something else.
  var isForeign: Bool {
    switch block.kind {
    case .heading where block.isLinks: true
    case .paragraph where block.linkInk * 20 > block.ink * 17 && !endsSentence: true
    default: block.ink < Self.longestLabel && !isQuoted && LineOpeners.furniture.open(text)
    }
  }

  /// Whether somebody says it: *“Follow us,” they said.*
  private var isQuoted: Bool {
    text.unicodeScalars.first.map { "\u{201C}\u{2018}\"'\u{AB}".unicodeScalars.contains($0) }
      ?? false
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

  /// Whether it is a sentence, however short.
  var isSentence: Bool { block.kind != .heading && !block.isLinks && endsSentence }

  private var endsSentence: Bool {
    text.unicodeScalars.reversed().prefix(3).contains { ".!?…。！？".unicodeScalars.contains($0) }
  }

  var paragraph: Paragraph { Paragraph(reading: text, kind: block.kind) }
}
