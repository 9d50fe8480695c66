import Archive
import Ingest
import Prose

// The two sides of a comparison must be read in one way: what a newer extractor makes of the same bytes is no
// edit of the newsroom. A revision keeps the text that its extractor read, and its bytes, to be read again.

extension Archive {
  /// What revisions say, all read in one way: as they are kept where one extractor read all of them, else as this stet
  /// reads them.
  borrowing func articlesReadAlike(of revisions: [Revision]) throws -> [Article] {
    let isAlike = Set(revisions.map(\.extractor)).count < 2
    var articles: [Article] = []
    for revision in revisions {
      articles.append(
        try isAlike ? article(of: revision) : articleReadNow(of: revision))
    }
    return articles
  }

  /// What a revision says as this stet reads it.
  borrowing func articleReadNow(of revision: Revision) throws -> Article {
    try articleReadAnew(of: revision) ?? article(of: revision)
  }

  /// What this stet reads in the source of a revision that another version of its extractor read.
  ///
  /// Nil where it was this one, or where the source can be read no more.
  borrowing func articleReadAnew(of revision: Revision) throws -> Article? {
    guard let reader = SourceReader(rawValue: revision.extractor.name),
      reader.version != revision.extractor.version
    else { return nil }
    let kept = try article(of: revision)
    let source = RawArticle(
      try source(of: revision).bytes, url: kept.claims.url, format: reader.format)
    do {
      return try source.read(limit: .max).article
    } catch {
      return nil  // What was read once stays as it was read.
    }
  }
}
