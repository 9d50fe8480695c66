import Prose

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
  Quotation.all(in: TokenizedArticle(article(text, headline: headline)))
}

func article(_ text: String, headline: String? = nil) -> Article {
  var paragraphs: [Paragraph] = []
  var current = ""
  for character in text {
    if character == "¶" {
      paragraphs.append(Paragraph(trimmed(current)))
      current = ""
    } else {
      current.append(character)
    }
  }
  return Article(headline: headline, paragraphs: paragraphs + [Paragraph(trimmed(current))])
}

private func trimmed(_ text: String) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
