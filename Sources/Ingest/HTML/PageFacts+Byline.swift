import Markup
import Prose

// Who wrote it. Names for machines come first, since they are the same at every fetch; the line on the page
// carries dates, places and buttons as well, which are cut off. A name that is only the site's own comes last.

extension PageFacts {
  /// The writers' names, parted by commas.
  var byline: String? {
    let site = Set(
      [meta("og:site_name"), article?["publisher"]?["name"]?.string].compactMap {
        $0.map { decoded($0).lowercased() }
      })
    let claimed = [
      names(article?["author"]),
      metaNames("author", "article:author", "parsely-author", "sailthru.author", "byl"),
      names(article?["creator"]),
      metaNames("dc.creator", "dcterms.creator", "authors", "og:author"),
    ]
    let shown =
      (properties["author"] ?? []).lazy.map { names(shownAt: $0) }
      + bylines.lazy.map { names(shownAt: $0) }
    let candidates = claimed + Array(shown.prefix(20))
    let isPerson = { (names: [String]) in
      !names.isEmpty && !names.allSatisfy { site.contains($0.lowercased()) }
    }
    return (candidates.first(where: isPerson) ?? candidates.first { !$0.isEmpty })?
      .joined(separator: ", ")
  }

  private func names(_ author: LooseJSON?) -> [String] {
    guard let author else { return [] }
    return distinct(
      author.elements.flatMap { element -> [String] in
        let names = element["name"]?.elements ?? element.elements
        return names.compactMap(\.string)
      })
  }

  private func metaNames(_ names: String...) -> [String] {
    names.lazy.map { name in metas[name].map { distinct([$0]) } ?? [] }.first { !$0.isEmpty } ?? []
  }

  /// The names in a line of the page, if it is a byline.
  private func names(shownAt node: Int) -> [String] {
    let inside = properties["name"]?.first { $0 > node && $0 < tree.nodes[node].end }
    let text = tree.statement(at: inside ?? node) ?? ""
    guard text.utf8.count < 200 else { return [] }
    return distinct([text])
  }

  /// Names as they stand, without *By*, what follows them, and what is no name; each once.
  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.compactMap { PersonName.name(in: decoded($0)) }.filter {
      seen.insert($0.lowercased()).inserted
    }
  }
}

private enum PersonName {
  /// The name or names in a byline; nil where there are none.
  static func name(in text: String) -> String? {
    var words = text.split(separator: " ")[...]
    while let first = words.first, role(first.prefix { $0 != ":" }) == .lead {
      words.removeFirst()
    }
    // Dates, buttons and addresses follow the names.
    if let end = words.firstIndex(where: {
      $0.first?.isNumber ?? false || $0.contains("@") || role($0) == .break
    }) {
      words = words[..<end]
    }
    let name = words.joined(separator: " ").trimmedMarks
    guard !name.isEmpty, name.utf8.count <= 120, words.count <= 16, !name.contains("://"),
      !name.contains("www."),
      name.contains(where: \.isLetter), role(name) != .nobody
    else { return nil }
    return name
  }

  private enum Role: String {
    case lead, `break`, nobody
  }

  private static let roles: [String: Role] = Dictionary(
    LexiconLines(PackageResources.byline_words_txt).compactMap { line in
      Role(rawValue: line.value).map { (line.word, $0) }
    }, uniquingKeysWith: { first, _ in first })

  private static func role(_ word: some StringProtocol) -> Role? {
    roles[word.lowercased()]
  }
}

extension String {
  /// Without the marks that part a name from what stands beside it.
  fileprivate var trimmedMarks: String {
    var text = self[...]
    while let last = text.last, " ,;:|-\u{2013}\u{2014}\u{2022}\u{00B7}/".contains(last) {
      text.removeLast()
    }
    while let first = text.first, " ,;:|-\u{2013}\u{2014}\u{2022}\u{00B7}/".contains(first) {
      text.removeFirst()
    }
    return String(text)
  }
}
