import Chronology
import Markup
import Prose

// An item's text is HTML most of the time, though feeds seldom say so: in CDATA, escaped, escaped twice, or as elements.
// It is read as a page's article is. A summary is an article only where it is one by its size.

extension FeedItem {
  /// Grows whenever the same item would give another article.
  static let version = "2/\(MarkupTree.parser)"

  /// Reads the item; the address is where it was got from, if that is known.
  func article(url: String?) throws(IngestError) -> Article {
    let headline = headline
    let paragraphs = try text(headline: headline)
    return Article(
      headline: headline, paragraphs: paragraphs,
      claims: Claims(
        url: address ?? url, byline: byline, published: published, modified: modified,
        section: section, language: language))
  }

  private var headline: String? {
    element.all("title", "atom:title", "dc:title").lazy.map(\.line).first { !$0.isEmpty }
  }

  /// The paragraphs of the whole text.
  private func text(headline: String?) throws(IngestError) -> [Paragraph] {
    for content in element.all(
      "content:encoded", "atom:content", "xhtml:body", "xhtml:div")
    {
      let paragraphs = try content.paragraphs(headline: headline)
      if !paragraphs.isEmpty { return paragraphs }
    }
    var isSummary = false
    for summary in element.all("description", "atom:summary", "dc:description") {
      let paragraphs = try summary.paragraphs(headline: headline)
      if Self.isWhole(paragraphs) { return paragraphs }
      isSummary = isSummary || !paragraphs.isEmpty
    }
    throw isSummary ? .onlySummary : .noText
  }

  /// Whether a summary is the article: long, or of several paragraphs, and with an end.
  private static func isWhole(_ paragraphs: [Paragraph]) -> Bool {
    guard let last = paragraphs.last?.text,
      !["\u{2026}", "...", "\u{2026}]", "...]"].contains(where: last.hasSuffix)
    else { return false }
    let size = paragraphs.reduce(0) { $0 + $1.text.utf8.count }
    return size >= (paragraphs.count > 2 ? longSummary / 2 : longSummary)
  }

  /// Bytes; teasers stay far below.
  private static let longSummary = 1200

  private var byline: String? {
    func names(_ element: XMLElement) -> [String] {
      let named = element.all("dc:creator", "author").filter(\.elements.isEmpty)
        .map { Self.name(in: $0.line) }
      let people = element.all("atom:author").map { $0.first("name")?.line ?? "" }
      let names = (named.contains { !$0.isEmpty } ? named : people).filter { !$0.isEmpty }
      return names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
    }
    let own = names(element)
    let all = own.isEmpty ? containers.last.map(names) ?? [] : own
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  /// Of `desk@post.example (Ann Lee)`, the name; RSS asks for an address of mail in its place.
  private static func name(in text: String) -> String {
    guard let at = text.firstIndex(of: "@"), !text.hasPrefix("@") else { return text }
    if let open = text[at...].firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
      return collapsed(String(text[text.index(after: open)..<close]))
    }
    let words = text.split(separator: " ").filter { !$0.contains("@") }
    return words.joined(separator: " ")
  }

  /// When the item says that it was published.
  var published: ClaimedTime? {
    time("pubDate", "atom:published", "atom:issued", "dcterms:issued", "dcterms:created", "dc:date")
  }

  /// When the item says that it was changed.
  var modified: ClaimedTime? {
    time("atom:updated", "atom:modified", "dcterms:modified")
  }

  private func time(_ terms: String...) -> ClaimedTime? {
    terms.lazy.compactMap { term in
      element.all(term).first.flatMap { ClaimedTime(feedTime: $0.text) }
    }.first
  }

  private var section: String? {
    element.all("category", "atom:category", "dc:subject").lazy.map {
      decoded($0.value("label") ?? $0.value("term") ?? $0.text)
    }.first { !$0.isEmpty }
  }

  private var language: String? {
    let inside = element.all("content:encoded", "atom:content").compactMap { $0.value("xml:lang") }
    let own =
      inside + [element.value("xml:lang")].compactMap(\.self)
      + element.all("dc:language").map(\.text)
    let around = containers.reversed().flatMap { container in
      let channels = [container] + container.elements.filter { $0.term == "channel" }
      return channels.flatMap { channel in
        channel.all("language", "dc:language").map(\.text)
          + [channel.value("xml:lang")].compactMap(\.self)
      }
    }
    return (own + around).lazy.compactMap { languageTag(collapsed($0)) }.first
  }
}

extension XMLElement {
  /// Its text on one line, without markup.
  fileprivate var line: String {
    elements.isEmpty ? decoded(text) : collapsed(text)
  }

  /// Its text as that of an article; none where it says that it is something else.
  fileprivate func paragraphs(headline: String?) throws(IngestError) -> [Paragraph] {
    let type = value("type")?.lowercased() ?? "text"
    guard !type.contains("/") || type.contains("text/") || type.contains("html") else { return [] }
    let html = !elements.isEmpty ? self.html : hasEscapedTags ? unescaped : text
    var paragraphs = try Paragraph.all(in: html, headline: headline)
    while let last = paragraphs.last, last.isFooter { paragraphs.removeLast() }
    return paragraphs
  }

  /// Whether its tags are escaped once more than they should be.
  private var hasEscapedTags: Bool {
    !text.contains("</") && ["&lt;p", "&lt;/", "&lt;br"].contains { text.contains($0) }
  }

  private var unescaped: String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// What is inside, as HTML.
  private var html: String {
    children.reduce(into: "") { html, child in
      switch child {
      case .text(let text):
        html += text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      case .element(let element):
        let name = element.name.local.lowercased()
        html += "<\(name)>"
        if !Self.voidElements.contains(name) { html += "\(element.html)</\(name)>" }
      }
    }
  }

  private static let voidElements: Set<String> = [
    "area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr",
  ]
}

extension Paragraph {
  /// Whether it stands under an article in its feed only: a link to the page, WordPress's *The post … appeared first on …*,
  /// Medium's *… was originally published in … on Medium, where …*.
  fileprivate var isFooter: Bool {
    text.hasPrefix("The post ")
      && [" appeared first on ", " first appeared on "].contains { text.contains($0) }
      || text.contains(" was originally published in ") && text.contains(" on Medium, where ")
      || text.utf8.count < 160 && kind == .paragraph && LineOpeners.furniture.open(text)
  }
}

extension ClaimedTime {
  /// Reads a date of a feed: what pages write, and RFC 822 with its years of two digits.
  init?(feedTime text: String) {
    let text = collapsed(text)
    if let time = ClaimedTime(pageTime: text) {
      self = time
      return
    }
    var words = text.split(separator: " ").flatMap { word in
      word.contains(where: \.isLetter) ? word.split(separator: "-") : [word]
    }.map(String.init)
    for index in words.indices where index > 1 && words[index].utf8.count == 2 {
      guard let year = Int(words[index]), Int(words[index - 2]) != nil else { continue }
      words[index] = String(year < 50 ? 2000 + year : 1900 + year)
      break
    }
    guard let time = ClaimedTime(pageTime: words.joined(separator: " ")) else { return nil }
    self = time
  }
}
