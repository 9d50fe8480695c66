import Chronology
import Prose
import Specimens
import Streams
import Testing

@testable import Ingest

@Suite struct FeedItemsTests {
  @Test func `a feed of WordPress is read item by item`() throws {
    let captures = try items(of: "harbour-post.rss")
    #expect(captures.map(\.place) == ["item 1", "item 2", "item 3", "item 4"])
    let ferry = captures[0]
    #expect(ferry.address == "https://harbourpost.example/2026/11/07/ferry-unsafe/")
    #expect(ferry.key == "https://harbourpost.example/?p=4102")
    #expect(ferry.observed == Timestamp("2026-11-07T18:50:11Z"))
    let reading = try ferry.reading()
    #expect(reading.reader.rawValue == "feed")
    #expect(reading.article.headline == "Ferry service ‘unsafe since spring’, inspector says")
    #expect(
      reading.article.paragraphs == [
        Paragraph(
          "The Grimwick ferry has run with a cracked ramp since April, the harbour inspector told councillors on Saturday."
        ),
        Paragraph(
          "“I wrote to the company four times,” said Mara Quill, the inspector. “Nobody came.”"),
        Paragraph("What happens next", kind: .heading),
        Paragraph("The ramp is closed to lorries from Monday.", kind: .item),
        Paragraph("A second inspection follows on 14 November.", kind: .item),
        Paragraph("The company, Tarn & Sound Lines, said it would answer next week."),
      ])
    #expect(
      reading.article.claims
        == Claims(
          url: ferry.address, byline: "Ann Lee", published: ClaimedTime("2026-11-07T09:30:00Z"),
          section: "Transport", language: "en-GB"))
  }

  @Test func `what feeds get wrong is understood`() throws {
    let captures = try items(of: "harbour-post.rss")
    #expect(captures[1].key == "harbourpost-podcast-12")
    #expect(captures[1].address == "https://harbourpost.example/podcast/12")
    #expect(throws: IngestError.noText) { try captures[1].reading() }
    let pier = try captures[2].reading().article
    #expect(
      captures[2].address
        == "https://harbourpost.example/2026/11/06/pier-sold?utm_source=rss&utm_medium=feed")
    #expect(captures[2].key == nil)
    #expect(pier.headline == "Council sells pier & car park")
    #expect(pier.claims.byline == "Ivo Brandt")
    #expect(pier.claims.published == ClaimedTime("2026-11-06T17:05:00Z"))
    #expect(pier.paragraphs.count == 3)
    #expect(pier.paragraphs[0].text.contains("for £1.2 million to a company"))
    #expect(pier.paragraphs[2].text.hasPrefix("“We are selling"))
    #expect(throws: IngestError.onlySummary) { try captures[3].reading() }
  }

  @Test func `Atom with elements for text is read`() throws {
    let captures = try items(of: "vell-review.atom")
    #expect(captures.count == 3)
    let mill = try captures[0].reading().article
    #expect(captures[0].address == "https://vellreview.example/2026/mill")
    #expect(captures[0].key == "tag:vellreview.example,2026:mill")
    #expect(captures[0].observed == Timestamp("2026-11-07T20:00:00Z"))
    #expect(mill.headline == "The mill that would not close")
    #expect(
      mill.paragraphs == [
        Paragraph("Carrick mill has been closing since 1987. It is open today."),
        Paragraph(
          "“They read us the notice every spring,” said Una Voss, who has worked there for 31 years.",
          kind: .quote),
        Paragraph(
          "Correction: An earlier version of this article gave the year as 1978.", kind: .correction
        ),
      ])
    #expect(
      mill.claims
        == Claims(
          url: "https://vellreview.example/2026/mill", byline: "Petra Noor, Ivo Brandt",
          published: ClaimedTime("2026-11-03T05:00:00Z"),
          modified: ClaimedTime("2026-11-07T19:45:00Z"), section: "Work", language: "en"))
    let marsh = try captures[1].reading().article
    #expect(captures[1].address == "https://vellreview.example/fr/marais")
    #expect(marsh.claims.language == "fr")
    #expect(marsh.claims.byline == "The Vell Review")
    #expect(marsh.paragraphs.count == 2)
    // It is newer than the feed says to be.
    #expect(captures[2].observed == nil)
    #expect(captures[2].address == nil)
    #expect(try captures[2].reading().article.paragraphs.count == 2)
  }

  @Test func `RSS 1.0 in an old encoding is read`() throws {
    let captures = try items(of: "tarn-gazette.rdf")
    let dam = try #require(captures.first)
    #expect(captures.count == 1)
    let article = try dam.reading().article
    #expect(article.headline == "Café owners sue over dam")
    #expect(article.paragraphs.first?.text.hasPrefix("Nine café owners") ?? false)
    #expect(
      article.claims
        == Claims(
          url: "http://tarngazette.example/dam.html", byline: "Jo Marín",
          published: ClaimedTime("2009-03-14T14:15:00Z"), section: "Courts", language: "en-us"))
    #expect(dam.observed == nil)
    // A feed of one item is read as it is.
    let whole = try RawArticle(fixture("feeds/tarn-gazette.rdf")).read()
    #expect(whole.article == article)
    #expect(whole.encoding.name == "ISO-8859-1")
    #expect(whole.encoding.note == nil)
  }

  @Test(arguments: ["harbour-post.rss", "vell-review.atom", "tarn-gazette.rdf"])
  func `what is kept of an item is a feed of one item`(name: String) throws {
    for capture in try items(of: name) {
      let again = try FeedItems(ByteStream(capture.source), limit: 1 << 20).all()
      let only = try #require(try again.first?.get())
      #expect(again.count == 1)
      #expect(only.source == capture.source)
      #expect(only.address == capture.address)
      #expect(only.key == capture.key)
    }
  }

  @Test func `what changes around an item changes nothing in it`() throws {
    let feed = String(decoding: try fixture("feeds/harbour-post.rss"), as: UTF8.self)
    let later = feed.replacing(
      "Sat, 07 Nov 2026 18:50:11 +0000", with: "Sun, 08 Nov 2026 04:00:00 GMT"
    )
    .replacing("icon.png", with: "icon2.png").replacing("v=6.8", with: "v=6.9")
    .replacing("<channel>\n", with: "<channel><ttl>60</ttl>").replacing("hourly", with: "daily")
    let before = try FeedItems(ByteStream(Array(feed.utf8)), limit: 1 << 20).all()
    let after = try FeedItems(ByteStream(Array(later.utf8)), limit: 1 << 20).all()
    #expect(try before.map { try $0.get().source } == after.map { try $0.get().source })
    #expect(try after[0].get().observed == Timestamp("2026-11-08T04:00:00Z"))
  }

  @Test func `a date of the feed that is still to come is not believed`() throws {
    let feed = try fixture("feeds/harbour-post.rss")
    let made = try #require(Timestamp("2026-11-07T18:50:11Z"))
    for (now, observed) in [(made, made), (Timestamp(milliseconds: made.milliseconds - 1), nil)] {
      let items = try FeedItems(ByteStream(feed), limit: 1 << 20, now: now).all()
      #expect(try items[0].get().observed == observed)
    }
  }

  @Test(arguments: [
    "<p><a href='/q'>Read More...</a></p><p>The post Quay appeared first on Ardle Post.</p>",
    "<p>The post <a href='/q'>Quay</a> first appeared on <a href='/'>Ardle Post</a>.</p>",
    "<p>Quay was originally published in Ardle Post on Medium, where people are continuing the talk.</p>",
  ])
  func `what a feed writes under its articles is not read`(footer: String) throws {
    let feed = """
      <rss><channel><item><link>https://a.example/quay</link>
      <description>The quay</description>
      <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[
      <p>The quay reopened.</p><p>The post office on it was originally published as a toll house.</p>
      \(footer)]]></content:encoded></item></channel></rss>
      """
    let item = try #require(try FeedItems(ByteStream(Array(feed.utf8)), limit: 10_000).all().first)
    #expect(
      try item.get().reading().article.paragraphs == [
        Paragraph("The quay reopened."),
        Paragraph("The post office on it was originally published as a toll house."),
      ])
  }

  @Test func `a whole feed is no article`() throws {
    let error = #expect(throws: IngestError.self) {
      try RawArticle(fixture("feeds/harbour-post.rss")).read()
    }
    #expect(error?.detail == "it holds 4 articles")
    #expect(error?.hint?.contains("stet import") ?? false)
  }

  @Test func `namespaces may be missing`() throws {
    let feed = """
      <feed><entry><id>tag:a</id><title>Quay</title><link href="https://a.example/quay"/>
      <published>2026-11-07T09:30:00Z</published><author><name>Ann Lee</name><email>a@a.example</email></author>
      <content type="html">&lt;p&gt;It burned.&lt;/p&gt;</content></entry></feed>
      """
    let capture = try #require(
      try FeedItems(ByteStream(Array(feed.utf8)), limit: 10_000).all().first?.get())
    #expect(capture.key == "tag:a")
    let article = try capture.reading().article
    #expect(article.paragraphs == [Paragraph("It burned.")])
    #expect(article.claims.byline == "Ann Lee")
    #expect(article.claims.published == ClaimedTime("2026-11-07T09:30:00Z"))
    #expect(article.claims.url == "https://a.example/quay")
    let prefixes =
      "<rss><channel><item><title>Quay</title><dc:creator>Ann Lee</dc:creator><content:encoded>"
      + "&lt;p&gt;It burned.&lt;/p&gt;</content:encoded></item></channel></rss>"
    let undeclared = try #require(
      try FeedItems(ByteStream(Array(prefixes.utf8)), limit: 10_000).all().first?.get())
    #expect(try undeclared.reading().article.paragraphs == [Paragraph("It burned.")])
    #expect(try undeclared.reading().article.claims.byline == "Ann Lee")
  }

  @Test func `an item that is too large is passed over`() throws {
    let feed = try fixture("feeds/harbour-post.rss")
    let results = try FeedItems(ByteStream(feed), limit: 2000).all()
    #expect(results.count == 4)
    #expect(
      results[0]
        == .failure(
          CaptureFault(place: "item 1", error: .unreadableXML("it is larger than 2000 bytes"))))
    #expect(try results[3].get().place == "item 4")
  }

  @Test func `what is no feed is told once`() throws {
    for text in ["<html><body/></html>", "<mediawiki><page/></mediawiki>", "<item/><item/>"] {
      let results = try FeedItems(ByteStream(Array(text.utf8)), limit: 1000).all()
      #expect(results == [.failure(CaptureFault(place: "its first element", error: .unknownXML))])
    }
  }

  @Test(arguments: [
    ("Sat, 07 Nov 2026 09:30:00 GMT", "2026-11-07T09:30:00Z"),
    ("Sat, 07 Nov 2026 09:30:00 +0100", "2026-11-07T08:30:00Z"),
    ("7 Nov 26 09:30 EST", "2026-11-07T14:30:00Z"),
    ("Sat,  7 November 2026 09:30:00 PDT", "2026-11-07T16:30:00Z"),
    ("07 Nov 98 23:59:60 UT", "1998-11-08T00:00:00Z"),
    ("Saturday, 07-Nov-26 09:30:00 GMT", "2026-11-07T09:30:00Z"),
    ("2026-11-07T09:30:00.123456Z", "2026-11-07T09:30:00.123Z"),
    ("2026-11-07 09:30:00", "2026-11-07T09:30:00Z"), ("2026-11-07", "2026-11-07"),
    ("Sat, 07 Nov 2026", "2026-11-07"), ("Sat, 07 Nov 2026 09:30:00 XYZ", "2026-11-07"),
    ("7 Nov 26", "2026-11-07"), ("soon", nil), ("", nil), ("31 Feb 26 10:00 GMT", nil),
  ])
  func `dates of feeds are understood`(text: String, time: String?) {
    #expect(
      ClaimedTime(feedTime: text)?.description == time.flatMap { ClaimedTime($0)?.description })
  }

  @Test(arguments: [
    ("https://a.example/x", "https://b.example/", "https://a.example/x"),
    ("//a.example/x", "https://b.example/y/z", "https://a.example/x"),
    ("/x", "https://b.example/y/z?q#f", "https://b.example/x"),
    ("x", "https://b.example/y/z", "https://b.example/y/x"),
    ("x", "https://b.example", "https://b.example/x"),
    ("?p=1", "https://b.example/y?q", "https://b.example/y?p=1"), ("x", nil, "x"),
  ])
  func `relative addresses are made whole`(address: String, base: String?, whole: String) {
    #expect(resolved(address, against: base) == whole)
  }

  private func items(of name: String) throws -> [Capture] {
    try FeedItems(ByteStream(fixture("feeds/\(name)")), limit: 1 << 20).all().map {
      try $0.get()
    }
  }
}
