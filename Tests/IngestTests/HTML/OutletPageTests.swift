import Chronology
import Prose
import Specimens
import Testing

@testable import Ingest

@Suite struct OutletPageTests {
  @Test(arguments: OutletPage.all)
  func `the article on a page is read as an editor would mark it`(page: OutletPage) throws {
    let reading = try RawArticle(Array(page.html.utf8)).read()
    #expect(reading.format == .html)
    #expect(reading.suspicion == nil)
    let expected = ExpectedOutput("pages/\(page.outlet).txt")
    #expect(try expected.difference(from: summary(reading.article)) == nil)
  }

  /// Claims first, one a line, then the headline and the paragraphs with their kinds.
  private func summary(_ article: Article) -> String {
    let claims = [
      ("url", article.claims.url), ("byline", article.claims.byline),
      ("published", article.claims.published?.description),
      ("modified", article.claims.modified?.description),
      ("section", article.claims.section), ("language", article.claims.language),
    ].map { "\($0): \($1 ?? "unknown")" }
    let paragraphs = article.paragraphs.map { "\($0.kind): \($0.text)" }
    return (claims + ["headline: \(article.headline ?? "none")"] + paragraphs)
      .joined(separator: "\n") + "\n"
  }
}
