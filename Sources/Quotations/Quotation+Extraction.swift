package import Names
package import Prose

extension Quotation {
  /// Everything in quotation marks in headline and body, in order, with whoever said it.
  package static func all(in article: TokenizedArticle) -> [Quotation] {
    all(in: article, names: ArticleNames(article))
  }

  /// The same, where the article's names are known already.
  package static func all(in article: TokenizedArticle, names: ArticleNames) -> [Quotation] {
    QuotationReader.quotations(in: article, names)
  }

  /// The same for two states of an article; what stands in both is read once as far as it can be.
  package static func all(
    in before: (text: TokenizedArticle, names: ArticleNames),
    _ after: (text: TokenizedArticle, names: ArticleNames)
  ) -> (before: [Quotation], after: [Quotation]) {
    QuotationReader.quotations(in: before, after)
  }
}
