import Markup
import Prose

// Which lines inside the article's element are the article. Prose stays; a short line stays when it stands
// between prose and does not read like a label. What is foreign differs between two fetches of an unchanged
// page, so when in doubt it is left out.

extension PageOutline {
  /// The paragraphs of the article in an element.
  func paragraphs(in body: ArticleBody, headline: String?) -> [Paragraph] {
    let end = Int(tree.nodes[body.node].end)
    var lines = blocks.filter { $0.node >= body.node && $0.node < end && $0.kind != .caption }
    let texts = lines.map { text(of: $0) }
    var kept: [(block: PageBlock, text: String)] = []
    for (line, text) in zip(lines, texts) {
      if line.isLinks && line.kind == .item { continue }
      if line.ink < Self.longestLabel, LineOpeners.furniture.open(text) { continue }
      kept.append((line, text))
    }
    lines = []
    // Before the first prose stand headline, byline and date; behind the last, tags and links.
    if let first = kept.firstIndex(where: { $0.block.isProse || $0.block.isSentence($0.text) }) {
      kept.removeFirst(first)
    }
    while let last = kept.last, !(last.block.isProse || last.block.isSentence(last.text)) {
      kept.removeLast()
    }
    return kept.map { line in
      let read = Paragraph(reading: line.text)
      return read.kind == .correction ? read : Paragraph(line.text, kind: line.block.kind)
    }
  }

  private static let longestLabel = 200
}

extension PageBlock {
  /// Whether it ends like a sentence and is not a heading or mostly links.
  func isSentence(_ text: String) -> Bool {
    guard kind != .heading, !isLinks, ink > 20 else { return false }
    return text.unicodeScalars.reversed().prefix(3).contains { ".!?…。！？".unicodeScalars.contains($0) }
  }
}
