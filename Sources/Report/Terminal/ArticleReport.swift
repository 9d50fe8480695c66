import Chronology
package import Facts
package import Prose
package import Quotations

/// One state of an article, as `show` and `extract` show it.
package struct ArticleReport {
  var page: Page

  /// Which revision it is, what the page claims, and the text with its paragraphs numbered.
  package static func text(
    _ article: Article, of entry: HistoryEntry? = nil, for screen: Screen
  ) -> String {
    var report = ArticleReport(page: Page(for: screen))
    report.writeHead(article, entry)
    report.writeText(article)
    return report.page.text
  }

  /// What is known about a revision besides its text.
  package static func metadata(
    _ article: Article, of entry: HistoryEntry, for screen: Screen
  ) -> String {
    var report = ArticleReport(page: Page(for: screen))
    report.writeMetadata(article, entry)
    return report.page.text
  }

  /// The quotations by speaker, whoever speaks first at the top.
  package static func quotations(
    _ quotations: [Quotation], of entry: HistoryEntry, for screen: Screen
  ) -> String {
    var report = ArticleReport(page: Page(for: screen))
    report.writeTitle(entry)
    report.writeQuotations(quotations)
    return report.page.text
  }

  /// The facts, figures first, with their normal forms.
  package static func facts(
    _ facts: [Fact], in article: Article, of entry: HistoryEntry, for screen: Screen
  ) -> String {
    var report = ArticleReport(page: Page(for: screen))
    report.writeTitle(entry)
    report.writeFacts(facts, in: article)
    return report.page.text
  }

  /// The bytes of a source as text that no terminal will act on.
  package static func source(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map { String($0).visible }.joined(separator: "\n")
  }

  /// All that stet sees in a text: its paragraphs, quotations and facts.
  package static func extract(
    _ article: Article, quotations: [Quotation], facts: [Fact], for screen: Screen
  ) -> String {
    var report = ArticleReport(page: Page(for: screen))
    report.writeHead(article, nil)
    report.writeText(article)
    report.page.section("Quotations (\(quotations.count))")
    report.writeQuotations(quotations)
    report.page.section("Facts (\(facts.count))")
    report.writeFacts(facts, in: article)
    return report.page.text
  }
}

// MARK: - Text

extension ArticleReport {
  /// Which revision this is.
  private mutating func writeTitle(_ entry: HistoryEntry) {
    page.write(StyledText("\(entry.article)  r\(entry.number)  \(entry.observed.words)", .faint))
    page.leaveBlank()
  }

  private mutating func writeHead(_ article: Article, _ entry: HistoryEntry?) {
    if let entry { writeTitle(entry) }
    page.write(StyledText(article.headline ?? "(no headline)", .strong))
    let claims = [
      article.claims.byline, article.claims.published.map { "published \($0.words)" },
      article.claims.modified.map { "modified \($0.words)" },
    ]
    for claim in claims.compactMap(\.self) { page.write(StyledText(claim)) }
  }

  /// The paragraphs, with the numbers by which every report names them.
  private mutating func writeText(_ article: Article) {
    let width = Part.paragraph(article.paragraphs.count - 1).label.displayWidth
    for (index, paragraph) in article.paragraphs.enumerated() {
      page.leaveBlank()
      let number = Part.paragraph(index).label
      let padding = String(repeating: " ", count: width - number.displayWidth + 2)
      let mark: StyledText =
        switch paragraph.kind {
        case .paragraph: ""
        case .heading: "## "
        case .item: "• "
        case .quote: "> "
        case .caption: StyledText("caption: ", .faint)
        case .correction: StyledText("correction: ", .faint)
        }
      page.write(
        mark + StyledText(paragraph.text, paragraph.kind == .heading ? .strong : .plain),
        lead: StyledText(number + padding, .faint))
    }
  }

  private mutating func writeMetadata(_ article: Article, _ entry: HistoryEntry) {
    page.write(StyledText(entry.article, .strong))
    let claims = article.claims
    let fields: [(name: String, value: String?)] = [
      ("revision", "r\(entry.number)"), ("observed", entry.observed.description),
      ("recorded", entry.recorded?.description), ("first seen", entry.firstSeen?.description),
      ("last seen", entry.lastSeen?.description), ("commit", entry.commit),
      ("author", entry.author), ("changes", entry.changes), ("headline", article.headline),
      ("byline", claims.byline), ("published", claims.published?.description),
      ("modified", claims.modified?.description), ("url", claims.url),
      ("section", claims.section), ("language", claims.language),
    ]
    let width = fields.map(\.name.count).max() ?? 0
    for field in fields {
      page.row(
        [(StyledText(field.name), width)],
        field.value.map { StyledText($0) } ?? StyledText("not known", .faint))
    }
  }
}
