import Prose
import Testing

@testable import Ingest

@Suite struct RawArticleTests {
  @Test func `UTF-8 is read with and without a byte order mark`() throws {
    let text = Array("Pier burns\n\n\u{201C}All night,\u{201D} she said.".utf8)
    let plain = try RawArticle(text).read()
    let marked = try RawArticle([0xEF, 0xBB, 0xBF] + text).read()
    #expect(plain == marked)
    #expect(plain.encoding == .utf8)
    #expect(plain.encoding.note == nil)
    #expect(plain.reader == .plainText)
    #expect(plain.format.fileExtension == "txt")
  }

  @Test func `bytes that are not UTF-8 are read as windows-1252, and a note says so`() throws {
    let bytes =
      Array("Pier burns\n\n".utf8) + [0x93, 0x41, 0x6C, 0x6C, 0x94, 0x20, 0x80, 0xE9, 0x81]
    let reading = try RawArticle(bytes).read()
    #expect(reading.article.paragraphs == [Paragraph("\u{201C}All\u{201D} \u{20AC}\u{E9}\u{81}")])
    #expect(reading.encoding == .windows1252)
    #expect(reading.encoding.note == "it is not valid UTF-8 and was read as windows-1252")
  }

  @Test func `windows-1252 gives every byte a character of its own`() {
    let text = DecodedText(Array(0...255)).text
    #expect(text.unicodeScalars.count == 256)
    #expect(Set(text.unicodeScalars).count == 256)
  }

  @Test(arguments: [
    ("It burned\u{0}.", "it is a binary file (it holds a NUL byte), not text"),
    ("%PDF-1.7\n%\u{E2}", "it is a PDF document, not text"),
    ("PK\u{03}\u{04}\u{14}", "it is a ZIP archive or an office document, not text"),
    ("\u{01}\u{02}\u{03} and some text", "it is a binary file, not text"),
  ])
  func `binary files are refused`(text: String, detail: String) {
    let error = #expect(throws: IngestError.self) { try RawArticle(Array(text.utf8)).read() }
    #expect(error?.code == .binary)
    #expect(error?.detail == detail)
    #expect(error?.hint != nil)
  }

  @Test func `UTF-16 is named`() {
    let error = #expect(throws: IngestError.self) { try RawArticle([0xFF, 0xFE, 0x41, 0]).read() }
    #expect(error?.detail == "it is UTF-16, not text")
  }

  @Test(arguments: [
    (4, "it is larger than 4 bytes"),
    (1, "it is larger than 1 byte"),
    (1024, "it is larger than 1 KiB"),
    (64 << 20, "it is larger than 64 MiB"),
  ])
  func `the limit is named`(limit: Int, detail: String) {
    let error = IngestError.tooLarge(limit: limit)
    #expect(error.detail == detail)
    #expect(error.hint == "raise the limit with --max-size")
  }

  @Test func `a source may be as large as the limit and no larger`() throws {
    let bytes = Array("It burned.".utf8)
    #expect(try RawArticle(bytes).read(limit: bytes.count).article.paragraphs.count == 1)
    #expect(throws: IngestError.tooLarge(limit: 9)) { try RawArticle(bytes).read(limit: 9) }
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><rss/>", nil, IngestError.Code.noArticle),
    ("\n<feed><entry/></feed>", "feed.txt", .noArticle),
    ("<?xml version=\"1.0\"?><svg><p>It burned.</p></svg>", nil, .unknownXML),
    ("It burned.", "feed.xml", .unknownXML),
  ])
  func `XML without an article is refused`(text: String, name: String?, code: IngestError.Code) {
    let raw = RawArticle(Array(text.utf8), fileName: name)
    let error = #expect(throws: IngestError.self) { try raw.read() }
    #expect(error?.code == code)
  }

  @Test(arguments: [
    ("\n <!DOCTYPE html><html><p>It burned.</p>", nil),
    ("<p>It burned.</p>", nil),
    ("<!-- saved --><p>It burned.</p>", "pier.txt"),
    (
      "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>It burned.</p>", nil
    ),
    ("It burned.", "pier.html"),
  ])
  func `pages are recognised`(text: String, name: String?) throws {
    let reading = try RawArticle(Array(text.utf8), fileName: name).read()
    #expect(reading.format == .html)
    #expect(reading.article.paragraphs == [Paragraph("It burned.")])
    #expect(reading.reader.rawValue == "html")
  }

  @Test(arguments: [
    ("# Pier burns\n\nIt burned.", nil, Format.markdown),
    ("---\ntitle: Pier burns\n---\nIt burned.", "pier.txt", .markdown),
    ("+++\ntitle = \"Pier burns\"\n+++\nIt burned.", nil, .markdown),
    ("It burned.", "news/pier.MD", .markdown), ("It burned.", "pier.markdown", .markdown),
    (" {\n\"paragraphs\": [\"It burned.\"]}", nil, .json),
    ("{\"paragraphs\": [\"It burned.\"]}", "pier.txt", .json),
    ("[ {\"@type\": \"Article\", \"articleBody\": \"It burned.\"}]", nil, .json),
    ("---\n\nIt burned.", nil, .text), ("#burning: It burned.", nil, .text),
  ])
  func `Markdown and JSON are recognised`(text: String, name: String?, format: Format) throws {
    let reading = try RawArticle(Array(text.utf8), fileName: name).read()
    #expect(reading.format == format)
    #expect(reading.article.paragraphs.last?.text.hasSuffix("It burned.") ?? false)
  }

  @Test(arguments: [
    "<3 from the pier.", "{sic} It burned.", "[Updated] It burned.", "> It burned.",
  ])
  func `a text may begin with a bracket`(text: String) throws {
    #expect(try RawArticle(Array(text.utf8)).read().article.paragraphs == [Paragraph(text)])
  }

  @Test(arguments: ["pier", "pier.txt", "v1.2/pier", "pier.2026", "pier."])
  func `other file names say nothing`(name: String) throws {
    #expect(try RawArticle(Array("It burned.".utf8), fileName: name).read().format == .text)
  }

  @Test func `a format that was asked for is not second-guessed`() throws {
    let bytes = Array("<i>Pier burns</i>\n\nIt burned.".utf8)
    let reading = try RawArticle(bytes, fileName: "pier.html", format: .text).read()
    #expect(reading.article.headline == "<i>Pier burns</i>")
    let page = try RawArticle(bytes, fileName: "pier.txt", format: .html).read()
    #expect(page.article.paragraphs == [Paragraph("Pier burns It burned.")])
  }
}
