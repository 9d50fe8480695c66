package import Chronology
private import Markup
package import Streams

// A feed tells when it was made, and its items stood so at that moment: that is when they were observed. Some feeds carry a
// date that has stood still since they were set up; it is not believed for an item that is newer than it. Nor is one that is
// still to come, by a clock or an offset that is wrong.

/// The articles of a feed: RSS 0.9 to 2.0 and Atom.
package struct FeedItems: CaptureSource {
  private var reader: XMLReader
  /// The elements that are open, each with what is kept of its children.
  private var containers: [XMLElement] = []
  /// The dates that the feed gives itself, by their terms.
  private var dates: [String: Timestamp] = [:]
  private var count = 0
  private var hasEnded = false
  private let now: Timestamp?

  /// - Parameters:
  ///   - limit: how large an item may be, in bytes.
  ///   - now: when the feed is read; nil where it does not matter when it was made.
  package init(_ stream: ByteStream, limit: Int, now: Timestamp? = nil) {
    self.now = now
    reader = XMLReader(stream, opening: ["rss", "RDF", "channel", "feed"], limit: limit)
  }

  package mutating func next() throws -> Result<Capture, CaptureFault>? {
    try nextItem()?.map { item in
      Capture(
        place: place, address: item.address, key: item.key, observed: observed(item),
        content: .source(item.source, .xml))
    }
  }

  /// The next item, not yet read as an article.
  mutating func nextItem() throws -> Result<FeedItem, CaptureFault>? {
    while !hasEnded, let part = try reader.next() {
      switch part {
      case .opening(let container):
        if containers.isEmpty, XMLForm(rootElement: container.name.local) != .feed {
          return fail(.unknownXML)
        }
        containers.append(container)
      case .closing: close()
      case .fault(let fault):
        count += 1
        return .failure(CaptureFault(place: place, error: .unreadableXML(fault.description)))
      case .element where containers.isEmpty: return fail(.unknownXML)
      case .element(let element) where ["item", "atom:entry", "entry"].contains(element.term):
        count += 1
        return .success(FeedItem(containers: containers, element: element))
      case .element(let element): note(element)
      }
    }
    return nil
  }

  private var place: String { "item \(count)" }

  private mutating func fail(_ error: IngestError) -> Result<FeedItem, CaptureFault> {
    hasEnded = true
    return .failure(CaptureFault(place: "its first element", error: error))
  }

  /// Closes the innermost container; RSS 1.0 closes its channel before the items.
  private mutating func close() {
    guard let closed = containers.popLast(), !closed.children.isEmpty else { return }
    keep(closed)
  }

  private mutating func keep(_ element: XMLElement) {
    // The first of each name counts, so that a feed that repeats itself costs no more.
    guard let container = containers.popLast() else { return }
    let isNew = !container.elements.contains { $0.name == element.name }
    containers.append(
      isNew ? container.with(children: container.children + [.element(element)]) : container)
  }

  /// Takes notice of what the feed says of itself.
  private mutating func note(_ element: XMLElement) {
    switch element.term {
    case "title", "atom:title", "language", "dc:language", "atom:author", "author": keep(element)
    case "link", "atom:link":
      if element.isAlternate { keep(element) }
    case let term:
      if case .moment(let time)? = ClaimedTime(feedTime: element.text) { dates[term] = time }
    }
  }

  private func observed(_ item: FeedItem) -> Timestamp? {
    let terms = ["lastBuildDate", "atom:updated", "pubDate", "dc:date", "atom:modified"]
    guard let made = terms.lazy.compactMap({ dates[$0] }).first else { return nil }
    let claimed = [item.published, item.modified].compactMap(\.self)
    return made <= now ?? made && claimed.allSatisfy { $0.isAtMost(made) } ? made : nil
  }
}

extension ClaimedTime {
  /// Whether it is no later than a moment; a day is no later than any moment on it.
  fileprivate func isAtMost(_ moment: Timestamp) -> Bool {
    switch self {
    case .day(let day): day <= moment.date
    case .moment(let time): time <= moment
    }
  }
}
