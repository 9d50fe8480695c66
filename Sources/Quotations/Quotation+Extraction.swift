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
}
