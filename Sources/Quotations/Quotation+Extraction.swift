package import Prose

extension Quotation {
  /// Everything in quotation marks in headline and body, in order, with whoever said it.
  package static func all(in article: TokenizedArticle) -> [Quotation] {
    QuotationReader.quotations(in: article)
  }
}
