import Specimens
import Streams

@testable import Ingest

/// Records of a WARC file as crawlers write them.
struct WARCFile {
  private var records: [[UInt8]] = []

  /// Each in a member of its own, as crawlers pack them.
  var packed: [UInt8] { records.flatMap { gzip($0) } }
  var bytes: [UInt8] { records.flatMap(\.self) }
  var count: Int { records.count }

  mutating func add(
    _ type: String, _ block: [UInt8], contentType: String = "application/http; msgtype=response",
    address: String? = "https://post.example/news/quay", date: String? = "2026-11-07T18:50:00Z",
    length: Int? = nil, _ fields: String...
  ) {
    var head = ["WARC/1.1", "WARC-Type: \(type)", "Content-Type: \(contentType)"]
    if let address { head.append("WARC-Target-URI: \(address)") }
    if let date { head.append("WARC-Date: \(date)") }
    head += fields + ["content-length:  \(length ?? block.count)", "", ""]
    records.append(Array(head.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8))
  }

  /// A response with a page that has one paragraph.
  mutating func addPage(_ text: String, address: String = "https://post.example/news/quay") {
    add("response", Self.response(Self.page(text)), address: address)
  }

  static func page(_ text: String) -> [UInt8] {
    Array("<html><head><title>Quay</title></head><body><p>\(text)</p></body></html>".utf8)
  }

  static func response(
    _ body: [UInt8], status: String = "200 OK", type: String? = "text/html; charset=utf-8",
    _ fields: String...
  ) -> [UInt8] {
    let head = ["HTTP/1.1 \(status)"] + (type.map { ["Content-Type: \($0)"] } ?? []) + fields
    return Array((head + ["", ""]).joined(separator: "\r\n").utf8) + body
  }
}
