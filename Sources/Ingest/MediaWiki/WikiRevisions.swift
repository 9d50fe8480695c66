private import Markup
package import Streams

// Every revision of a page is a capture of its own, seen at the moment when it was saved. What leads to another page, is empty
// or was deleted is passed over, revision by revision: a page that was merged into another has its history before.

/// The revisions of the articles in an export of a MediaWiki, in the order of the file.
package struct WikiRevisions: CaptureSource {
  private var reader: XMLReader
  private var root: XMLElement?
  private var site: WikiSite?
  /// The page that is being read.
  private var page: XMLElement?
  private var pages = 0
  private var revisions = 0
  private var hasEnded = false
  /// Revisions of redirects, of pages that are no articles, and empty ones.
  package private(set) var skipped = 0

  /// - Parameter limit: how large a revision may be, in bytes.
  package init(_ stream: ByteStream, limit: Int) {
    reader = XMLReader(stream, opening: ["mediawiki", "page"], limit: limit)
  }

  package mutating func next() throws -> Result<Capture, CaptureFault>? {
    try nextArticle()?.map { revision in
      Capture(
        place: place, address: revision.address, key: revision.key, observed: revision.observed,
        content: .source(revision.source, .xml))
    }
  }

  /// The next revision with an article in it, not yet read as one.
  mutating func nextArticle() throws -> Result<WikiRevision, CaptureFault>? {
    while let result = try nextRevision() {
      if case .success(let revision) = result, !revision.isArticle {
        skipped += 1
        continue
      }
      return result
    }
    return nil
  }

  private mutating func nextRevision() throws -> Result<WikiRevision, CaptureFault>? {
    while !hasEnded, let part = try reader.next() {
      switch part {
      case .opening(let element) where root == nil:
        guard element.name.local == "mediawiki" else { return fail() }
        root = element
      case .opening(let element):
        page = element
        pages += 1
        revisions = 0
      case .closing: page = nil
      case .fault(let fault):
        revisions += 1
        return .failure(CaptureFault(place: place, error: .unreadableXML(fault.description)))
      case .element(let element):
        if let revision = take(element) { return .success(revision) }
        if root == nil { return fail() }
      }
    }
    return nil
  }

  private var place: String { "page \(pages), revision \(revisions)" }

  private mutating func fail() -> Result<WikiRevision, CaptureFault> {
    hasEnded = true
    return .failure(CaptureFault(place: "its first element", error: .unknownXML))
  }

  /// Takes notice of an element, which may be a revision.
  private mutating func take(_ element: XMLElement) -> WikiRevision? {
    switch element.name.local {
    case "siteinfo": site = WikiSite(element)
    case "title", "ns", "id":
      page = page.map { page in
        page.elements.contains { $0.name == element.name }
          ? page : page.with(children: page.children + [.element(element)])
      }
    case "revision":
      guard let root, let page else { return nil }
      revisions += 1
      return WikiRevision(root: root, site: site, page: page, element: element)
    default: break
    }
    return nil
  }
}
