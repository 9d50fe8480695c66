package import Prose

extension Article {
  /// Whether nothing that makes a revision differs: text byte for byte, and claims.
  ///
  /// A `modified` date that alone changes is none, nor is another address of the same page.
  package func isUnchanged(since before: Article) -> Bool {
    StoredText.bytes(of: self) == StoredText.bytes(of: before)
      && claims.isUnchanged(since: before.claims)
  }
}

extension Claims {
  fileprivate func isUnchanged(since before: Claims) -> Bool {
    isSamePage(url, before.url) && isSame(byline, before.byline) && published == before.published
      && isSame(section, before.section) && isSame(language, before.language)
  }

  private func isSame(_ one: String?, _ other: String?) -> Bool {
    one.map { Array($0.utf8) } == other.map { Array($0.utf8) }
  }

  private func isSamePage(_ one: String?, _ other: String?) -> Bool {
    if let one = one.flatMap({ WebAddress($0) }), let other = other.flatMap({ WebAddress($0) }) {
      return one == other
    }
    return isSame(one, other)
  }
}
