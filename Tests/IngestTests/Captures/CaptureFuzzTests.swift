import Prose
import Specimens
import Streams
import Testing

@testable import Ingest

/// Damaged feeds and exports give captures or sentences, never a crash, and what they give can be recorded and read again.
@Suite struct CaptureFuzzTests {
  private static let pieces = [
    "<item>", "</item>", "</channel>", "<![CDATA[", "]]>", "&", "&amp;", "&#0;", "<!--", "-->", "<",
    ">", "\"",
    "<entry>", "<p>", "</p>", "{{", "}}", "[[", "]]", "|", "<ref>", "''", "\n==", "\n*", "\n{|",
    "\u{0}", "é",
    "<revision>", "</page>", "<text>", "xmlns='urn:x'", "#REDIRECT [[", "<?x ?>", "\u{FEFF}",
    "\u{202E}",
  ]

  @Test(arguments: [
    "feeds/harbour-post.rss", "feeds/vell-review.atom", "feeds/tarn-gazette.rdf",
    "dumps/harbour-wiki.xml",
  ])
  func `a damaged file is read or told of`(name: String) throws {
    let file = try fixture(name)
    for end in stride(from: 0, to: file.count, by: 37) { try check(Array(file[..<end]), name) }
    var generator = SeededGenerator(seed: file.count)
    for _ in 0..<150 {
      var damaged = file
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        damage(&damaged, with: Self.pieces, &generator)
      }
      try check(damaged, name)
    }
  }

  private func check(_ bytes: [UInt8], _ name: String) throws {
    let stream = ByteStream(bytes, pieces: 1000)
    let results =
      name.hasPrefix("feeds")
      ? try FeedItems(stream, limit: 1 << 16).all()
      : try WikiRevisions(stream, limit: 1 << 16).all()
    for result in results {
      switch result {
      case .failure(let fault): #expect(!fault.error.detail.isEmpty)
      case .success(let capture): try check(capture)
      }
    }
  }

  private func check(_ capture: Capture) throws {
    do {
      let reading = try capture.reading()
      #expect(!reading.article.paragraphs.isEmpty)
      for text in reading.article.paragraphs.map(\.text)
        + [reading.article.headline].compactMap(\.self)
      {
        #expect(!text.utf8.contains { $0 == 0 || $0 == 0x0A }, "it cannot be recorded: \(text)")
        #expect(!text.isEmpty)
      }
      #expect(try capture.reading() == reading)
    } catch let error as IngestError {
      #expect([.noArticle, .onlySummary, .unreadablePage].contains(error.code), "\(error)")
    }
  }
}
