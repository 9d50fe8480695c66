import Chronology
import Specimens
import Streams
import Testing

@testable import Ingest

@Suite struct SourceFileTests {
  private func file(_ bytes: [UInt8], _ name: String? = nil, _ kind: SourceKind? = nil) throws
    -> SourceFile
  {
    try SourceFile(ByteStream(bytes, pieces: 1000), name: name, kind: kind)
  }

  private static let line = #"{"url": "https://post.example/q", "text": "One."}"#
  private static let seen =
    #"{"url": "https://post.example/q", "text": "One.", "observed": "2026-11-07"}"#
  private static let long =
    #"{"id": 1, "text": "\#(String(repeating: "One. ", count: 50_000))"}"#

  @Test(
    arguments: [
      (line + "\n" + line, nil, .captures(.jsonl)),
      (line + "\n\n" + line, "a.json", .captures(.jsonl)),
      ("\u{FEFF}" + line + "\r\n" + line, nil, .captures(.jsonl)),
      (seen + "\n", nil, .captures(.jsonl)),
      (long + "\n" + long, nil, .captures(.jsonl)), (line, "dump.jsonl", .captures(.jsonl)),
      ("{\"id\": 1}\nno JSON", nil, .article(nil)), (line, "a.json", .article(nil)),
      ("{\n\"url\": \"https://post.example/q\",\n\"text\": \"One.\"}", nil, .article(nil)),
      ("[\(line)]", nil, .article(nil)),
      ("WARC/1.1\r\nWARC-Type: warcinfo\r\n", nil, .captures(.warc)),
      ("\n\n", "a/b.warc", .captures(.warc)),
      ("<?xml version=\"1.0\"?>\n<!-- <rss> -->\n<rss version=\"2.0\">", nil, .captures(.feed)),
      ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", nil, .captures(.feed)),
      ("<rdf:RDF xmlns:rdf=\"x\">", nil, .captures(.feed)),
      ("<!DOCTYPE x>\n<mediawiki>", "a.xml", .captures(.mediawiki)),
      ("<?xml version=\"1.0\"?><html>", nil, .article(nil)),
      ("<!doctype html><html>", nil, .article(nil)),
      ("Quay reopens\n\nOne.", "a.txt", .article(nil)), ("", nil, .article(nil)),
      ("<", nil, .article(nil)),
      ("<!--", nil, .article(nil)),
      (" CDX N b a m s k r M S V g\nexample,post)/q 20261107185000 …", "a.cdx", .inventory),
      ("example,post)/q 20261107185000 {\"mime\": \"text/html\"}\n", nil, .inventory),
      ("!meta 0 {\"format\": \"cdxj-gzip-1.0\"}\n", "index.idx", .inventory),
      ("{\"format\": \"json-pages-1.0\", \"id\": \"p\"}\n" + seen, "pages.jsonl", .inventory),
      ("Open (yes)/no 20261107185000 times\n\nOne.", nil, .article(nil)),
      ("{\"format\": \"json\", \"id\": 1}\n" + seen, "a.jsonl", .captures(.jsonl)),
    ] as [(String, String?, SourceKind)])
  func `what a file holds is told by how it begins`(text: String, name: String?, kind: SourceKind)
    throws
  {
    let bytes = Array(text.utf8)
    let plain = try file(bytes, name)
    #expect(plain.kind == kind)
    #expect(try plain.bytes.all(limit: 1 << 20) == bytes)
    let packed = try file(gzip(bytes), name.map { $0 + ".gz" })
    #expect(packed.kind == kind)
    #expect(packed.name == name)
    #expect(try packed.bytes.all(limit: 1 << 20) == bytes)
  }

  @Test func `what the user says goes before what the bytes say`() throws {
    #expect(SourceKind(name: "warc") == .captures(.warc))
    #expect(SourceKind(name: "html") == .article(.html))
    #expect(SourceKind(name: "cdx") == nil)
    #expect(try file(Array(Self.seen.utf8), nil, .article(.json)).kind == .article(.json))
    let dump = try file(gzip(Array(Self.line.utf8)), nil, SourceKind(name: "jsonl"))
    #expect(dump.kind == .captures(.jsonl))
    let captures = CaptureFormat.jsonl.captures(
      in: dump.bytes, limit: 99, now: Timestamp(milliseconds: 0))
    #expect(try captures.all().compactMap(\.capture).map(\.kept) == ["text: One."])
  }

  @Test(arguments: [
    ("BZh91AY&SY", "compressed by bzip2", "bunzip2 -c FILE | stet import -"),
    ("%PDF-1.7", "a PDF document", "pdftotext"), ("PK\u{3}\u{4}", "a ZIP archive", "unzip"),
    ("filedesc://a.arc 0.0.0.0 20081128191122 text/plain 75", "an ARC file", "warcio recompress"),
    (String(repeating: "\0", count: 257) + "ustar", "a tar archive", "tar -xf"),
  ])
  func `what must be unpacked first is refused with what to do`(
    start: String, name: String, advice: String
  ) throws {
    for bytes in [Array(start.utf8), gzip(Array(start.utf8))] {
      let error = #expect(throws: IngestError.self) { try file(bytes) }
      #expect(error?.detail.contains(name) == true)
      #expect(error?.hint?.contains(advice) == true)
    }
  }

  @Test func `damage in the beginning is thrown in its place`() throws {
    let good = gzip(Array("{\"id\": 1, \"text\": \"One.\"}\n".utf8))
    var bad = good
    bad[20] ^= 0x40
    let file = try file(good + bad + good, "a.jsonl.gz")
    #expect(file.kind == .captures(.jsonl))
    var lines = DumpLines(file.bytes, limit: 99)
    #expect(try lines.next()?.capture != nil)
    #expect(try lines.next()?.fault == "line 2: its packed data are damaged")
    #expect(try lines.next()?.capture != nil)
    #expect(try lines.next() == nil)
  }
}
