private import Markup

/// The kinds of XML that hold articles, told by their root element.
package enum XMLForm: Hashable, Sendable {
  /// RSS 0.9 to 2.0, or Atom.
  case feed
  /// An export of a MediaWiki.
  case mediaWiki

  /// - Parameter name: with or without a prefix: `rss`, `rdf:RDF`.
  package init?(rootElement name: some StringProtocol) {
    switch name.split(separator: ":").last {
    case "rss", "RDF", "feed": self = .feed
    case "mediawiki": self = .mediaWiki
    default: return nil
    }
  }

  /// By the first bytes of a file; a few kilobytes will do. Nil where its root is another, or not there yet.
  package init?(beginning bytes: [UInt8]) {
    let head = Array(bytes.prefix(Self.searched))
    guard let root = XMLProlog(utf16Text(head).map { Array($0.utf8) } ?? head).root else {
      return nil
    }
    self.init(rootElement: root)
  }

  /// How far into a file its root is looked for, in bytes.
  package static let searched = 1 << 14
}
