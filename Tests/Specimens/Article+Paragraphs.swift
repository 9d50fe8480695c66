package import Prose

extension Article {
  /// An article of paragraphs that are parted by `¶`; spaces around the mark belong to neither.
  package init(paragraphsOf text: String, headline: String? = nil) {
    let parts = text.split(separator: "¶", omittingEmptySubsequences: false)
    self.init(
      headline: headline,
      paragraphs: parts.map { part in
        let start = part.drop { $0 == " " }
        return Paragraph(String(start.prefix(upTo: start.endOfWords)))
      })
  }
}

extension Substring {
  /// Behind the last character that is no space.
  fileprivate var endOfWords: Index {
    lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
  }
}
