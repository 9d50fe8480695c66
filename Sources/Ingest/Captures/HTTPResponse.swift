import Streams

// What a crawler keeps of an HTTP response differs: some keep the bytes of the wire, others unpack them and leave the
// head as it was. So what the head announces is only undone where it was done.

/// An HTTP response, as a crawler keeps it.
struct HTTPResponse {
  let head: MessageHead
  private let bytes: ArraySlice<UInt8>

  /// Nil for what is none, or has no end of its head.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Array("HTTP/".utf8)), let head = MessageHead(bytes) else { return nil }
    self.head = head
    self.bytes = bytes
  }

  /// The three digits; nil where there are none.
  var status: Int? {
    let words = head.firstLine.split(separator: " ", omittingEmptySubsequences: true)
    return words.count > 1 ? Int(words[1]) : nil
  }

  var headBytes: ArraySlice<UInt8> { bytes.prefix(head.size) }

  private var body: ArraySlice<UInt8> { bytes.dropFirst(head.size) }

  /// The page or text itself, of `limit` bytes at most.
  func payload(limit: Int) throws(IngestError) -> [UInt8] {
    let codings = (head["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }
    let isChunked = head["transfer-encoding"]?.lowercased().contains("chunked") ?? false
    if codings.isEmpty, !isChunked, let length = head["content-length"].flatMap({ Int($0) }),
      body.count < length
    {
      throw .cutOff
    }
    var payload = Array(body)
    if isChunked, let joined = try dechunked(body) { payload = joined }
    for coding in codings.reversed() {
      payload = try unpacked(payload, coding, limit: limit)
    }
    guard payload.count <= limit else { throw .tooLarge(limit: limit) }
    return payload
  }

  private func unpacked(
    _ packed: [UInt8], _ coding: Substring, limit: Int
  ) throws(IngestError) -> [UInt8] {
    let packing: Packing
    switch coding {
    case "identity": return packed
    case "gzip", "x-gzip":
      guard packed.starts(with: ByteStream.gzipMark) else { return packed }
      packing = .gzip
    case "deflate":
      if packed.isText { return packed }
      // Servers mean either form by the name.
      packing = packed.isZlib ? .zlib : .bare
    default:
      guard packed.isText else { throw .unknownPacking(String(coding)) }
      return packed
    }
    do {
      return try ByteStream(packed).unpacked(packing).all(limit: limit)
    } catch let error as StreamError {
      throw IngestError(error, limit: limit)
    } catch {
      throw IngestError(.badRecord, "\(error)")
    }
  }
}

extension [UInt8] {
  /// Whether it begins as zlib's form does: method 8, and a checksum over two bytes.
  fileprivate var isZlib: Bool {
    count > 1 && self[0] & 0x0F == 8 && (Int(self[0]) << 8 | Int(self[1])).isMultiple(of: 31)
  }

  /// Whether it is no packed data, which have control characters soon.
  fileprivate var isText: Bool {
    !isEmpty && !prefix(512).contains { $0 < 0x20 && !(0x09...0x0D).contains($0) }
  }
}

/// The chunks of a body as one (RFC 9112); nil where there are none.
private func dechunked(_ body: ArraySlice<UInt8>) throws(IngestError) -> [UInt8]? {
  var joined: [UInt8] = []
  var rest = body
  while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
    let line = String(
      decoding: rest[..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }, as: UTF8.self)
    guard let size = Int(line, radix: 16), size >= 0 else {
      if rest.startIndex == body.startIndex { return nil }
      throw .damagedChunks
    }
    rest = rest[end...].dropFirst()
    if size == 0 { return joined }
    guard rest.count >= size else { throw .cutOff }
    joined += rest.prefix(size)
    rest = rest.dropFirst(size)
    if rest.first == UInt8(ascii: "\r") { rest = rest.dropFirst() }
    guard rest.isEmpty || rest.first == UInt8(ascii: "\n") else { throw .damagedChunks }
    rest = rest.dropFirst()
  }
  if rest.startIndex == body.startIndex { return nil }
  throw .cutOff
}
