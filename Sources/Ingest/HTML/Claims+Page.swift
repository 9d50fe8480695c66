import Chronology
import Markup
import Prose

extension Claims {
  /// What a page claims; `url` is where it was got from, if that is known.
  init(_ page: PageFacts, url: String?) {
    self.init(
      url: page.address ?? url, byline: page.byline, published: page.published,
      modified: page.modified, section: page.section, language: page.languageTag)
  }
}

extension PageFacts {
  /// The canonical address, where it is whole and more than the site's front page.
  fileprivate var address: String? {
    wholeAddress(canonical) ?? wholeAddress(meta("og:url"))
  }

  fileprivate var published: ClaimedTime? {
    time(
      article?["datePublished"]?.string,
      meta(
        "article:published_time", "article:published", "og:published_time", "datepublished",
        "published_time", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
        "publish-date", "publish_date", "publication_date", "dc.date.issued",
        "dcterms.created", "dcterms.issued", "date", "dc.date", "originalpublicationdate",
        "cxenseparse:recs:publishtime", "article_date_original", "dcterms.date"),
      property("datePublished"), article?["dateCreated"]?.string,
      times.first { $0 > mainHeading }.flatMap { tree.statement(at: $0) }, shownDate)
  }

  fileprivate var modified: ClaimedTime? {
    time(
      article?["dateModified"]?.string,
      meta(
        "article:modified_time", "article:modified", "og:updated_time", "datemodified",
        "modified_time", "last-modified", "lastmod", "last_updated_date", "dc.date.modified",
        "dcterms.modified", "date_updated", "revision_date", "updated_time"),
      property("dateModified"))
  }

  /// The first that is a date; to the minute, where a later one tells that of the same day.
  private func time(_ texts: String?...) -> ClaimedTime? {
    let times = texts.compactMap { $0.flatMap { ClaimedTime(pageTime: collapsed($0)) } }
    guard let first = times.first, case .day(let day) = first else { return times.first }
    return times.first { time in
      guard case .moment(let moment) = time else { return false }
      return abs(moment.date.daysSinceEpoch - day.daysSinceEpoch) < 2
    } ?? first
  }

  /// The first date that the page shows under its main heading.
  private var shownDate: String? {
    dates.lazy.filter { $0 > mainHeading }.prefix(20).map { tree.plainText(in: $0) }.first {
      $0.utf8.count < 120 && ClaimedTime(pageTime: $0) != nil
    }
  }

  /// The first heading of the first rank; 0 where there is none. What stands before it is of other articles.
  private var mainHeading: Int {
    headings.first { tree.nodes[$0].tag == .h1 } ?? 0
  }

  fileprivate var section: String? {
    let section =
      article?["articleSection"]?.elements.lazy.compactMap(\.string).first
      ?? meta("article:section", "parsely-section", "section", "sailthru.section")
      ?? property("articleSection")
    return section.map(decoded).flatMap { $0.isEmpty ? nil : $0 }
  }

  fileprivate var languageTag: String? {
    [
      language, meta("og:locale", "content-language", "language", "dc.language"),
      article?["inLanguage"]?.string,
    ].lazy.compactMap(Ingest.languageTag).first
  }
}
