import Chronology
import Prose

/// What a line of a dump holds of its article, in the form that says the most.
enum DumpContent {
  /// A whole page, which says all else itself.
  case page(String)
  /// HTML of the article alone.
  case fragment(String)
  case text(String)
}

extension DumpFields {
  /// Nil for what is nothing of these; another reader may know it.
  var content: DumpContent? {
    if let html = self[.html].lazy.compactMap(\.words).first {
      return isPage(html) ? .page(html) : .fragment(html)
    }
    guard let text = self[.text].lazy.compactMap(\.lines).first else {
      return nil
    }
    return !hasTags(text) ? .text(text) : isPage(text) ? .page(text) : .fragment(text)
  }

  /// Whether its text is only the beginning, and says so as news services do: *… [+2113 chars]*.
  var isCutOff: Bool {
    guard let text = self[.text].lazy.compactMap(\.words).first else { return false }
    let end = collapsed(String(decoding: text.utf8.suffix(40), as: UTF8.self))
    guard end.hasSuffix(" chars]"), let mark = end.split(separator: "[").last?.dropLast(7) else {
      return false
    }
    return mark.first == "+" && mark.dropFirst().allSatisfy(\.isNumber)
  }

  /// Whether its HTML is no whole page, and what a page would say of itself stands beside it.
  var isTitledFragment: Bool {
    if !has(.form), hasClaims, case .fragment = content { true } else { false }
  }

  /// Whether HTML is a page, and no piece of one.
  private func isPage(_ html: String) -> Bool {
    var rest = html.utf8.prefix(4096)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      let name = String(decoding: rest.prefix(8), as: UTF8.self).lowercased()
      if ["html", "!doctype", "head>", "body"].contains(where: { name.hasPrefix($0) }) {
        return true
      }
    }
    return false
  }
}

extension DumpContent {
  /// The article, with what stands beside its text.
  func article(
    _ fields: DumpFields, url: String?
  ) throws(IngestError) -> (article: Article, suspicion: Suspicion?) {
    guard !fields.isCutOff else { throw .onlySummary }
    let headline = fields[.headline].lazy.compactMap(\.oneLine).first
    let text: Article
    switch self {
    case .page(let html):
      let page = try HTMLPage(Array(html.utf8), url: fields.address ?? url)
      return (page.article, page.suspicion)
    case .fragment(let html):
      let paragraphs = try HTMLFragment(Array(html.utf8), headline: headline).paragraphs
      text = Article(headline: headline, paragraphs: paragraphs, claims: Claims())
    case .text(let plain):
      // As plain text is cut, so that what stands beside it makes no other paragraphs of it.
      if let headline {
        var blocks = TextBlock.blocks(of: plain)
        if blocks.first?.text == headline { blocks.removeFirst() }
        text = Article(
          headline: headline, paragraphs: blocks.map { Paragraph(reading: $0.text) },
          claims: Claims())
      } else {
        text = try Article(plainText: plain)
      }
    }
    let bylines = fields[.byline].lazy.map { $0.names.joined(separator: ", ") }
    let claims = Claims(
      url: fields.address ?? url, byline: bylines.first { !$0.isEmpty } ?? text.claims.byline,
      published: fields.time(.published) ?? text.claims.published,
      modified: fields.time(.modified),
      section: fields[.section].lazy.compactMap(\.oneLine).first,
      language: languageTag(fields[.language].lazy.compactMap(\.words).first))
    return (
      Article(headline: text.headline, paragraphs: text.paragraphs, claims: claims), nil
    )
  }
}

extension DumpFields {
  fileprivate func time(_ meaning: Meaning) -> ClaimedTime? {
    self[meaning].lazy.compactMap { value in
      value.words.flatMap { ClaimedTime(pageTime: collapsed($0)) }
        ?? Timestamp(dumpTime: value).map { .moment($0) }
    }.first
  }
}

extension LooseJSON {
  /// A text, or a list of texts that are its paragraphs.
  fileprivate var lines: String? {
    let texts = elements.compactMap(\.words)
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// The first text in it, on one line.
  fileprivate var oneLine: String? {
    elements.lazy.compactMap { $0.words.map(decoded) }.first { !$0.isEmpty }
  }
}
