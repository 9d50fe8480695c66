package import Prose

extension Quotation {
  /// Everything in quotation marks in headline and body, in order, with whoever said it.
  package static func all(in article: TokenizedArticle) -> [Quotation] {
    QuotationReader.quotations(in: article)
  }

  /// The same for two states of an article; what stands in both is read once as far as it can be.
  package static func all(
    in before: TokenizedArticle, _ after: TokenizedArticle
  ) -> (before: [Quotation], after: [Quotation]) {
    QuotationReader.quotations(in: before, after)
  }
}
