/// Makes a tree from what a parser reports: element opened, element closed, text.
struct TreeBuilder {
  /// Real pages stay under 100; the parser looks through all open elements at every closing tag.
  static let deepest = 1000
  /// Real pages stay under 100,000.
  static let usualMost = 4_000_000

  private let most: Int

  private(set) var tree = MarkupTree()
  /// Why there is no point in going on.
  private(set) var failure: MarkupError?
  private var open: [Int32] = []
  /// Whether the innermost element's text is dropped: scripts, other than those that hold data.
  private var isDropping = false

  /// - Parameter most: how many nodes the tree may have.
  init(most: Int) {
    self.most = most
    begin(.document, attributes: 0..<0)
  }

  mutating func begin(_ tag: Tag, attributes: Range<Int>) {
    guard failure == nil else { return }
    if open.count == Self.deepest { failure = .tooDeep }
    add(
      MarkupTree.Node(
        tag: tag, parent: open.last ?? -1, end: 0, start: Int32(attributes.lowerBound),
        limit: Int32(attributes.upperBound)))
    open.append(Int32(tree.nodes.count - 1))
    isDropping = tag == .style || tag == .script && !isData(tree.nodes.count - 1)
  }

  mutating func end() {
    guard failure == nil, open.count > 1 else { return }
    let index = open.removeLast()
    tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    isDropping = false
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, !isDropping, !bytes.isEmpty else { return }
    let start = Int32(tree.bytes.count)
    unsafe tree.bytes.append(contentsOf: bytes)
    let limit = Int32(tree.bytes.count)
    // A parser hands out long text in pieces.
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].limit == start, tree.nodes[last].parent == open.last ?? -1
    {
      tree.nodes[last].limit = limit
    } else {
      add(
        MarkupTree.Node(
          tag: .text, parent: open.last ?? -1, end: Int32(tree.nodes.count + 1), start: start,
          limit: limit))
    }
  }

  mutating func keep(_ name: Attribute, _ value: UnsafeBufferPointer<UInt8>) {
    let start = Int32(tree.bytes.count)
    unsafe tree.bytes.append(contentsOf: value)
    tree.attributes.append(
      MarkupTree.KeptAttribute(name: name, value: start..<Int32(tree.bytes.count)))
  }

  /// The tree, with every element closed.
  consuming func finish() -> MarkupTree {
    while open.count > 1 { end() }
    tree.nodes[0].end = Int32(tree.nodes.count)
    return tree
  }

  private mutating func add(_ node: MarkupTree.Node) {
    if tree.nodes.count == most { failure = .tooMany }
    tree.nodes.append(node)
  }

  private func isData(_ script: Int) -> Bool {
    tree.value(.type, at: script)?.elementsEqual(Self.dataType) ?? false
  }

  private static let dataType = Array("application/ld+json".utf8)
}
