import Chronology
import Prose
import Specimens
import Streams
import Testing

@testable import Ingest

@Suite struct WARCRecordsTests {
  private static let page = WARCFile.page("The quay reopened on Tuesday, the harbour master said.")

  private func captures(_ file: WARCFile, limit: Int = 1 << 20) throws -> [Result<
    Capture, CaptureFault
  >] {
    let plain = try WARCRecords(ByteStream(file.bytes, pieces: 100), limit: limit).all()
    let packed = try WARCRecords(ByteStream(file.packed).unpacked(), limit: limit).all()
    #expect(plain.map(\.capture) == packed.map(\.capture))
    #expect(plain.map(\.fault) == packed.map(\.fault))
    return plain
  }

  private func result(_ block: [UInt8], limit: Int = 1 << 20) throws -> Result<
    Capture, CaptureFault
  >? {
    var file = WARCFile()
    file.add("response", block)
    let results = try captures(file, limit: limit)
    #expect(results.count < 2)
    return results.first
  }

  @Test func `a page is captured with its address and the time of its record`() throws {
    var file = WARCFile()
    file.add(
      "warcinfo", Array("software: x".utf8), contentType: "application/warc-fields", address: nil)
    file.add("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
    file.add("response", WARCFile.response(Self.page))
    file.add(
      "resource", Self.page, contentType: "text/html", address: "<https://post.example/b>",
      date: "2026-11-07T19:50:00.250+01:00")
    let results = try captures(file)
    #expect(results.map(\.fault) == [nil, nil])
    #expect(
      results.compactMap(\.capture) == [
        Capture(
          place: "record 3", address: "https://post.example/news/quay",
          observed: Timestamp("2026-11-07T18:50:00Z"), content: .source(Self.page, .html)),
        Capture(
          place: "record 4", address: "https://post.example/b",
          observed: Timestamp("2026-11-07T18:50:00.250Z"), content: .source(Self.page, .html)),
      ])
    var records = WARCRecords(ByteStream(file.bytes), limit: 9999)
    while try records.next() != nil {}
    #expect(records.skipped == 2)
  }

  @Test(
    arguments: [
      ("text/html", "html"), ("Text/HTML;charset=utf-8", "html"), ("application/xhtml+xml", "html"),
      (nil, "html"), ("application/ld+json", "json"), ("text/plain", "text"),
      ("text/markdown", "markdown"),
      ("image/png", nil), ("text/css", nil), ("application/rss+xml", nil),
    ] as [(String?, String?)])
  func `pages and texts are captured, and nothing else`(type: String?, format: String?) throws {
    let capture = try result(WARCFile.response(Array("x".utf8), type: type))?.capture
    #expect(capture?.kept == format.map { "\($0): x" })
  }

  @Test func `errors, robots.txt and what is no page of a site are passed over`() throws {
    var file = WARCFile()
    for status in [
      "404 Not Found", "301 Moved", "304 Not Modified", "500", "", "206 Partial Content",
    ] {
      file.add("response", WARCFile.response(Self.page, status: status))
    }
    let response = WARCFile.response(Self.page)
    for address in [
      "https://post.example/robots.txt", "dns:post.example", "https://post.example/", nil,
    ] {
      file.add("response", response, address: address)
    }
    for type in ["conversion", "metadata", "continuation", "request", "revisit"] {
      file.add(type, response)
    }
    #expect(try captures(file).isEmpty)
    var records = WARCRecords(ByteStream(file.bytes), limit: 9999)
    #expect(try records.next() == nil)
    #expect(records.skipped == file.count)
  }

  private static func chunked(_ bytes: [UInt8]) -> [UInt8] {
    let parts = [bytes[..<7], bytes[7..<60], bytes[60...]]
    return parts.flatMap {
      Array("\(String($0.count, radix: 16));x=y\r\n".utf8) + $0 + [0x0D, 0x0A]
    }
      + Array("0\r\n\r\n".utf8)
  }

  @Test(arguments: [
    WARCFile.response(page, "Content-Encoding: gzip"),
    WARCFile.response(gzip(page), "Content-Encoding: gzip"),
    WARCFile.response(gzip(gzip(page)), "Content-Encoding: gzip, x-gzip"),
    WARCFile.response(zlib(page), "Content-Encoding: deflate"),
    WARCFile.response(Array(zlib(page).dropFirst(2).dropLast(4)), "content-encoding: Deflate"),
    WARCFile.response(page, "Content-Encoding: deflate"),
    WARCFile.response(page, "Content-Encoding: br"),
    WARCFile.response(page, "Transfer-Encoding: chunked"),
    WARCFile.response(chunked(page), "Transfer-Encoding: chunked"),
    WARCFile.response(chunked(gzip(page)), "Transfer-Encoding: chunked", "Content-Encoding: gzip"),
  ])
  func `a payload is unpacked where it is packed`(block: [UInt8]) throws {
    #expect(try result(block)?.capture?.content == .source(Self.page, .html))
  }

  @Test(arguments: [
    (
      WARCFile.response([0x1B, 0x03, 0x00, 0xF8], "Content-Encoding: br"),
      "it is packed by br, which is not read"
    ),
    (
      WARCFile.response(Array(gzip(page).dropLast(9)), "Content-Encoding: gzip"),
      "its packed data are cut off"
    ),
    (
      WARCFile.response(Array(chunked(page).dropLast(9)), "Transfer-Encoding: chunked"),
      "it is cut off"
    ),
    (
      WARCFile.response(Array("3\r\nabcd\r\n".utf8), "Transfer-Encoding: chunked"),
      "the chunks that it came in are damaged"
    ),
    (WARCFile.response(page, "Content-Length: 999"), "it is cut off"),
    (
      WARCFile.response(gzip([UInt8](repeating: 0x20, count: 9 << 20)), "Content-Encoding: gzip"),
      "it is larger than 1 MiB"
    ),
  ])
  func `a payload that is not whole is told`(block: [UInt8], fault: String) throws {
    #expect(try result(block)?.fault == "record 1: \(fault)")
  }

  @Test func `nothing is taken for whole that its crawler cut or cannot be dated`() throws {
    var file = WARCFile()
    let response = WARCFile.response(Self.page)
    file.add("response", response, "WARC-Truncated: length")
    file.add("response", response, "WARC-Segment-Number: 1")
    file.add("response", response, date: "yesterday")
    file.add("response", response, date: nil)
    let partial = "whoever fetched the page kept only a part of it"
    let undated = "its WARC-Date cannot be read"
    #expect(
      try captures(file).map(\.fault) == [
        "record 1: \(partial)", "record 2: \(partial)", "record 3: \(undated)",
        "record 4: \(undated)",
      ])
  }

  private static let same =
    "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"

  @Test func `a revisit says that a page was as it had been`() throws {
    var file = WARCFile()
    let head = WARCFile.response([])
    file.add("revisit", head, Self.same)
    file.add(
      "revisit", [], "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified")
    file.add(
      "revisit", head, Self.same, "WARC-Refers-To-Target-URI: https://post.example/news/quay")
    #expect(
      try captures(file).map(\.capture?.content)
        == Array(repeating: .unchanged(since: nil), count: 3))

    var others = WARCFile()
    others.add(
      "revisit", head, Self.same, "WARC-Refers-To-Target-URI: https://other.example/news/quay")
    others.add("revisit", WARCFile.response([], status: "404 Not Found"), Self.same)
    others.add("revisit", WARCFile.response([], type: "image/png"), Self.same)
    others.add("revisit", head, "WARC-Profile: urn:other")
    #expect(try captures(others).isEmpty)
  }

  @Test func `a revisit of an earlier state is not taken for one of the last`() throws {
    var file = WARCFile()
    let head = WARCFile.response([])
    file.add("response", WARCFile.response(Self.page), "WARC-Payload-Digest: sha1:A")
    file.add("revisit", head, Self.same, "WARC-Payload-Digest: sha1:A")
    file.add("response", WARCFile.response(Self.page), "WARC-Payload-Digest: sha1:B")
    file.add("revisit", head, Self.same, "WARC-Payload-Digest: sha1:A")
    file.add("revisit", head, Self.same, "WARC-Payload-Digest: sha1:B")
    let results = try captures(file)
    #expect(results.map { $0.capture == nil } == [false, false, false, true, false])
    #expect(results[3].fault?.contains("as at an earlier time") == true)
  }

  @Test func `an encoding that only HTTP tells is kept with the page`() throws {
    let text = "Праздник на набережной прошёл во вторник, сказал мэр."
    // windows-1251
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x451: 0xB8
      default: UInt8(scalar.value)
      }
    }
    let start = Array("<html><body><p>".utf8)
    let page = start + bytes
    let block = WARCFile.response(page, type: "text/html; charset=\"Windows-1251\"")
    let capture = try #require(try result(block)?.capture)
    #expect(capture.content == .source(block, .html))
    #expect(try capture.article()?.paragraphs == [Paragraph(text)])

    let packed = WARCFile.response(
      gzip(page), type: "text/html; charset=windows-1251", "Content-Encoding: gzip")
    #expect(try #require(try result(packed)?.capture).article()?.paragraphs == [Paragraph(text)])

    let declared = Array("<html><meta charset=windows-1251><body><p>".utf8) + bytes
    for (page, charset) in [
      (declared, "windows-1251"), (page, "unknown"), (start + Array(text.utf8), "windows-1251"),
      (page, "iso-8859-1"),
    ] {
      let block = WARCFile.response(page, type: "text/html; charset=\(charset)")
      #expect(try result(block)?.capture?.content == .source(page, .html), "\(charset)")
    }
  }
}
