/// What stands before the root of an XML document, as far as its first bytes go.
package struct XMLProlog {
  /// The bytes that must be there to look for a declaration.
  static let longestDeclaration = 256

  private let head: [UInt8]

  package init(_ head: [UInt8]) {
    self.head = head
  }

  /// The encoding that the declaration names; nil where it names none.
  package var encoding: String? {
    let start = String(decoding: head.prefix(Self.longestDeclaration), as: UTF8.self)
    guard let open = start.firstRange(of: "<?xml"),
      let close = start[open.upperBound...].firstRange(of: "?>"),
      let name = start[open.upperBound..<close.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let rest = start[name.upperBound..<close.lowerBound]
    let value = rest.drop { $0 != "\"" && $0 != "'" }.dropFirst()
    let label = value.prefix { $0 != "\"" && $0 != "'" }
    return label.isEmpty ? nil : String(label)
  }

  /// Where the first element begins, behind declarations, comments and a document type; nil where it is not there yet.
  package var rootStart: Int? {
    var rest = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<"), let second = rest.dropFirst().first else { return nil }
      let end: [UInt8]
      switch second {
      case UInt8(ascii: "?"): end = Array("?>".utf8)
      case UInt8(ascii: "!") where rest.starts(with: Array("<!--".utf8)): end = Array("-->".utf8)
      case UInt8(ascii: "!"): end = [UInt8(ascii: ">")]
      default: return rest.startIndex
      }
      guard var found = rest.firstRange(of: end) else { return nil }
      if second == UInt8(ascii: "!"), rest[..<found.lowerBound].contains(UInt8(ascii: "[")) {
        // Declarations stand inside, each with an end of its own.
        guard let close = rest.firstRange(of: Array("]>".utf8)) else { return nil }
        found = close
      }
      rest = rest[found.upperBound...]
    }
  }

  /// The name of the first element, with its prefix.
  package var root: String? {
    rootStart.map { start in
      let name = head[start...].dropFirst().prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      return String(decoding: name, as: UTF8.self)
    }
  }
}
