import Chronology
import Markup
import Prose

// Markdown is turned into HTML, block by block, and read as such: tags, entities and spaces mean the same in both.

extension Article {
  /// Grows whenever the same Markdown would give another article.
  static let markdownVersion = "1/\(MarkupTree.parser)"

  /// Reads a Markdown text; the address is where it was got from, if that is known.
  init(markdown text: String, url: String?) throws(IngestError) {
    let front = FrontMatter(text)
    let body = MarkdownBlocks(front?.rest ?? text[...])
    var blocks = body.blocks
    func read(_ blocks: some Sequence<MarkdownBlock>) throws(IngestError) -> [Paragraph] {
      let html = blocks.map { $0.html(references: body.references) }.joined(separator: "\n")
      return try HTMLFragment(Array(html.utf8)).paragraphs
    }
    var headline = front?.first("title", "headline").map(decoded)
    if let index = blocks.firstIndex(where: { $0.kind == .heading(1) }) {
      let heading = try read([blocks[index]]).map(\.text).joined(separator: " ")
      if headline == nil, !heading.isEmpty { headline = heading }
      if heading == headline { blocks.remove(at: index) }
    }
    var paragraphs = try read(blocks)
    var byline = front?.byline
    if byline == nil, headline != nil, let first = paragraphs.first, isByline(first.text) {
      byline = first.text
      paragraphs.removeFirst()
    }
    guard !paragraphs.isEmpty else { throw headline == nil ? .empty : .onlyHeadline }
    self.init(
      headline: headline, paragraphs: paragraphs,
      claims: Claims(
        url: wholeAddress(front?.first("canonical", "canonical_url", "canonicalurl", "url")) ?? url,
        byline: byline,
        published: front?.time("published", "date", "publishdate", "pubdate"),
        modified: front?.time("modified", "updated", "lastmod", "last_modified_at"),
        section: front?.first("section", "category", "categories"),
        language: languageTag(front?.first("lang", "language", "locale"))))
  }
}

extension FrontMatter {
  /// The byline as written, else the authors' names.
  fileprivate var byline: String? {
    if let byline = first("byline") { return byline }
    let names = ["author", "authors"].lazy.compactMap { fields[$0] }.first ?? []
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  fileprivate func first(_ keys: String...) -> String? {
    keys.lazy.compactMap { fields[$0]?.first }.first
  }

  fileprivate func time(_ keys: String...) -> ClaimedTime? {
    keys.lazy.compactMap { fields[$0]?.first.flatMap { ClaimedTime(pageTime: $0) } }.first
  }
}

extension MarkdownBlock {
  /// The block as one element of HTML.
  fileprivate func html(references: Set<String>) -> String {
    let text =
      kind == .literal
      ? MarkdownInline.html(literal: text) : MarkdownInline.html(text, references: references)
    let tag =
      switch kind {
      case .paragraph, .literal: "p"
      case .heading(let rank): "h\(rank)"
      case .item: "li"
      case .quote: "blockquote"
      }
    return "<\(tag)>\(text)</\(tag)>"
  }
}
