import Chronology
import Prose

// ninjs, the IPTC's news in JSON. Version 1 has `body_html` and `body_text`, with `headline` and `byline`; version 2 has
// lists of `bodies` and `headlines`, each with its `contenttype` and `value`, and `by`.

extension LooseJSON {
  /// Whether it is a news item with its text.
  var isNewsItem: Bool {
    newsBody != nil
  }

  /// The text, as HTML where there is such.
  fileprivate var newsBody: (text: String, isHTML: Bool)? {
    for key in ["body_html", "body_xhtml"] {
      if let html = self[key]?.words { return (html, true) }
    }
    if let text = self["body_text"]?.words { return (text, false) }
    let bodies = self["bodies"]?.elements ?? []
    let body =
      bodies.first { $0["contenttype"]?.words?.contains("html") ?? false }
      ?? bodies.first { $0["value"]?.words != nil }
    guard let body, let text = body["value"]?.words else { return nil }
    return (text, body["contenttype"]?.words?.contains("html") ?? false)
  }

  /// The headline of the item, or the main one of several.
  fileprivate var newsHeadline: String? {
    if let headline = line("headline") { return headline }
    let headlines = self["headlines"]?.elements ?? []
    let main = headlines.first { $0["role"]?.words == "main" } ?? headlines.first
    return main?.line("value") ?? line("title")
  }
}

extension Article {
  /// Reads a news item of ninjs.
  init(ninjs item: LooseJSON, url: String?) throws(IngestError) {
    let headline = item.newsHeadline
    let body = item.newsBody ?? (text: "", isHTML: false)
    let paragraphs =
      body.isHTML
      ? try HTMLFragment(Array(body.text.utf8), headline: headline).paragraphs
      : try Paragraph.all(in: body.text, headline: headline)
    func time(_ keys: String...) -> ClaimedTime? {
      keys.lazy.compactMap { item.line($0).flatMap { ClaimedTime(pageTime: $0) } }.first
    }
    self.init(
      headline: headline, paragraphs: paragraphs,
      claims: Claims(
        url: wholeAddress(item["canonicalurl"]?.words) ?? wholeAddress(item["uri"]?.words) ?? url,
        byline: item.line("byline", "by"),
        published: time("firstcreated", "contentcreated"), modified: time("versioncreated"),
        section: item.line("section"), language: languageTag(item["language"]?.words)))
  }
}
