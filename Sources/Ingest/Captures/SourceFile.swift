package import Streams

// What a file is, its bytes tell; its name is asked where they could be either. One article in JSON and a dump of one
// line look alike: a dump says when it saw the page and where, and an article does not.

/// A file that somebody handed over, unpacked where gzip had packed it, and what it holds.
package struct SourceFile {
  package let kind: SourceKind
  /// Without the ending of what packed it.
  package let name: String?
  /// From the beginning; what reading ahead threw is thrown in its place.
  package let bytes: ByteStream

  /// Reads the beginning of a stream; throws `IngestError` for what must be unpacked or turned into text first.
  ///
  /// - Parameter kind: what the user said; nil to find out.
  package init(_ stream: ByteStream, name: String?, kind: SourceKind? = nil) throws {
    var start = try StreamStart(stream)
    var name = name
    if start.bytes.starts(with: ByteStream.gzipMark) {
      start = try StreamStart(start.stream.unpacked())
      if let whole = name, whole.lowercased().hasSuffix(".gz") { name = String(whole.dropLast(3)) }
    }
    if let foreign = ForeignFormat(start.bytes) { throw foreign.error }
    self.name = name
    self.kind = kind ?? start.kind(name: name)
    bytes = start.stream
  }
}

/// The beginning of a stream that was read ahead, and the stream with it.
private struct StreamStart {
  let bytes: [UInt8]
  /// Whether that is all.
  let isWhole: Bool
  let stream: ByteStream

  private static let usual = 1 << 16
  /// Lines of dumps can be long, and one is not enough to know them.
  private static let longest = 1 << 20

  init(_ stream: ByteStream) throws {
    var reader = ByteReader(stream)
    var failure: StreamError?
    var isLonger = false
    do {
      isLonger = try reader.fill(Self.usual)
      if isLonger, JSONStart(reader.ready) != nil { isLonger = try reader.fill(Self.longest) }
    } catch let error as StreamError {
      failure = error
    }
    bytes = Array(reader.ready)
    isWhole = !isLonger && failure == nil
    self.stream = ByteStream {
      if reader.ready.isEmpty, let error = failure {
        failure = nil
        throw error
      }
      return try reader.next()
    }
  }

  func kind(name: String?) -> SourceKind {
    let ending = name?.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
    if ending == "warc" || bytes.starts(with: Array("WARC/".utf8)) { return .captures(.warc) }
    if isCrawlInventory(bytes) { return .inventory }
    if let start = JSONStart(bytes[...]) {
      let isNamed = ["jsonl", "ndjson", "jl"].contains(ending)
      return isNamed || start.isDump(isWhole: isWhole) ? .captures(.jsonl) : .article(nil)
    }
    switch XMLForm(beginning: bytes) {
    case .feed?: return .captures(.feed)
    case .mediaWiki?: return .captures(.mediawiki)
    case nil: return .article(nil)
    }
  }
}

/// The beginning of a file that begins with an object of JSON.
private struct JSONStart {
  private let bytes: ArraySlice<UInt8>

  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes
    guard let first = start.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") else {
      return nil
    }
    self.bytes = start
  }

  /// Whether it has an object on each of several lines, or one that a dump would have.
  func isDump(isWhole: Bool) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let filled = lines.enumerated().filter { $0.element.contains { $0 > 0x20 } }
    func isSound(_ line: (offset: Int, element: ArraySlice<UInt8>)) -> Bool {
      // The last one may go on behind what was read.
      let isCut = !isWhole && line.offset == lines.count - 1
      return line.element.first { $0 > 0x20 } == UInt8(ascii: "{")
        && (isCut || isJSON(Array(line.element)))
    }
    guard let first = filled.first, isSound(first) else { return false }
    if filled.count > 1 { return isSound(filled[1]) }
    guard isWhole, let json = LooseJSON(first.element) else { return false }
    let fields = DumpFields(json)
    return fields.has(.address, .id) && fields.has(.html, .text, .form) && fields.has(.observed)
  }
}
