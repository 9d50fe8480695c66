package import Streams

/// Reads an XML document from its beginning to its end, one part at a time, as large as it may be.
///
/// What is broken is mended where the parser can: a part that is lost costs no more than itself.
package struct XMLReader {
  package enum Part: Hashable, Sendable {
    /// A container, without what is inside.
    case opening(XMLElement)
    /// The end of the innermost open container.
    case closing
    /// An element directly inside a container, or a root that is none.
    case element(XMLElement)
    case fault(XMLFault)
  }

  private let stream: ByteStream
  private let parser: XMLPushParser
  /// Those not handed out yet, the next one last.
  private var parts: [Part] = []
  private var hasEnded = false

  /// - Parameters:
  ///   - containers: the local names of elements whose children are parts of their own.
  ///   - limit: how large a part may be, in bytes.
  package init(_ stream: ByteStream, opening containers: Set<String>, limit: Int) {
    self.stream = stream
    parser = XMLPushParser(XMLPartBuilder(containers: containers, limit: limit))
  }

  /// The next part; nil at the end. Throws where the stream does.
  package mutating func next() throws -> Part? {
    while parts.isEmpty, !hasEnded {
      let piece = try stream.next()
      hasEnded = piece.isEmpty
      if hasEnded { parser.finish() } else { parser.feed(piece) }
      hasEnded = hasEnded || parser.isOver
      parts = parser.takeParts().reversed()
    }
    return parts.popLast()
  }
}
