import Archive
import Report

/// What a batch came to.
struct ImportProgress: Sendable {
  /// Those that have new revisions.
  private(set) var articles: Set<ArticleName> = []
  private(set) var revisions = 0
  var unchanged = 0
  var refusals: [Refusal] = []
  /// Records without an article that were passed over.
  private(set) var skipped = 0
  /// How many bytes of all files are read.
  private(set) var position = 0

  init() {}

  /// Before its captures are looked at.
  init(of batch: ImportBatch) {
    refusals = batch.refusals
    skipped = batch.skipped
    position = batch.position
  }

  /// Adds what one article came to.
  mutating func add(_ outcome: ArticleImportOutcome, of name: ArticleName) {
    if outcome.revisions > 0 { articles.insert(name) }
    revisions += outcome.revisions
    unchanged += outcome.unchanged
    refusals += outcome.refusals
  }

  mutating func addRevision(of name: ArticleName) {
    articles.insert(name)
    revisions += 1
  }

  /// Adds what a part of the same batch came to.
  mutating func add(_ part: ImportProgress) {
    articles.formUnion(part.articles)
    revisions += part.revisions
    unchanged += part.unchanged
    refusals += part.refusals
  }
}
