/// Why a part of a document, or all from there on, was not read: `it` is the part.
package struct XMLFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  static func tooLarge(limit: Int) -> XMLFault {
    XMLFault(description: "it is larger than \(limit) bytes")
  }

  static let tooDeep = XMLFault(
    description: "its elements are nested more than \(XMLPartBuilder.deepest) deep")
  static let unclosed = XMLFault(
    description: "its elements are opened and never closed")
  static let ownEntities = XMLFault(
    description: "it declares entities of its own, which are never expanded")
  static let longTag = XMLFault(
    description: "it has a tag or a comment without an end")
  static let cutOff = XMLFault(description: "the file ends in the middle of it")
  static func unknownEncoding(_ name: String) -> XMLFault {
    XMLFault(
      description: "it is in \(name.prefix(40)), which this system cannot read")
  }

  static let noParser = XMLFault(
    description: "there is no memory left for its parser")

  /// What the parser says where it gives up.
  static func broken(_ message: String) -> XMLFault {
    XMLFault(description: "it is not XML that can be mended (\(message))")
  }
}
