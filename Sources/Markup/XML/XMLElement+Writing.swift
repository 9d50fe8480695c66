// XML is written as small as it can be read again: every prefix keeps its name, and is declared at the outermost element
// where one inside needs it. The same element always gives the same bytes.

extension XMLElement {
  /// A whole document, UTF-8, which reads as the same element.
  package var document: [UInt8] {
    var writer = XMLWriter()
    writer.write(self)
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + writer.bytes + [0x0A]
  }
}

private struct XMLWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter scope: what each prefix stands for where the element is; the empty one for no prefix.
  mutating func write(_ element: XMLElement, in scope: [String: String]? = nil) {
    var inner = scope ?? [:]
    bytes += Array("<\(element.name.qualified)".utf8)
    let needed = scope == nil ? element.prefixes : element.ownPrefixes
    for (prefix, namespace) in needed where inner[prefix] ?? "" != namespace {
      inner[prefix] = namespace
      write(attribute: prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", namespace)
    }
    for attribute in element.attributes {
      write(attribute: attribute.name.qualified, attribute.value)
    }
    if element.children.isEmpty {
      bytes += Array("/>".utf8)
      return
    }
    bytes.append(UInt8(ascii: ">"))
    for child in element.children {
      switch child {
      case .text(let text): write(text, isAttribute: false)
      case .element(let element): write(element, in: inner)
      }
    }
    bytes += Array("</\(element.name.qualified)>".utf8)
  }

  private mutating func write(attribute name: String, _ value: String) {
    bytes += Array(" \(name)=\"".utf8)
    write(value, isAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ text: String, isAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\r"): bytes += Array("&#13;".utf8)
      case UInt8(ascii: "\"") where isAttribute: bytes += Array("&quot;".utf8)
      case UInt8(ascii: "\n") where isAttribute: bytes += Array("&#10;".utf8)
      case UInt8(ascii: "\t") where isAttribute: bytes += Array("&#9;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

extension XMLElement {
  /// What the prefixes of its own names stand for, in the order in which they come.
  ///
  /// A prefix that stands for nothing cannot be declared, but the lack of one can.
  fileprivate var ownPrefixes: [(prefix: String, namespace: String)] {
    var found: [(prefix: String, namespace: String)] = []
    if name.prefix == nil || name.namespace != nil {
      found.append((name.prefix ?? "", name.namespace ?? ""))
    }
    for attribute in attributes {
      guard let prefix = attribute.name.prefix, prefix != "xml",
        let namespace = attribute.name.namespace, !found.contains(where: { $0.prefix == prefix })
      else { continue }
      found.append((prefix, namespace))
    }
    return found
  }

  /// The same for all elements inside, by name; of several meanings of a prefix, the outermost and first.
  fileprivate var prefixes: [(prefix: String, namespace: String)] {
    var found: [(prefix: String, namespace: String)] = []
    var seen: Set<String> = []
    func collect(_ element: XMLElement) {
      for own in element.ownPrefixes where seen.insert(own.prefix).inserted { found.append(own) }
      for inner in element.elements { collect(inner) }
    }
    collect(self)
    return found.sorted { $0.prefix < $1.prefix }
  }
}
