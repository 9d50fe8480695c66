import Chronology
package import Streams

// A dump has one version of an article on each line, as a JSON object. What is kept of it is what was received: the
// page or the text where that is all, and the line where it says more of the article than they do.

/// The captures of a dump: one JSON object a line.
package struct DumpLines: CaptureSource {
  private var lines: LineStream

  /// Reads a stream whose lines are UTF-8 of `limit` bytes at most.
  package init(_ stream: ByteStream, limit: Int) {
    lines = LineStream(stream, limit: limit)
  }

  package mutating func next() throws -> Result<Capture, CaptureFault>? {
    while true {
      do {
        guard let line = try lines.next() else { return nil }
        if let capture = try capture(in: line) { return .success(capture) }
      } catch {
        // Where more can be unpacked behind damage, lines begin anew.
        return .failure(try CaptureFault(place: place, error, limit: lines.limit))
      }
    }
  }

  private var place: String { "line \(lines.number)" }

  /// Nil in an empty line.
  private func capture(in line: LineStream.Line) throws(IngestError) -> Capture? {
    guard case .bytes(var bytes) = line else { throw .tooLarge(limit: lines.limit) }
    if lines.number == 1, bytes.starts(with: byteOrderMark) {
      bytes.removeFirst(byteOrderMark.count)
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    return try Capture(dumpLine: bytes, place: place)
  }
}

extension Capture {
  fileprivate init(dumpLine line: [UInt8], place: String) throws(IngestError) {
    guard String(validating: line, as: UTF8.self) != nil else { throw .noUTF8 }
    guard isJSON(line), let json = LooseJSON(line[...], keeping: .exact) else { throw .noJSON }
    guard case .object = json else { throw .noObject }
    let fields = DumpFields(json)
    let (address, key) = (fields.address, fields.key)
    guard address != nil || key != nil else { throw .unidentified }
    let observed = fields[.observed].first
    let time = observed.flatMap { Timestamp(dumpTime: $0) }
    guard time != nil || observed == nil else { throw .unknownTime }
    self.init(
      place: place, address: address, key: key, observed: time,
      content: try fields.source(of: line))
  }
}

extension DumpFields {
  /// What is to be kept of a line.
  fileprivate func source(of line: [UInt8]) throws(IngestError) -> Capture.Content {
    guard !has(.form) else { return .source(line, .json) }
    guard !isCutOff else { throw .onlySummary }
    switch content {
    case .page(let html)?: return .source(Array(html.utf8), .html)
    case .fragment(let html)? where !hasClaims: return .source(Array(html.utf8), .html)
    case .text(let text)? where !hasClaims && !has(.section, .language):
      // Several texts are the paragraphs of one; they stay in their list.
      if case .text? = self[.text].first { return .source(Array(text.utf8), .text) }
      return .source(line, .json)
    case .fragment?, .text?: return .source(line, .json)
    case nil: throw .noContent
    }
  }
}
