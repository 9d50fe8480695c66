import Chronology
import Markup
import Prose

/// A revision of a page in an export of a wiki.
struct WikiRevision: Hashable, Sendable {
  /// The root of the export, without what is inside.
  let root: XMLElement
  let site: WikiSite?
  /// The page, with its title, namespace and id.
  let page: XMLElement
  let element: XMLElement

  /// Grows whenever the same revision would give another article.
  static let version = "1/\(MarkupTree.parser)"

  var title: String { collapsed(page.first("title")?.text ?? "") }

  /// The page's own address.
  var address: String? { title.isEmpty ? nil : site?.address(of: title) }

  /// The page's id with the wiki's name before it, which stays when a page is renamed.
  var key: String? {
    guard let id = page.first("id").map({ collapsed($0.text) }), !id.isEmpty else { return nil }
    return site?.name.map { "\($0):\(id)" } ?? id
  }

  /// When the page became so.
  var observed: Timestamp? {
    element.first("timestamp").flatMap { Timestamp(collapsed($0.text)) }
  }

  /// The revision alone on its page: a small export again.
  var source: [UInt8] {
    let page = page.with(children: Self.lines(page.elements + [element]))
    let inside = [site?.element, page].compactMap(\.self)
    return root.with(children: Self.lines(inside)).document
  }

  private static func lines(_ elements: [XMLElement]) -> [XMLNode] {
    elements.flatMap { [.text("\n"), .element($0)] } + [.text("\n")]
  }

  private var text: String { element.first("text")?.text ?? "" }

  /// Whether there is an article in it: not where the page leads to another, is no article's, is empty or was deleted.
  var isArticle: Bool {
    let namespace = page.first("ns").map { collapsed($0.text) } ?? "0"
    return namespace == "0" && !trimmed(text[...]).isEmpty && !isRedirect
  }

  /// Whether it begins with `#REDIRECT [[`, in whatever language.
  private var isRedirect: Bool {
    let start = trimmed(text[...]).prefix(100)
    guard start.first == "#", let link = start.firstRange(of: "[[") else { return false }
    let word = start[..<link.lowerBound].dropFirst().filter { !$0.isWhitespace && $0 != ":" }
    return !word.isEmpty && !start[..<link.lowerBound].contains("\n") && word.allSatisfy(\.isLetter)
  }

  /// Reads the revision; the address is where it was got from, if that is known.
  func article(url: String?) throws(IngestError) -> Article {
    guard isArticle else { throw .noText }
    let wikitext = Wikitext(text, hiding: site?.hiddenNamespaces ?? WikiSite.usualHidden)
    let headline = title.isEmpty ? nil : title
    let paragraphs = try HTMLFragment(Array(wikitext.html.utf8), headline: headline).paragraphs
    guard !paragraphs.isEmpty else { throw .noText }
    return Article(
      headline: headline, paragraphs: paragraphs,
      claims: Claims(
        url: address ?? url,
        published: wikitext.published.flatMap { ClaimedTime(pageTime: decoded($0)) },
        language: languageTag(root.value("xml:lang"))))
  }
}
