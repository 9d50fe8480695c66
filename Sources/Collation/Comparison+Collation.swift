package import Prose

extension Comparison {
  /// Compares two states of an article.
  package init(before: TokenizedArticle, after: TokenizedArticle) {
    let alignment = Alignment(before: before, after: after)
    headline = HeadlineChange(alignment)
    metadata = []
    corrections = []
    paragraphs = [ParagraphChange](alignment)
    quotations = []
    facts = []
    significance = .none
    reasons = []
    isSilent = nil
  }
}

extension HeadlineChange {
  init(_ alignment: Alignment) {
    let text = alignment.headline
    kind = text.map { $0.isCosmetic ? .cosmetic : .edited } ?? .unchanged
    before = alignment.before.article.article.headline
    after = alignment.after.article.article.headline
    words = text?.words ?? []
  }
}
