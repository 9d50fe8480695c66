import Markup

/// An article of a feed, with what the feed says of itself around it.
struct FeedItem: Hashable, Sendable {
  /// The elements that hold it, the outermost first, each with what is kept of its other children.
  let containers: [XMLElement]
  let element: XMLElement

  /// The item alone in its feed: a small feed again, always the same for the same item.
  ///
  /// Of the feed, only its title, link, language and author are kept, which do not change from hour to hour.
  var source: [UInt8] {
    containers.reversed().reduce(element) { inside, container in
      let children = (container.elements + [inside]).flatMap { [.text("\n"), XMLNode.element($0)] }
      return container.with(children: children + [.text("\n")])
    }.document
  }

  /// The permanent link, made whole; nil where there is none.
  var address: String? {
    let links = [
      element.all("feedburner:origLink").map(\.text),
      element.all("atom:link", "link").filter(\.isAlternate).compactMap { $0.value("href") },
      element.all("link").map(\.text),
      element.all("guid").filter { $0.value("isPermaLink")?.lowercased() != "false" }.map(\.text),
    ]
    return links.joined().lazy.compactMap { wholeAddress(resolved($0, against: base)) }.first
  }

  /// The guid or id, where that is another than the address.
  var key: String? {
    let id = element.all("guid", "atom:id").lazy.map { collapsed($0.text) }.first { !$0.isEmpty }
    return id == address ? nil : id
  }

  /// What relative addresses are relative to.
  private var base: String? {
    let bases = (containers + [element]).compactMap { $0.value("xml:base") }
    if let base = bases.last {
      return bases.dropLast().last.map { resolved(base, against: $0) } ?? base
    }
    let feed = containers.flatMap { [$0] + $0.elements.filter { $0.term == "channel" } }
    return feed.lazy.flatMap { $0.all("link", "atom:link") }.map {
      $0.value("href") ?? collapsed($0.text)
    }
    .first { wholeAddress($0) != nil || $0.hasPrefix("http") }
  }
}

extension XMLElement {
  /// Its name with the usual prefix of its namespace, whatever the document calls it; none for RSS's own.
  var term: String {
    let prefix =
      name.namespace.flatMap { Self.prefixes[$0.lowercased()] } ?? name.prefix ?? ""
    return prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
  }

  /// The elements directly inside with one of these terms, in the order of the document.
  ///
  /// Atom's are taken without their namespace, too: some feeds do not declare it.
  func all(_ terms: String...) -> [XMLElement] {
    elements.filter { element in
      terms.contains(element.term)
        || element.name.namespace == nil && terms.contains("atom:\(element.term)")
    }
  }

  /// Whether it links to the page itself.
  var isAlternate: Bool {
    value("rel").map { $0 == "alternate" } ?? true
      && value("type").map { $0.contains("html") } ?? true
  }

  /// Source: the specifications of RSS 1.0, RSS 2.0, Atom 0.3 and 1.0 and of the modules.
  private static let prefixes = [
    "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "", "http://backend.userland.com/rss2": "",
    "http://www.w3.org/2005/atom": "atom", "http://purl.org/atom/ns#": "atom",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/1999/xhtml": "xhtml",
  ]
}

/// An address as a browser takes it on a page.
func resolved(_ address: String, against base: String?) -> String {
  let address = collapsed(address)
  guard let base, !address.isEmpty, !address.hasPrefix("http://"), !address.hasPrefix("https://"),
    let host = base.firstRange(of: "://")?.upperBound
  else { return address }
  let root = base[host...].firstIndex(of: "/") ?? base.endIndex
  if address.hasPrefix("//") { return base.prefix(upTo: host).dropLast(2) + address }
  if address.first == "/" { return base[..<root] + address }
  let path = base[root...].prefix { $0 != "?" && $0 != "#" }
  if address.first == "?" || address.first == "#" { return base[..<root] + path + address }
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
  return base[..<root] + folder + address
}
