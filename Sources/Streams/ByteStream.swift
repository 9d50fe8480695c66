/// Bytes that come in pieces, from a file or from what unpacks another stream; one task reads them, once.
package struct ByteStream {
  private let read: () throws -> [UInt8]

  /// `read` gives the next piece, of any size, and an empty one at the end, as often as it is asked there.
  package init(_ read: @escaping () throws -> [UInt8]) {
    self.read = read
  }

  /// Bytes that are there already, in one piece.
  package init(_ bytes: [UInt8]) {
    var rest = bytes
    read = {
      defer { rest = [] }
      return rest
    }
  }

  /// The next piece; empty at the end.
  package func next() throws -> [UInt8] { try read() }

  /// All bytes up to the end; throws `tooLarge` as soon as they are more than the limit.
  package func all(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while case let piece = try next(), !piece.isEmpty {
      guard piece.count <= limit - bytes.count else { throw StreamError.tooLarge(limit: limit) }
      bytes += piece
    }
    return bytes
  }
}
