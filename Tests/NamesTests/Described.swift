import Prose
import Specimens

@testable import Names

/// An article whose paragraphs are parted by `¶`.
func article(_ text: String, headline: String? = nil) -> TokenizedArticle {
  TokenizedArticle(Article(paragraphsOf: text, headline: headline))
}

/// The names of a text in order: kind, words, and the full name where it is another.
func names(_ text: String, headline: String? = nil) -> [String] {
  ArticleNames(article(text, headline: headline)).names.map { name in
    let full = name.fullName == name.text ? "" : " = \(name.fullName)"
    return "\(name.kind.rawValue) \(name.text)\(full)"
  }
}

/// The offices of a text in order: the value, and who has it.
func roles(_ text: String) -> [String] {
  ArticleNames(article(text)).roles.map { role in
    role.value + (role.holder.map { ": \($0)" } ?? "")
  }
}
