private import Chronology
package import Prose

// Plain text, as newsrooms and feeds hand it out: headline, byline and paragraphs are told by order and shape
// alone. Nothing is corrected: what stands inside a line stays, down to its bytes.

extension Article {
  /// Reads a plain text; the address, where one is known, becomes a claim.
  package init(plainText text: String, url: String? = nil) throws(IngestError) {
    guard !text.utf8.contains(0) else { throw .binary("a binary text (it holds a NUL)") }
    var blocks = TextBlock.blocks(of: text)
    guard !blocks.isEmpty else { throw .empty }
    let published = blocks[0].takeDate()
    if blocks[0].text.isEmpty { blocks.removeFirst() }

    let headline = blocks.first.flatMap { $0.isHeadline ? $0.text : nil }
    let byline = blocks.dropFirst().first.flatMap { isByline($0.text) ? $0.text : nil }
    if byline != nil { blocks.remove(at: 1) }
    if headline != nil { blocks.removeFirst() }
    guard !blocks.isEmpty else { throw .onlyHeadline }
    self.init(
      headline: headline, paragraphs: blocks.map { Paragraph(reading: $0.text) },
      claims: Claims(url: url, byline: byline, published: published.map { .day($0) }))
  }
}

extension TextBlock {
  /// Takes `date 2026-11-07` from the front of a line.
  fileprivate mutating func takeDate() -> CalendarDate? {
    let words = text.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard isOneLine, words.count >= 2, words[0] == "date", let date = CalendarDate(words[1])
    else { return nil }
    text = words.count == 3 ? String(trimmed(words[2])) : ""
    return date
  }

  /// Whether the first block, being this, is a headline.
  fileprivate var isHeadline: Bool {
    isOneLine && !endsInFullStop(text)
  }
}

/// Whether the block behind the headline, being this, is a byline; *By noon the water was gone.* is none.
func isByline(_ text: String) -> Bool {
  text.prefix(3).lowercased() == "by " && !endsInFullStop(text)
}

/// Whether a full stop closes the text, before marks and brackets or not; those of `U.S.` and `...` close nothing.
private func endsInFullStop(_ text: String) -> Bool {
  let end = text.unicodeScalars.reversed().lazy.drop { "\"'”’»)]".unicodeScalars.contains($0) }
    .prefix(3)
  guard let last = end.first, ".。．।۔".unicodeScalars.contains(last) else { return false }
  return !end.dropFirst().contains(".")
}
