/// Bytes that come in pieces, from a file or from what unpacks another stream; one task reads them, once.
package struct ByteStream {
  private let read: () throws -> [UInt8]

  /// `read` gives the next piece, of any size, and an empty one at the end, as often as it is asked there.
  package init(_ read: @escaping () throws -> [UInt8]) {
    self.read = read
  }

  /// The next piece; empty at the end.
  package func next() throws -> [UInt8] { try read() }
}
