import Archive

extension Archive {
  /// The latest revision of every article, the latest change first; complains of what cannot be read, and
  /// says whether that was nothing.
  borrowing func latestRevisions() throws -> (revisions: [Revision], isWhole: Bool) {
    var revisions: [Revision] = []
    var isWhole = true
    try forEachArticle { _, tip in
      switch tip {
      case .success(let revision): revisions.append(revision)
      case .failure(let error):
        Complaint(error).print()
        isWhole = false
      }
    }
    revisions.sort { ($0.observed, $1.article) > ($1.observed, $0.article) }
    return (revisions, isWhole)
  }
}
