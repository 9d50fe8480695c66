package import Prose

/// What became of headline and paragraphs, for who needs nothing else: no quotations or facts are looked for.
package struct TextChanges: Hashable, Sendable {
  package let headline: HeadlineChange
  /// As in a `Comparison`.
  package let paragraphs: [ParagraphChange]

  /// Compares two states of an article; what is the same in both is not cut into words.
  package init(before: Article, after: Article) {
    let articles = Both(before: before, after: after)
    self.init(
      Alignment(before: before, after: after) { side, part in
        Passage(articles[side].text(of: part))
      })
  }

  /// Compares two states of an article that are cut into words.
  package init(before: TokenizedArticle, after: TokenizedArticle) {
    let texts = Both(before: before, after: after)
    self.init(
      Alignment(before: before.article, after: after.article) { side, part in texts[side, part] })
  }

  private init(_ alignment: Alignment) {
    headline = HeadlineChange(alignment)
    paragraphs = [ParagraphChange](alignment)
  }
}
