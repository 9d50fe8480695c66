internal import CZlib

// zlib unpacks a piece at a time. The last piece of a member is held back until zlib has seen the checksum behind it,
// so that whoever has all of a record can rely on it. Behind damage the next member is sought by how members begin:
// from shortly before the place where zlib noticed, since it may have read over an edge, but never back behind a
// place where a search found nothing, so that time stays linear whatever the bytes are.

/// Unpacks a stream; a class, since zlib's state must stay where it is and be freed.
@safe final class Unpacker {
  private enum Phase {
    /// Before a member, or behind the last one.
    case between
    /// In a member; `isSought` where it may not be one, since it was found by its beginning.
    case inside(isSought: Bool)
    case seeking
    case done
  }

  private let packed: ByteStream
  private let packing: Packing
  private let zlib: UnsafeMutablePointer<z_stream>
  private var phase = Phase.between
  private var input: [UInt8] = []
  /// How far the input has been unpacked.
  private var position = 0
  /// Where in the input the member begins; negative where that is behind us.
  private var start = 0
  /// The last bytes of the member so far, up to a piece.
  private var held: [UInt8] = []
  /// Whether any piece of the member has been given.
  private var hasGiven = false

  init(_ packed: ByteStream, _ packing: Packing) {
    self.packed = packed
    self.packing = packing
    unsafe zlib = .allocate(capacity: 1)
    unsafe zlib.initialize(to: z_stream())
    let status = unsafe stet_inflate_start(zlib, packing.windowBits)
    guard status == Z_OK else { fatalError("zlib of another version, or no memory for it") }
  }

  deinit {
    unsafe inflateEnd(zlib)
    unsafe zlib.deallocate()
  }

  /// The next piece; empty at the end.
  func next() throws -> [UInt8] {
    while try isInMember() {
      let (piece, status) = unpack()
      switch status {
      case Z_STREAM_END:
        phase = packing == .gzip ? .between : .done
        let last = held + piece
        held = []
        if !last.isEmpty { return last }
      case Z_OK where !piece.isEmpty:
        guard held.count + piece.count > Self.pieceSize, !held.isEmpty else {
          held += piece
          continue
        }
        defer { held = piece }
        hasGiven = true
        return held
      case Z_OK, Z_BUF_ERROR:
        if position == input.count, try !refill() { try fail(.cutOff) }
      default:
        try fail(.damaged)
      }
    }
    return []
  }

  /// Goes to the next member where none is being unpacked; false where there is none.
  private func isInMember() throws -> Bool {
    switch phase {
    case .inside: return true
    case .done: return false
    case .between:
      // Tapes and some tools fill up with zeros.
      while true {
        while packing == .gzip, position < input.count, input[position] == 0 { position += 1 }
        if position < input.count { break }
        guard try refill() else { return false }
      }
      begin(isSought: false)
      return true
    case .seeking: return try isFound()
    }
  }

  private func begin(isSought: Bool) {
    unsafe inflateReset2(zlib, packing.windowBits)
    phase = .inside(isSought: isSought)
    (start, hasGiven) = (position, false)
  }

  /// Seeks what begins like a member.
  private func isFound() throws -> Bool {
    let mark = ByteStream.gzipMark
    while true {
      while position + mark.count < input.count {
        // The upper flags are reserved.
        if input[position] == mark[0], input[position + 1] == mark[1],
          input[position + 2] == mark[2], input[position + 3] & 0xE0 == 0
        {
          begin(isSought: true)
          return true
        }
        position += 1
      }
      let rest = input[position...]
      let piece = try packed.next()
      if piece.isEmpty {
        position = input.count
        return false
      }
      (input, position) = (rest + piece, 0)
    }
  }

  /// Adds a piece to the input; false where there is none.
  private func refill() throws -> Bool {
    let piece = try packed.next()
    guard !piece.isEmpty else { return false }
    let kept = input.suffix(Self.lookback)
    start -= kept.startIndex
    input = kept + piece
    position = kept.count
    return true
  }

  /// How far before the place where damage showed the next member may begin.
  private static let lookback = 4096

  /// Gives the member up; throws, unless it was none.
  private func fail(_ error: StreamError) throws {
    held = []
    guard packing == .gzip, case .inside(let isSought) = phase else {
      phase = .done
      throw error
    }
    phase = .seeking
    if !isSought { position = max(start + 1, position - Self.lookback, 0) }
    if !isSought || hasGiven { throw error }
  }

  private static let pieceSize = 1 << 16

  /// Unpacks up to a piece of what the input holds.
  private func unpack() -> (piece: [UInt8], status: CInt) {
    var status = Z_OK
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
      unsafe input.withUnsafeBufferPointer { input in
        let rest = min(input.count - position, Int(UInt32.max))
        unsafe zlib.pointee.next_in = unsafe input.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: $0 + position)
        }
        unsafe zlib.pointee.avail_in = UInt32(rest)
        unsafe zlib.pointee.next_out = output.baseAddress
        unsafe zlib.pointee.avail_out = UInt32(output.count)
        status = unsafe inflate(zlib, Z_NO_FLUSH)
        position += rest - Int(unsafe zlib.pointee.avail_in)
        count = output.count - Int(unsafe zlib.pointee.avail_out)
      }
    }
    return (piece, status)
  }
}

extension Packing {
  /// What zlib calls it.
  fileprivate var windowBits: CInt {
    switch self {
    case .gzip: 31
    case .zlib: 15
    case .bare: -15
    }
  }
}
