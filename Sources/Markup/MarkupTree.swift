/// A page as values: the document, its elements and runs of text in document order, each knowing where its inside ends.
///
/// What is inside node `i` are the nodes `i + 1 ..< nodes[i].end`, so a walk is a loop, however deep the page is
/// nested.
package struct MarkupTree: Sendable {
  package struct Node: Sendable {
    package let tag: Tag
    /// -1 for the first node, the document, which holds all others.
    package let parent: Int32
    /// The index behind the last node inside.
    package internal(set) var end: Int32
    /// Where the text of a `text` node lies in `bytes`; for an element, the range of its attributes.
    var start: Int32
    var limit: Int32
  }

  struct KeptAttribute: Sendable {
    let name: Attribute
    let value: Range<Int32>
  }

  package internal(set) var nodes: [Node] = []
  /// All text and attribute values, UTF-8, entities resolved.
  package internal(set) var bytes: [UInt8] = []
  var attributes: [KeptAttribute] = []

  /// The text of a `text` node.
  package func text(at index: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[index].start)..<Int(nodes[index].limit)]
  }

  /// The value of an element's attribute; nil where it has none.
  package func value(_ name: Attribute, at index: Int) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    guard node.tag != .text else { return nil }
    for attribute in attributes[Int(node.start)..<Int(node.limit)] where attribute.name == name {
      return bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
    }
    return nil
  }

  /// The same as a string.
  package func string(_ name: Attribute, at index: Int) -> String? {
    value(name, at: index).map { String(decoding: $0, as: UTF8.self) }
  }
}
