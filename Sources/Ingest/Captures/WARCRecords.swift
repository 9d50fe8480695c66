package import Streams

// A WARC file (ISO 28500) is records one behind the other, each with a head that tells how long its block is. A record
// is only believed where that length leads to the next one: else its head or its block is damaged, and the next record
// is sought by how records begin, first of all in what the length would have taken. A block of more than the limit is
// passed over as it comes, so memory is bounded by the limit, and time is linear in the bytes (unpacked).

/// The captures of a WARC file, unpacked.
package struct WARCRecords: CaptureSource {
  private var reader: ByteReader
  private let limit: Int
  /// Of the record that is read, counted from one.
  private var number = 0
  /// Whether the next record must be sought.
  private var isLost = false
  /// How many records were no states of articles: requests, pictures, errors.
  package private(set) var skipped = 0
  /// By hashes of addresses, those of the digests of what was last captured there.
  private var digests: [Int: Int] = [:]

  /// Reads a stream whose blocks and pages are of `limit` bytes at most; larger ones are faults.
  package init(_ stream: ByteStream, limit: Int) {
    reader = ByteReader(stream)
    self.limit = limit
  }

  package mutating func next() throws -> Result<Capture, CaptureFault>? {
    while true {
      number += 1
      do {
        guard try reachRecord() else { return nil }
        if let capture = try readRecord() { return .success(capture) }
        skipped += 1
      } catch {
        if error is StreamError {
          // What is ready belongs to the record that is damaged.
          reader.take(reader.ready.count)
          isLost = true
        }
        return .failure(try CaptureFault(place: place, error, limit: limit))
      }
    }
  }

  private var place: String { "record \(number)" }

  private static let mark = Array("WARC/".utf8)

  /// Goes to where a record begins; false where there is none up to the end.
  private mutating func reachRecord() throws -> Bool {
    if isLost {
      guard try seekRecord() else { return false }
      isLost = false
    }
    repeat {
      reader.take(
        reader.ready.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.count)
      guard try reader.fill(1) else { return false }
    } while reader.ready.first == UInt8(ascii: "\r") || reader.ready.first == UInt8(ascii: "\n")
    guard try reader.fill(Self.mark.count), reader.ready.starts(with: Self.mark) else {
      throw lost(.noRecord)
    }
    return true
  }

  /// Seeks the beginning of a record at the beginning of a line.
  private mutating func seekRecord() throws -> Bool {
    let mark = Array("\nWARC/1.".utf8)
    if reader.ready.isEmpty, try !reader.fill(1) { return false }
    if try reader.fill(mark.count), reader.ready.starts(with: mark.dropFirst()) { return true }
    while true {
      var rest = reader.ready
      while let end = rest.firstIndex(of: mark[0]), rest.endIndex - end >= mark.count {
        if rest[end...].starts(with: mark) {
          reader.take(reader.ready.distance(from: reader.ready.startIndex, to: end) + 1)
          return true
        }
        rest = rest[end...].dropFirst()
      }
      reader.take(max(0, reader.ready.count - mark.count + 1))
      guard try reader.fill(reader.ready.count + 1) else { return false }
    }
  }

  private mutating func lost(_ error: IngestError) -> IngestError {
    isLost = true
    return error
  }

  /// Reads the record that the reader stands before; nil where it is passed over.
  private mutating func readRecord() throws -> Capture? {
    guard let head = try readHead() else {
      reader.take(Self.mark.count)
      throw lost(.noRecord)
    }
    guard let length = head["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw lost(.noLength)
    }
    guard length <= limit else { return try passOver(head, length) }
    guard try reader.fill(length) else { throw lost(.cutOff) }
    guard try isEnd(behind: length) else { throw lost(.wrongLength) }
    let record = WARCRecord(head: head, block: reader.ready.prefix(length))
    defer { reader.take(length) }
    guard let capture = try record.capture(place: place, limit: limit) else { return nil }
    let isRevisit = if case .unchanged = capture.content { true } else { false }
    try compareDigest(record, isRevisit: isRevisit)
    return capture
  }

  /// Takes the head off; nil where it has no end, or is of another version.
  private mutating func readHead() throws -> MessageHead? {
    while true {
      if let head = MessageHead(reader.ready) {
        guard ["WARC/1.", "WARC/0."].contains(head.firstLine.prefix(7)) else { return nil }
        reader.take(head.size)
        return head
      }
      guard reader.ready.count < MessageHead.longest,
        try reader.fill(reader.ready.count + 1)
      else { return nil }
    }
  }

  /// Passes over a block that is larger than the limit; throws where it should have been read.
  private mutating func passOver(_ head: MessageHead, _ length: Int) throws -> Capture? {
    _ = try reader.fill(min(length, MessageHead.longest))
    let kind = WARCRecord(head: head, block: reader.ready.prefix(length)).kind
    guard try reader.skip(length) == length else { throw lost(.cutOff) }
    if kind == nil { return nil }
    throw IngestError.tooLarge(limit: limit)
  }

  /// Whether the line ends that belong behind a block stand there, or others with the next record behind them.
  private mutating func isEnd(behind length: Int) throws -> Bool {
    _ = try reader.fill(length + 4)
    let behind = reader.ready.dropFirst(length)
    if behind.starts(with: Array("\r\n\r\n".utf8)) { return true }
    let next = behind.drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
    return next.isEmpty
      || next.count < behind.count && next.starts(with: Self.mark.prefix(next.count))
  }

  private static let mostDigests = 1 << 18

  /// Notes what was captured; throws where a revisit repeats another payload than the last one of its address.
  private mutating func compareDigest(_ record: WARCRecord, isRevisit: Bool) throws {
    guard let address = record.address?.hashValue else { return }
    let digest = record.digest?.hashValue
    if isRevisit {
      if let digest, let last = digests[address], last != digest { throw IngestError.earlierState }
    } else {
      if digests.count >= Self.mostDigests { digests = [:] }
      digests[address] = digest
    }
  }
}
