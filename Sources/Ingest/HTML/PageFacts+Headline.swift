import Markup
import Prose

// The headline is what the reader sees: the heading on the page that says what the page's titles for machines
// say. Where there is none such, it is one of those titles, without the site's name.

extension PageFacts {
  /// The headline; nil for a page without any title.
  var headline: String? {
    let titles = [
      article?["headline"]?.string, meta("og:title"), meta("twitter:title"), title,
      article?["name"]?.string,
    ].compactMap { $0.map(decoded) }.filter { !$0.isEmpty }.map(withoutSite)
    let titleWords = titles.map { WordSet($0) }
    var best: (text: String, score: Double)?
    for heading in headings {
      let text = tree.plainText(in: heading)
      guard !text.isEmpty, text.utf8.count < Self.longestHeadline else { continue }
      let words = WordSet(text)
      let likeness = titleWords.map { words.likeness(to: $0) }.max() ?? 0
      // Newsrooms change the heading and forget the titles; a list elsewhere may still have the old one.
      let isMain = tree.nodes[heading].tag == .h1
      let score = likeness + (isMain ? 1 : 0)
      if likeness > (isMain ? 0.35 : 0.5), score > best?.score ?? 0 { best = (text, score) }
    }
    return best?.text ?? titles.first ?? mainHeadings.first
  }

  /// The headings of the first rank.
  var mainHeadings: [String] {
    headings.filter { tree.nodes[$0].tag == .h1 }.map { tree.plainText(in: $0) }
      .filter { !$0.isEmpty }
  }

  /// In bytes.
  private static let longestHeadline = 500

  /// A title without the site's name behind it.
  private func withoutSite(_ title: String) -> String {
    let name = meta("og:site_name", "application-name").map(decoded) ?? ""
    for mark in [" | ", " - ", " \u{2013} ", " \u{2014} ", " :: ", " \u{00B7} ", " \u{00BB} "] {
      let parts = title.ranges(of: mark)
      guard let last = parts.last else { continue }
      let site = title[last.upperBound...]
      // A bar parts a title from its site; a dash may stand inside a title.
      let isSite =
        site.lowercased() == name.lowercased()
        || mark == " | " && site.split(separator: " ").count < 5
      if isSite { return withoutSite(String(title[..<last.lowerBound])) }
    }
    return title
  }
}

/// The words of a title, whatever their order and case.
private struct WordSet {
  private let keys: Set<WordKey>

  init(_ text: String) {
    keys = Set(Passage(text).tokens.filter { $0.kind == .word || $0.kind == .number }.map(\.key))
  }

  /// How many words of the smaller set are in the larger one, and how near their sizes are (Dice), 0 to 1.
  func likeness(to other: WordSet) -> Double {
    guard !keys.isEmpty, !other.keys.isEmpty else { return 0 }
    let shared = Double(keys.intersection(other.keys).count)
    return 2 * shared / Double(keys.count + other.keys.count)
  }
}
