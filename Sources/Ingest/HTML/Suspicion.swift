import Markup
import Prose

// Pages that answer in place of an article. They are short, and they say what they are: an error page in its
// title, a paywall or a consent wall in its text. A long page is an article, whatever it says.

/// Why a page may not hold the article that it should.
package enum Suspicion: Hashable, Sendable {
  case errorPage(title: String)
  case consentWall
  case paywall

  init?(_ article: Article, _ page: PageFacts) {
    let paragraphs = article.paragraphs.map(\.text)
    let size = paragraphs.reduce(0) { $0 + $1.utf8.count }
    guard size < Self.longest else { return nil }
    let titles = [article.headline, page.title].compactMap(\.self) + page.mainHeadings
    let title = titles.first { LineOpeners.errors.open($0) }
    if let title {
      self = .errorPage(title: title)
    } else if paragraphs.count(where: Self.speaksOfConsent) * 2 > paragraphs.count {
      self = .consentWall
    } else if page.article?["isAccessibleForFree"]?.string?.lowercased() == "false"
      || page.hasLine(in: .paywalls)
    {
      self = .paywall
    } else {
      return nil
    }
  }

  /// Bytes; a page with more text than this is an article.
  private static let longest = 1500

  private static func speaksOfConsent(_ text: String) -> Bool {
    let words = Passage(text).tokens.map(\.key)
    return words.count(where: consentWords.contains) > 1
  }

  private static let consentWords = Set(
    LexiconLines(PackageResources.consent_words_txt).map { WordKey($0.word) })

  /// What it seems to be, as the end of a sentence that begins with `it`.
  package var detail: String {
    switch self {
    case .errorPage(let title): "seems to be an error page (\u{201C}\(title)\u{201D})"
    case .consentWall: "seems to ask for consent to cookies in place of an article"
    case .paywall: "seems to hold only the beginning of an article that subscribers can read"
    }
  }
}

extension PageFacts {
  /// Whether a line of the page, in the article or outside, begins so.
  fileprivate func hasLine(in openers: LineOpeners) -> Bool {
    tree.nodes.indices.contains { index in
      tree.nodes[index].tag == .text
        && openers.open(String(decoding: tree.text(at: index).prefix(200), as: UTF8.self))
    }
  }
}

extension LineOpeners {
  /// Titles of error pages.
  fileprivate static let errors = LineOpeners(PackageResources.error_titles_txt)
  /// Lines that ask readers to pay before they read on.
  fileprivate static let paywalls = LineOpeners(PackageResources.paywall_lines_txt)
}
