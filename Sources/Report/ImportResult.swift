/// What an import came to.
package struct ImportResult: Hashable, Sendable {
  /// Articles that have new revisions.
  package var articles = 0
  /// New revisions.
  package var revisions = 0
  /// Captures of what the archive had already.
  package var unchanged = 0
  /// Records that hold no article: pictures, redirects, style sheets.
  package var skipped = 0
  package var refused = 0
  /// Where the reasons are; nil where nothing was refused.
  package var refusals: String?

  package init() {}
}

/// A capture that was not recorded.
package struct Refusal: Hashable, Sendable {
  package let file: String
  /// Where in the file: `line 3`; nil for the whole of it.
  package let place: String?
  /// The article's name or address, where that much is known.
  package let article: String?
  package let detail: String
  package let hint: String?

  package init(file: String, place: String?, article: String?, detail: String, hint: String?) {
    self.file = file
    self.place = place
    self.article = article
    self.detail = detail
    self.hint = hint
  }
}

extension ImportResult {
  /// What was done, on a line for each kind.
  package func text(isDryRun: Bool) -> String {
    let extent =
      "\(counted(revisions, isDryRun ? "capture" : "revision")) of \(counted(articles, "article"))"
    var lines = [
      revisions == 0
        ? "nothing new" : isDryRun ? "would import at most \(extent)" : "imported \(extent)"
    ]
    if unchanged > 0 { lines.append("\(counted(unchanged, "capture")) unchanged") }
    if skipped > 0 {
      lines.append("\(counted(skipped, "record")) that hold no article passed over")
    }
    if let refusals {
      lines.append("\(counted(refused, "capture")) refused: see \(refusals.visible)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension JSON {
  /// The object of `import`.
  package static func importResult(_ result: ImportResult, isDryRun: Bool) -> JSON {
    [
      "schema": schema, "dry_run": .bool(isDryRun), "articles": .integer(result.articles),
      "revisions": .integer(result.revisions), "unchanged": .integer(result.unchanged),
      "skipped": .integer(result.skipped), "refused": .integer(result.refused),
      "refusals": JSON(result.refusals),
    ]
  }

  /// A line of the file of refusals.
  package static func refusal(_ refusal: Refusal) -> JSON {
    [
      "file": .string(refusal.file), "place": JSON(refusal.place), "article": JSON(refusal.article),
      "error": .string(refusal.detail), "hint": JSON(refusal.hint),
    ]
  }
}
