/// An element of an XML document as a value, with all that is inside.
package struct XMLElement: Hashable, Sendable {
  package let name: XMLName
  package let attributes: [XMLAttribute]
  package let children: [XMLNode]

  package init(_ name: XMLName, attributes: [XMLAttribute] = [], children: [XMLNode] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The same element with other children.
  package func with(children: [XMLNode]) -> XMLElement {
    XMLElement(name, attributes: attributes, children: children)
  }
}

/// What stands inside an element: characters, with all entities resolved, or another element.
package enum XMLNode: Hashable, Sendable {
  case text(String)
  case element(XMLElement)
}

/// The name of an element or an attribute: `dc:creator`.
package struct XMLName: Hashable, Sendable {
  /// `dc`, as the document calls the namespace; nil for none.
  package let prefix: String?
  /// `creator`.
  package let local: String
  /// The address that the prefix stands for; nil where the document does not say.
  package let namespace: String?

  package init(_ local: String, prefix: String? = nil, namespace: String? = nil) {
    self.local = local
    self.prefix = prefix
    self.namespace = namespace
  }

  /// As it stands in a tag.
  package var qualified: String { prefix.map { "\($0):\(local)" } ?? local }
}

/// A value under a name.
package struct XMLAttribute: Hashable, Sendable {
  package let name: XMLName
  package let value: String

  package init(_ name: XMLName, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension XMLElement {
  /// The elements directly inside.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element directly inside with a name, whatever its namespace.
  package func first(_ local: String) -> XMLElement? {
    for case .element(let element) in children where element.name.local == local { return element }
    return nil
  }

  /// All characters inside, those of inner elements too.
  package var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let piece): text += piece
      case .element(let element): text += element.text
      }
    }
  }

  /// The value of an attribute, by its name as it stands in the tag: `xml:lang`.
  package func value(_ qualified: String) -> String? {
    attributes.first { $0.name.qualified == qualified }?.value
  }
}
