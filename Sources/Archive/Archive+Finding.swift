import Git

// Finding. Only a text that names no article exactly makes the whole list be read.

/// An article of the archive as it stood when all were listed.
package struct ListedArticle: Hashable, Sendable {
  package let name: ArticleName
  /// The latest revision's commit; nil where only a look at the branch itself can tell.
  let tip: ObjectID?
}

extension Archive {
  /// All articles, or those of a site, in the order of their names.
  package borrowing func articles(
    of site: String? = nil
  ) throws(ArchiveError) -> [ListedArticle] {
    try storing { () throws(GitError) in try store.articles(of: site) }
  }

  /// The names of all articles, or of those of a site, in their order.
  package borrowing func names(of site: String? = nil) throws(ArchiveError) -> [ArticleName] {
    try articles(of: site).map(\.name)
  }

  /// The latest revision that an article had when it was listed; nil for one that has gone since.
  package borrowing func tip(of article: ListedArticle) throws(ArchiveError) -> Revision? {
    guard let tip = article.tip else { return try self.tip(of: article.name) }
    do throws(ArchiveError) {
      return try revision(tip, of: article.name)
    } catch {
      // Somebody may have taken it out meanwhile.
      return try self.tip(of: article.name)
    }
  }

  /// Hands every article's latest revision, or those of a site, to a closure, in the order of their
  /// names; one that cannot be read comes as its error, so that it does not hide the others.
  package borrowing func forEachArticle(
    of site: String? = nil, _ body: (ArticleName, Result<Revision, ArchiveError>) -> Void
  ) throws(ArchiveError) {
    for article in try articles(of: site) {
      let tip: Revision?
      do throws(ArchiveError) {
        tip = try self.tip(of: article)
      } catch {
        body(article.name, .failure(error))
        continue
      }
      if let tip { body(article.name, .success(tip)) }
    }
  }

  /// The name under which a page is recorded, or is to be: its own, or a marked one where another page
  /// that folds to the same name is there already.
  package borrowing func name(for address: WebAddress) throws(ArchiveError) -> ArticleName {
    let name = ArticleName(address)
    guard let tip = try tip(of: name) else {
      let marked = ArticleName(address, isMarked: true)
      let isMarked = try storing { () throws(GitError) in try store.tip(of: marked) } != nil
      return isMarked ? marked : name
    }
    if tip.url == nil || tip.isSamePage(as: address) { return name }
    // The page may have moved since it was first recorded.
    let history = try history(of: name)
    return history.revisions.contains { $0.isSamePage(as: address) }
      ? name : ArticleName(address, isMarked: true)
  }

  /// The article that a person means: by its full name, its address, or any part that fits just one.
  package borrowing func find(_ text: String) throws(ArchiveError) -> ArticleName {
    let operation = "find the article \(quoted(text))"
    if let address = WebAddress(text) { return try find(address, operation) }
    if let name = try? ArticleName(text) {
      let tip = try storing { () throws(GitError) in try store.tip(of: name) }
      if tip != nil { return name }
    }
    let part = folded(text)
    let names = try names()
    var fitting = names.filter { $0.slug == part }
    if fitting.isEmpty, !part.isEmpty {
      fitting = names.filter { $0.description.contains(part) }
    }
    guard let first = fitting.first else {
      let nearest = nearestNames(to: part, among: names)
      throw ArchiveError(
        .noSuchArticle, operation, "the archive has none of that name",
        hint: nearest.isEmpty ? "stet list shows all" : "near it: \(enumeration(nearest))")
    }
    guard fitting.count == 1 else {
      throw ArchiveError(
        .severalArticles, operation, "\(fitting.count) articles fit: \(enumeration(fitting))",
        hint: "write more of the name")
    }
    return first
  }

  private borrowing func find(
    _ address: WebAddress, _ operation: String
  ) throws(ArchiveError) -> ArticleName {
    let name = try name(for: address)
    if try tip(of: name) != nil { return name }
    // It may have been recorded under a name of the user's choice.
    var found: ArticleName?
    try forEachArticle { name, tip in
      if case .success(let tip) = tip, tip.isSamePage(as: address) { found = found ?? name }
    }
    if let found { return found }
    throw ArchiveError(
      .noSuchArticle, operation, "the archive has no article from this address",
      hint: "stet list shows all")
  }
}

extension Revision {
  /// Whether it was recorded from this address.
  fileprivate func isSamePage(as address: WebAddress) -> Bool {
    url.flatMap { WebAddress($0) } == address
  }
}

/// The first ten names, and how many there are besides.
private func enumeration(_ names: [ArticleName]) -> String {
  names.prefix(10).map(\.description).joined(separator: ", ")
    + (names.count > 10 ? " and \(names.count - 10) more" : "")
}
