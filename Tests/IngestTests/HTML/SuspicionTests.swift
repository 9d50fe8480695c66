import Testing

@testable import Ingest

@Suite struct SuspicionTests {
  private static let news =
    "The council voted on Tuesday to close the swimming baths at the end of March, nine votes to six."

  @Test(arguments: [
    "<title>404 Not Found</title><h1>404</h1><p>The page that you asked for is not on this server, or it has moved.</p>",
    "<title>Just a moment...</title><p>Checking your browser before you can go on to the page. It takes a few seconds.</p>",
    "<title>Access Denied</title><p>You don't have permission to access this page on this server. Reference #18.2f.</p>",
    "<title>The Post</title><h1>Page not found</h1><p>Sorry, the page that you are looking for has gone, or never was.</p>",
    "<title>Service Unavailable</title><p>The server is down for maintenance, or has too much to do. Try again in an hour.</p>",
  ])
  func `an error page says in its title what it is`(html: String) throws {
    guard case .errorPage = try suspicion(of: html) else {
      Issue.record("it was taken for an article")
      return
    }
  }

  @Test func `a consent wall speaks of nothing but cookies`() throws {
    let html = """
      <h1>The Post</h1><p>We and our 214 partners use cookies to store and read information on your device.</p>
      <p>If you accept, your consent is good for a year. You may change your privacy choices at any time.</p>
      """
    #expect(try suspicion(of: html) == .consentWall)
  }

  @Test(arguments: [
    "<h1>Baths to close</h1><p>\(news)</p><div class=barrier>To continue reading, subscribe for £1 a week.</div>",
    "<h1>Baths to close</h1><p>\(news)</p><h3>Already a subscriber? Log in</h3>",
    #"<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script><p>\#(news)</p>"#,
  ])
  func `a short page before a paywall is a stub`(html: String) throws {
    #expect(try suspicion(of: html) == .paywall)
  }

  @Test(arguments: [
    "<h1>Baths to close</h1><p>\(news)</p>",
    "<h1>404 jobs to go as mill closes</h1><p>\(news)</p>",
    "<h1>Cookies recalled</h1><p>A baker has recalled 4,000 boxes of cookies after a nut was found in one of them.</p>",
    "<h1>Baths to close</h1><p>To continue reading, subscribe.</p>"
      + String(repeating: "<p>\(news)</p>", count: 20),
  ])
  func `an article is no suspect`(html: String) throws {
    #expect(try suspicion(of: html) == nil)
  }

  private func suspicion(of html: String) throws -> Suspicion? {
    try HTMLPage(Array(html.utf8), url: nil).suspicion
  }
}
