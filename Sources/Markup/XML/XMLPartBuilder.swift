// A document is taken apart while it is read: containers (`rss`, `channel`) are told when they open and close, and every other
// element directly inside one is put together and handed out whole. End tags are matched here, by what they say, so
// that one left out or written twice spoils no more than the element where that happened.

/// Makes parts of a document from what a parser reports.
final class XMLPartBuilder {
  /// Elements in elements, inside a part; feeds and dumps stay under 30.
  static let deepest = 200
  /// Elements open at once, in a document so broken that the parser believes them to be.
  static let mostOpen = 10_000
  /// Bytes that a node costs beside its text.
  private static let nodeSize = 64

  private struct OpenElement {
    let name: XMLName
    let attributes: [XMLAttribute]
    var children: [XMLNode] = []
    var text: [UInt8] = []

    mutating func endText() {
      guard !text.isEmpty else { return }
      children.append(.text(String(decoding: text, as: UTF8.self)))
      text.removeAll(keepingCapacity: true)
    }

    consuming func finish() -> XMLElement {
      endText()
      return XMLElement(name, attributes: attributes, children: children)
    }
  }

  private let containers: Set<String>
  private let limit: Int
  /// What was found, to be taken away by whoever reads.
  var parts: [XMLReader.Part] = []
  /// Whether the root has been closed, or given up: what follows is nothing.
  private(set) var isOver = false
  private var openContainers: [String] = []
  /// The part that is being read, from its own element to the innermost open one.
  private var open: [OpenElement] = []
  /// Why that part is not kept.
  private var fault: XMLFault?
  private var size = 0
  /// Elements that the parser has opened and not closed.
  private var parserDepth = 0
  /// How many elements are still to come that stand around the root, and are none of the document's.
  var props = 0
  /// What an end tag says that the parser is about to report under another name.
  var strayEnd: String?

  init(containers: Set<String>, limit: Int) {
    self.containers = containers
    self.limit = limit
  }

  func begin(_ name: XMLName, _ attributes: [XMLAttribute]) {
    parserDepth += 1
    guard !isOver, props == 0 else {
      props = max(0, props - 1)
      return
    }
    if let part = open.first, part.name.qualified == name.qualified {
      closePart()
      if isOver { return }
    }
    if open.isEmpty, containers.contains(name.local) {
      openContainers.append(name.local)
      parts.append(.opening(XMLElement(name, attributes: attributes)))
    } else {
      let values = attributes.reduce(0) { $0 + $1.value.utf8.count + Self.nodeSize }
      count(Self.nodeSize + values)
      if open.count == Self.deepest { spoil(.tooDeep) }
      open.append(OpenElement(name: name, attributes: fault == nil ? attributes : []))
    }
    if max(parserDepth, open.count + openContainers.count) > Self.mostOpen { fail(.unclosed) }
  }

  func text(_ bytes: some Collection<UInt8>) {
    guard !isOver, !open.isEmpty else { return }
    count(bytes.count)
    guard fault == nil else { return }
    open[open.count - 1].text.append(contentsOf: bytes)
  }

  /// - Parameter local: the element that the parser ends here, which is what the tag says but for stray ones.
  func end(_ local: String) {
    parserDepth -= 1
    let local = strayEnd ?? local
    strayEnd = nil
    guard !isOver else { return }
    if let index = open.lastIndex(where: { $0.name.local == local }) {
      while open.count > max(1, index) { closeInnermost() }
      if index == 0 { closePart() }
    } else if let index = openContainers.lastIndex(of: local) {
      closePart()
      while openContainers.count > index {
        openContainers.removeLast()
        parts.append(.closing)
      }
      isOver = openContainers.isEmpty
    }
  }

  /// The document has ended.
  func finish() {
    if !open.isEmpty { fail(.cutOff) }
  }

  /// Gives up: what is open is lost, and so is what is to come.
  func fail(_ fault: XMLFault) {
    guard !isOver else { return }
    isOver = true
    open = []
    parts.append(.fault(fault))
  }

  private func closeInnermost() {
    let element = open.removeLast().finish()
    guard fault == nil else { return }
    open[open.count - 1].endText()
    open[open.count - 1].children.append(.element(element))
  }

  private func closePart() {
    while open.count > 1 { closeInnermost() }
    guard let part = open.popLast() else { return }
    isOver = openContainers.isEmpty
    parts.append(fault.map { .fault($0) } ?? .element(part.finish()))
    fault = nil
    size = 0
  }

  private func count(_ bytes: Int) {
    size += bytes
    if size > limit { spoil(.tooLarge(limit: limit)) }
  }

  /// Lets go of the part that is being read, but for the names of what is open.
  private func spoil(_ fault: XMLFault) {
    guard self.fault == nil else { return }
    self.fault = fault
    open = open.map { OpenElement(name: $0.name, attributes: []) }
  }
}
