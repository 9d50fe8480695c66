/// What checking an archive came to.
package struct VerificationResult: Hashable, Sendable {
  package struct Fault: Hashable, Sendable {
    /// `site/slug`; nil for what belongs to no article.
    package let article: String?
    package let revision: Int?
    /// What is wrong.
    package let detail: String
    /// What can be done.
    package let hint: String

    package init(article: String?, revision: Int?, detail: String, hint: String) {
      self.article = article
      self.revision = revision
      self.detail = detail
      self.hint = hint
    }
  }

  package let articles: Int
  package let revisions: Int
  package let faults: [Fault]

  package init(articles: Int, revisions: Int, faults: [Fault]) {
    self.articles = articles
    self.revisions = revisions
    self.faults = faults
  }
}

/// The faults of an archive as `verify` shows them.
package enum VerificationReport {
  /// Each fault with what can be done, and a line that sums up.
  package static func text(_ result: VerificationResult, for screen: Screen) -> String {
    var page = Page(for: screen)
    for fault in result.faults {
      let place = fault.article.map { $0 + (fault.revision.map { " r\($0)" } ?? "") } ?? "archive"
      page.write(StyledText(place, .strong) + StyledText(": \(fault.detail)"))
      page.write(StyledText("hint: \(fault.hint)", .faint), lead: "  ")
    }
    page.leaveBlank()
    let extent = counted(result.articles, "article") + ", " + counted(result.revisions, "revision")
    let verdict = result.faults.isEmpty ? "sound" : counted(result.faults.count, "fault")
    page.write(StyledText("\(extent): ") + StyledText(verdict, .strong))
    return page.text
  }
}

extension JSON {
  /// The object of `verify`.
  package static func verification(_ result: VerificationResult) -> JSON {
    [
      "schema": schema, "sound": .bool(result.faults.isEmpty),
      "articles": .integer(result.articles), "revisions": .integer(result.revisions),
      "faults": .array(
        result.faults.map { fault in
          [
            "article": JSON(fault.article), "revision": fault.revision.map { .integer($0) } ?? nil,
            "detail": .string(fault.detail), "hint": .string(fault.hint),
          ]
        }),
    ]
  }
}
