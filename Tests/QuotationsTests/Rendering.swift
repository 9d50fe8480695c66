import Prose
import Specimens

@testable import Quotations

/// The quotations of an article whose paragraphs are parted by ` ¶ `, each as `kind|words|speaker|name|cue`.
func rendered(_ text: String, headline: String? = nil) -> [String] {
  quotations(text, headline: headline).map { quotation in
    [
      quotation.kind.rawValue, quotation.text, quotation.speaker?.text ?? "-",
      quotation.speaker?.name ?? "-", quotation.cue?.text ?? "-",
    ].joined(separator: "|")
  }
}

func quotations(_ text: String, headline: String? = nil) -> [Quotation] {
  Quotation.all(in: TokenizedArticle(Article(paragraphsOf: text, headline: headline)))
}
