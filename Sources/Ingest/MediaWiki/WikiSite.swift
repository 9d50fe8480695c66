import Markup

/// What an export says of the wiki that it comes from.
struct WikiSite: Hashable, Sendable {
  /// The element `siteinfo`, without what no article needs.
  let element: XMLElement
  /// What pages are called that hold files and categories, in lower case.
  let hiddenNamespaces: Set<String>

  /// The numbers of the namespaces of media, files and categories.
  private static let hiddenKeys: Set<String> = ["-2", "6", "14"]

  /// What every wiki understands.
  static let usualHidden: Set<String> = ["file", "image", "media", "category"]

  init(_ siteinfo: XMLElement) {
    var hidden = Self.usualHidden
    let children = siteinfo.elements.compactMap { child -> XMLElement? in
      switch child.name.local {
      case "sitename", "dbname", "base": return child
      case "namespaces":
        let kept = child.elements.filter { Self.hiddenKeys.contains($0.value("key") ?? "") }
        for namespace in kept { hidden.insert(collapsed(namespace.text).lowercased()) }
        return child.with(children: kept.map { .element($0) })
      default: return nil
      }
    }
    element = siteinfo.with(children: children.map { .element($0) })
    hiddenNamespaces = hidden
  }

  /// The wiki's name, short and without spaces where it has such a one.
  var name: String? {
    (element.first("dbname") ?? element.first("sitename")).map { collapsed($0.text) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The address of a page; nil where the export does not say where the wiki is.
  func address(of title: String) -> String? {
    guard let base = element.first("base").map({ collapsed($0.text) }),
      let front = wholeAddress(base), let slash = front.lastIndex(of: "/")
    else { return nil }
    var address = String(front[...slash])
    for byte in title.utf8 {
      switch byte {
      case UInt8(ascii: " "): address += "_"
      case _ where isLetterOrDigit(byte) || Self.plain.contains(byte):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address
  }

  /// Source: MediaWiki's `wfUrlencode`.
  private static let plain = Set("-_.~;@$!*(),/:".utf8)
}
