import Prose
import Testing

@testable import Ingest

/// Two fetches of an unchanged article give the same article: a phantom edit is the worst that a tracker can report.
@Suite struct PageStabilityTests {
  @Test(arguments: OutletPage.all, PageChange.all)
  func `what changes around an article leaves it alone`(page: OutletPage, change: PageChange) throws
  {
    try expectSame(page.html, change.apply(page.html))
  }

  @Test(arguments: OutletPage.all)
  func `all changes at once leave it alone`(page: OutletPage) throws {
    try expectSame(page.html, PageChange.all.reduce(page.html) { $1.apply($0) })
  }

  private func expectSame(_ before: String, _ after: String) throws {
    let before = try HTMLPage(Array(before.utf8), url: nil)
    let after = try HTMLPage(Array(after.utf8), url: nil)
    #expect(after.suspicion == before.suspicion)
    #expect(after.article.headline == before.article.headline)
    #expect(after.article.claims == before.article.claims)
    let change = after.article.paragraphs.difference(from: before.article.paragraphs)
    #expect(change.isEmpty, "phantom edits: \(change.map { $0 })")
  }

  @Test(arguments: PageChange.all)
  func `every change changes pages`(change: PageChange) {
    #expect(OutletPage.all.contains { change.apply($0.html) != $0.html })
  }
}
