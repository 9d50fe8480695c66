// The pieces of a stream, joined where somebody looks across their edges. Only as many pieces are asked for as a look
// needs: what goes wrong in the next one then concerns nothing that has been looked at.

/// A stream that can be looked at before its bytes are taken.
package struct ByteReader {
  private let stream: ByteStream
  private var buffer: [UInt8] = []
  /// Where what was not taken yet begins.
  private var position = 0

  package init(_ stream: ByteStream) {
    self.stream = stream
  }

  /// What has come and was not taken yet; its indices are not counted from zero.
  package var ready: ArraySlice<UInt8> { buffer[position...] }

  /// Sees to it that so many bytes are ready, or all up to the end; says whether there are so many.
  package mutating func fill(_ count: Int) throws -> Bool {
    while buffer.count - position < count {
      let piece = try stream.next()
      guard !piece.isEmpty else { return false }
      if position == buffer.count {
        buffer = piece
      } else {
        buffer.removeFirst(position)
        buffer += piece
      }
      position = 0
    }
    return true
  }

  /// Takes bytes that are ready; fewer where there are fewer.
  package mutating func take(_ count: Int) {
    position += min(count, buffer.count - position)
  }

  /// Takes what is ready, or the stream's next piece; empty at the end.
  package mutating func next() throws -> [UInt8] {
    guard try fill(1) else { return [] }
    defer { (buffer, position) = ([], 0) }
    return position == 0 ? buffer : Array(ready)
  }

  /// Takes bytes, ready or not; returns how many there were.
  package mutating func skip(_ count: Int) throws -> Int {
    var left = count
    while left > 0, try fill(1) {
      let step = min(left, ready.count)
      take(step)
      left -= step
    }
    return count - left
  }
}
