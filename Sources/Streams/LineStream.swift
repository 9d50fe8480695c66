// Lines of a stream. What is held is one piece of the stream and a line, so the limit on lines bounds the memory.

/// The lines of a stream, without their ends: LF or CR LF.
package struct LineStream {
  package enum Line: Hashable, Sendable {
    case bytes([UInt8])
    /// Longer than the limit: it was passed over, up to its end.
    case tooLong
  }

  private var reader: ByteReader
  /// The most bytes of a line, its end not counted.
  package let limit: Int
  /// How many lines have been given: the number of the last one, counted from one.
  package private(set) var number = 0

  package init(_ stream: ByteStream, limit: Int) {
    reader = ByteReader(stream)
    self.limit = limit
  }

  /// The next line; nil at the end, behind which a last line end begins no line.
  ///
  /// Throws where the stream does; what there was of that line is passed over.
  package mutating func next() throws -> Line? {
    var searched = 0
    var isTooLong = false
    while true {
      let length = reader.ready.span.first(UInt8(ascii: "\n"), from: searched)
      if length < reader.ready.count {
        let line = reader.ready.prefix(length)
        reader.take(length + 1)
        return given(line, isTooLong)
      }
      searched = reader.ready.count
      // One byte more: it may be the CR before an LF.
      if isTooLong || searched > limit + 1 {
        isTooLong = true
        reader.take(searched)
        searched = 0
      }
      if try !fill(searched + 1) {
        let line = reader.ready
        guard isTooLong || !line.isEmpty else { return nil }
        reader.take(line.count)
        return given(line, isTooLong)
      }
    }
  }

  private mutating func fill(_ count: Int) throws -> Bool {
    do {
      return try reader.fill(count)
    } catch {
      reader.take(reader.ready.count)
      number += 1
      throw error
    }
  }

  private mutating func given(_ line: ArraySlice<UInt8>, _ isTooLong: Bool) -> Line {
    number += 1
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return isTooLong || line.count > limit ? .tooLong : .bytes(Array(line))
  }
}
