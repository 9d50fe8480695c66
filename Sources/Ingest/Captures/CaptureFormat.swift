import Chronology
private import FoundationEssentials
package import Streams

package enum CaptureFormat: String, Sendable, CaseIterable {
  case jsonl, html, text, markdown, json
  package static func captures(
    in stream: ByteStream, fileName: String?, format: CaptureFormat?, limit: Int
  ) throws -> any CaptureSource {
    if format == .jsonl || fileName?.hasSuffix(".jsonl") == true { return StubLines(stream) }
    return StubOne(stream, fileName)
  }
}
struct StubOne: CaptureSource {
  let stream: ByteStream
  let name: String?
  var isDone = false
  init(_ stream: ByteStream, _ name: String?) {
    self.stream = stream
    self.name = name
  }
  var skipped: Int { 0 }
  mutating func next() throws -> Result<Capture, CaptureFault>? {
    if isDone { return nil }
    isDone = true
    var bytes: [UInt8] = []
    while true {
      let piece = try stream.next()
      if piece.isEmpty { break }
      bytes += piece
    }
    return .success(
      Capture(place: "", content: .source(bytes, name?.hasSuffix("html") == true ? .html : .text)))
  }
}
struct StubLines: CaptureSource {
  let stream: ByteStream
  var buffer: [UInt8] = []
  var start = 0
  var n = 0
  init(_ stream: ByteStream) { self.stream = stream }
  var skipped: Int { 0 }
  mutating func next() throws -> Result<Capture, CaptureFault>? {
    while true {
      if let end = buffer[start...].firstIndex(of: 10) {
        let line = buffer[start..<end]
        start = end + 1
        n += 1
        guard let json = LooseJSON(line, keepingLines: true) else {
          return .failure(CaptureFault(place: "line \(n)", error: .unreadableJSON))
        }
        return .success(
          Capture(
            place: "line \(n)", address: json["url"]?.words,
            observed: json["observed"]?.words.flatMap { Timestamp($0) },
            content: .source(Array((json["text"]?.words ?? "").utf8), .text)))
      }
      let piece = try stream.next()
      if piece.isEmpty { return nil }
      buffer.removeFirst(start)
      start = 0
      buffer += piece
    }
  }
}
