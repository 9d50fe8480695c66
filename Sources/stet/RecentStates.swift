import Archive
import Lineage
import Prose

/// The last states of an article, in which it is looked for what is as it was; each is read only when it is needed.
struct RecentStates {
  /// Those in the archive that nobody has asked for yet.
  private var unread: [Revision]
  /// Those after them that are not in `past` yet.
  private var pending: [Article] = []
  private var past = Past()
  private var latest: Article?
  /// How many states the article has had.
  private var count: Int

  /// How many states are looked at.
  private static let most = 100

  /// The states of all revisions of an article, in order.
  init(of revisions: some Collection<Revision>) {
    unread = Array(revisions.suffix(Self.most))
    count = revisions.count
  }

  /// Takes the next state to the others.
  mutating func append(_ article: Article) {
    pending.append(article)
    latest = article
    count += 1
  }

  /// The latest, as this stet reads it; nil where there is none.
  mutating func latest(in archive: borrowing Archive) throws -> Article? {
    if latest == nil, let last = unread.last {
      let article = try archive.articleReadNow(of: last)
      unread.removeLast()
      pending.append(article)
      latest = article
    }
    return latest
  }

  /// All of them with the number of the first; nil where there is but one.
  mutating func past(in archive: borrowing Archive) throws -> (states: Past, first: Int)? {
    guard count > 1 else { return nil }
    while let revision = unread.first {
      past.append(try archive.articleReadNow(of: revision))
      unread.removeFirst()
    }
    for article in pending { past.append(article) }
    pending = []
    past.keep(last: Self.most)
    return (past, count - past.count + 1)
  }
}
