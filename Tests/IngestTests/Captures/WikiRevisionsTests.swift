import Chronology
import Prose
import Streams
import Testing

@testable import Ingest

@Suite struct WikiRevisionsTests {
  private func revisions() throws -> [Capture] {
    let export = ByteStream(try fixture("dumps/harbour-wiki.xml"), pieces: 100)
    return try WikiRevisions(export, limit: 1 << 20).all().map { try $0.get() }
  }

  @Test func `every revision of an article is a capture`() throws {
    let revisions = try revisions()
    #expect(
      revisions.map(\.place) == [
        "page 1, revision 1", "page 1, revision 2", "page 1, revision 5", "page 4, revision 1",
      ])
    #expect(
      revisions.compactMap(\.observed?.description) == [
        "2026-11-07T06:12:00.000Z", "2026-11-07T08:40:00.000Z", "2026-11-07T12:00:00.000Z",
        "2026-08-01T00:00:00.000Z",
      ])
    #expect(
      revisions[0].address
        == "https://en.harbournews.example/wiki/Fire_closes_Grimwick%27s_%22old%22_quay")
    #expect(revisions[0].key == "enharbournews:71")
    #expect(revisions[3].address == "https://en.harbournews.example/wiki/%C3%89t%C3%A9_%C3%A0_Vell")
  }

  @Test func `a revision is read as an article`() throws {
    let reading = try revisions()[0].reading()
    #expect(reading.reader.rawValue == "mediawiki")
    #expect(reading.article.headline == "Fire closes Grimwick's \"old\" quay")
    #expect(
      reading.article.paragraphs == [
        Paragraph("Two people were hurt on Grimwick's old quay on Saturday."),
        Paragraph("\"It went up like paper,\" said Mara Quill, the inspector."),
      ])
    #expect(
      reading.article.claims
        == Claims(
          url: try revisions()[0].address, published: ClaimedTime("2026-11-07"), language: "en"))
  }

  @Test func `pictures, sources and categories make no other article`() throws {
    let revisions = try revisions()
    #expect(try revisions[0].reading().article == revisions[1].reading().article)
    #expect(try revisions[0].reading().article != revisions[2].reading().article)
  }

  @Test func `what is kept of a revision is an export of one revision`() throws {
    for capture in try revisions() {
      let again = try WikiRevisions(ByteStream(capture.source), limit: 1 << 20).all()
      let only = try #require(try again.first?.get())
      #expect(again.count == 1)
      #expect(only.source == capture.source)
      #expect(only.address == capture.address)
      #expect(only.observed == capture.observed)
    }
  }

  @Test func `a whole export is no article`() throws {
    let error = #expect(throws: IngestError.self) {
      try RawArticle(fixture("dumps/harbour-wiki.xml")).read()
    }
    #expect(error?.detail == "it holds 4 revisions")
  }

  @Test func `an export that was cut off gives what came before, and says so`() throws {
    let export = try fixture("dumps/harbour-wiki.xml")
    let results = try WikiRevisions(ByteStream(Array(export.prefix(2300))), limit: 1 << 20).all()
    #expect(results.count == 2)
    #expect(
      results.last
        == .failure(
          CaptureFault(
            place: "page 1, revision 2", error: .unreadableXML("the file ends in the middle of it"))
        ))
  }

  @Test func `an export of any size is read a little at a time`() throws {
    let start = Array("<mediawiki><siteinfo><base>https://a.example/wiki/A</base></siteinfo>".utf8)
    let text = String(repeating: "It burned. ", count: 90)
    let revision =
      "<revision><timestamp>2026-11-07T06:12:00Z</timestamp><text>\(text)</text></revision>"
    let page = Array(
      "<page><title>Quay</title><ns>0</ns><id>1</id>\(revision)\(revision)</page>".utf8)
    var pages = 0
    let stream = ByteStream {
      defer { pages += 1 }
      if pages == 0 { return start }
      return pages <= 5000 ? page : []
    }
    var source = WikiRevisions(stream, limit: 1 << 16)
    var count = 0
    while let result = try source.next() {
      _ = try result.get()
      count += 1
      // What was read and not yet handed out is a few mouthfuls of the parser.
      #expect((pages - count / 2) * page.count < 1 << 17)
    }
    #expect(count == 10_000)
  }
}
