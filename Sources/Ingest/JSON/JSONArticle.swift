private import FoundationEssentials
import Markup
import Prose
import Streams

// JSON that holds one article. Whether it is JSON at all is looked at first; what is in it is read as pages' JSON
// is, since publishers write a name, a list of names or a list of objects in the same place.

/// An article in a JSON file: schema.org's, ninjs, stet's own form, or a line of a dump.
struct JSONArticle {
  let article: Article
  /// Why a page in it may not hold the article that it should.
  let suspicion: Suspicion?

  /// Grows whenever the same file would give another article.
  static let version = "2/\(MarkupTree.parser)"

  /// Reads UTF-8; the address is where it was got from, if that is known.
  init(_ bytes: [UInt8], url: String?) throws(IngestError) {
    guard isJSON(bytes), let json = LooseJSON(bytes[...], keeping: .lines) else {
      throw .unreadableJSON
    }
    try json.refuseList(at: ".")
    let fields = DumpFields(json)
    if json.isOwnForm, !fields.isTitledFragment {
      let form = try Self.form(bytes)
      var claims = form.article.claims
      claims.url = claims.url ?? url
      article = Article(
        headline: form.article.headline, paragraphs: form.article.paragraphs, claims: claims)
      suspicion = form.suspicion
    } else if let story = json.outermost(where: \.isStory) {
      (article, suspicion) = (try Article(schema: story, url: url), nil)
    } else if let item = json.outermost(where: \.isNewsItem) {
      (article, suspicion) = (try Article(ninjs: item, url: url), nil)
    } else if let content = fields.content {
      (article, suspicion) = try content.article(fields, url: url)
    } else {
      // As JSON Feed has it.
      try json["items"]?.refuseList(at: ".items")
      throw .unknownJSON
    }
    guard !article.paragraphs.isEmpty else {
      throw article.headline == nil ? .empty : .onlyHeadline
    }
  }

  private static func form(_ bytes: [UInt8]) throws(IngestError) -> ArticleForm {
    do {
      return try JSONDecoder().decode(ArticleForm.self, from: Data(bytes))
    } catch DecodingError.dataCorrupted {
      throw .unreadableJSON
    } catch {
      throw IngestError(decoding: error)
    }
  }
}

extension LooseJSON {
  /// What a text says; nil for anything else.
  var words: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The text under the first of these keys that has one, on one line.
  func line(_ keys: String...) -> String? {
    keys.lazy.compactMap { self[$0]?.words.map(decoded) }.first { !$0.isEmpty }
  }

  /// Throws where it is a list of several articles.
  fileprivate func refuseList(at path: String) throws(IngestError) {
    guard case .list(let parts) = self else { return }
    let stories = parts.count { $0.isStory || $0.isNewsItem || DumpFields($0).content != nil }
    if stories > 1 { throw .listOfArticles(stories, at: path) }
  }

  fileprivate var isOwnForm: Bool {
    self["@type"] == nil && (self["paragraphs"] ?? self["html"]) != nil
  }
}

extension Paragraph {
  /// Reads a text of a field: its lines are paragraphs; where it has tags, it is HTML.
  static func all(
    in text: String, headline: String?
  ) throws(IngestError) -> [Paragraph] {
    if hasTags(text) {
      return try HTMLFragment(Array(text.utf8), headline: headline).paragraphs
    }
    let lines = Lines(text).map(trimmed).filter { !$0.isEmpty }
    if text.utf8.span.first(UInt8(ascii: "&"), from: 0) < text.utf8.count {
      // Templates leave entities where characters should be.
      let html = lines.map { "<p>\($0.replacing("<", with: "&lt;"))</p>" }.joined()
      return try HTMLFragment(Array(html.utf8)).paragraphs
    } else {
      return lines.map { Paragraph(reading: String($0)) }
    }
  }
}

/// Whether a text holds tags of HTML: closing ones, or those of paragraphs and line breaks.
func hasTags(_ text: String) -> Bool {
  let bytes = text.utf8.span
  var place = bytes.first(UInt8(ascii: "<"), from: 0)
  while place < bytes.count - 1 {
    switch bytes[place + 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "p"): return true
    case UInt8(ascii: "b") where place + 2 < bytes.count && bytes[place + 2] == UInt8(ascii: "r"):
      return true
    default: place = bytes.first(UInt8(ascii: "<"), from: place + 1)
    }
  }
  return false
}
