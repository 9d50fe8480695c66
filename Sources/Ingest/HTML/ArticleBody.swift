import Markup
import Prose

// Which element holds the article. Every line of prose gives its weight to the element that it stands in and,
// less and less, to those around that one: the article is where many such lines stand side by side. Names
// (`articleBody`) and elements (`article`) make a place heavier, but never decide alone. Linear time.

/// The element that holds the article.
struct ArticleBody {
  /// 0, the whole page, where no prose is.
  let node: Int

  /// - Parameter isLiveBlog: whether the page's articles are entries of one.
  init(_ outline: PageOutline, isLiveBlog: Bool) {
    var weights = [Double](repeating: 0, count: outline.tree.nodes.count)
    var touched: [Int] = []
    for (index, block) in outline.blocks.enumerated() where block.isProse {
      var container = outline.container(ofBlock: index)
      var share = min(Double(block.ink), Self.heaviestLine) * (block.kind == .item ? 0.3 : 1)
      while container > 0, share >= 1 {
        if weights[container] == 0 { touched.append(container) }
        weights[container] += share
        share *= Self.decay
        container = outline.enclosingContainer(of: container)
      }
    }
    func weight(_ node: Int) -> Double { weights[node] * Self.hint(outline.tree, node) }
    guard var best = touched.max(by: { (weight($0), $1) < (weight($1), $0) }) else {
      node = 0
      return
    }
    // An article that adverts or sections cut in pieces stands in what holds the pieces.
    while let outer = outline.holder(ofPiecesLike: best, among: touched) { best = outer }
    var outer = outline.enclosingContainer(of: best)
    while outer > 0, isLiveBlog || outline.tree.nodes[best].tag != .article,
      weights[outer] > weights[best] * Self.decay * 1.25
    {
      best = outer
      outer = outline.enclosingContainer(of: best)
    }
    node = best
  }

  private static let heaviestLine = 600.0
  private static let decay = 0.6

  /// How much heavier an element's name makes it.
  private static func hint(_ tree: MarkupTree, _ node: Int) -> Double {
    if tree.value(.itemProperty, at: node)?.elementsEqual(articleBody) ?? false { return 1.6 }
    var words: Set<UInt64> = []
    for name in [Attribute.className, .id] {
      if let value = tree.value(name, at: node) { words.formUnion(ClassWords(value)) }
    }
    if !words.isDisjoint(with: stories), !words.isDisjoint(with: bodies) { return 1.4 }
    return tree.nodes[node].tag == .article || !words.isDisjoint(with: stories) ? 1.2 : 1
  }

  private static let articleBody = Array("articleBody".utf8)
  private static let stories = Set(
    ["article", "story", "entry", "post", "news"].map(ClassWords.key))
  private static let bodies = Set(["body", "content", "text", "copy"].map(ClassWords.key))
}

extension PageBlock {
  /// Whether it reads like a line of an article: long enough, and not mostly links.
  var isProse: Bool { ink > 70 && linkInk * 3 < ink && kind != .heading }
}

extension PageOutline {
  /// The element in which a block stands beside its like.
  func container(ofBlock index: Int) -> Int {
    let block = blocks[index]
    guard tree.nodes[block.node].tag.isContainer else {
      return enclosingContainer(of: block.node)
    }
    let isAlone =
      (index == 0 || blocks[index - 1].node != block.node)
      && (index + 1 == blocks.count || blocks[index + 1].node != block.node)
    return isAlone ? enclosingContainer(of: block.node) : block.node
  }

  /// The element around all pieces that are named as one piece is, up to the `article` that it is in; nil
  /// where there are no others.
  fileprivate func holder(ofPiecesLike piece: Int, among nodes: [Int]) -> Int? {
    guard tree.nodes[piece].tag != .article, let name = tree.value(.className, at: piece),
      name.contains(where: { $0 > 0x20 })
    else { return nil }
    var limit = piece
    while limit > 0, tree.nodes[limit].tag != .article, tree.nodes[limit].tag != .main {
      limit = Int(tree.nodes[limit].parent)
    }
    guard limit > 0 else { return nil }
    var holder = piece
    for node in nodes
    where node > limit && node < tree.nodes[limit].end
      && tree.nodes[node].tag == tree.nodes[piece].tag
      && tree.value(.className, at: node)?.elementsEqual(name) ?? false
    {
      while !(holder <= node && node < tree.nodes[holder].end) {
        holder = enclosingContainer(of: holder)
      }
    }
    return holder == piece ? nil : holder
  }

  /// The nearest grouping element around a node; 0 for none.
  func enclosingContainer(of node: Int) -> Int {
    var node = Int(tree.nodes[node].parent)
    while node > 0, !tree.nodes[node].tag.isContainer { node = Int(tree.nodes[node].parent) }
    return max(0, node)
  }
}
