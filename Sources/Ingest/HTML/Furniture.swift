import Markup
import Prose

// What stands around an article on every page of a site: menus, share bars, related links, newsletter boxes,
// comments, adverts. It is told by element and by the words in class, id and role, except where most of the
// page's prose lies inside: sites call the whole page `no-ads`, or wrap it in a form.

/// Knows which elements are furniture.
struct Furniture {
  private let tree: MarkupTree
  private let isLiveBlog: Bool
  /// By node, the bytes of prose before it: text outside links that is longer than a label.
  private let proseBefore: [Int32]
  private let inkBefore: [Int32]
  /// By node, how many elements before it call themselves the page's main matter.
  private let marksBefore: [Int32]

  /// - Parameter isLiveBlog: whether articles inside an article are its entries, not others.
  init(_ tree: MarkupTree, isLiveBlog: Bool) {
    self.tree = tree
    self.isLiveBlog = isLiveBlog
    var proseBefore: [Int32] = []
    var inkBefore: [Int32] = []
    proseBefore.reserveCapacity(tree.nodes.count + 1)
    inkBefore.reserveCapacity(tree.nodes.count + 1)
    var marksBefore: [Int32] = []
    marksBefore.reserveCapacity(tree.nodes.count + 1)
    var (prose, ink, marks): (Int32, Int32, Int32) = (0, 0, 0)
    var silentUntil = 0
    for (index, node) in tree.nodes.enumerated() {
      proseBefore.append(prose)
      inkBefore.append(ink)
      marksBefore.append(marks)
      if Self.isMark(index, tree) { marks += 1 }
      if index < silentUntil { continue }
      if Self.isNeverShown(node.tag) || node.tag == .head {
        silentUntil = Int(node.end)
      } else if node.tag == .text {
        let count = Int32(tree.text(at: index).count { $0 > 0x20 })
        ink += count
        if count > Self.longestLabel, tree.nodes[Int(node.parent)].tag != .a { prose += count }
      }
    }
    proseBefore.append(prose)
    inkBefore.append(ink)
    marksBefore.append(marks)
    self.marksBefore = marksBefore
    self.proseBefore = proseBefore
    self.inkBefore = inkBefore
  }

  private static let longestLabel = 40
  private static let leastStory: Int32 = 500
  /// What is called small furniture (a caption, a date line) is so only up to this many bytes.
  private static let mostSmall: Int32 = 400

  /// Bytes of prose inside an element.
  private func prose(in index: Int) -> Int32 {
    proseBefore[Int(tree.nodes[index].end)] - proseBefore[index]
  }

  /// Bytes of text inside an element.
  private func ink(in index: Int) -> Int32 {
    inkBefore[Int(tree.nodes[index].end)] - inkBefore[index]
  }

  /// Whether a node, with all that is inside, is furniture.
  func includes(_ index: Int) -> Bool {
    let tag = tree.nodes[index].tag
    switch tag {
    case .document, .html, .body, .br, .text, .tr, .tbody: return false
    case _ where Self.isNeverShown(tag): return true
    case .head, .title, .figure, .figcaption, .select, .button, .iframe, .option: return true
    case .p, .h1, .h2, .h3, .h4, .h5, .h6: return isHidden(index) || isNamed(index)
    case .nav, .footer, .aside, .form, .menu, .dialog, .textarea, .label, .details:
      return !holdsArticle(index)
    case .article where !isLiveBlog && isInArticle(index): return !holdsArticle(index)
    case .span where isLinkBox(index): return true
    // A time alone on its line is when something was posted, often told anew by the minute.
    case .time: return isAlone(index)
    default: return isHidden(index) && !holdsAll(index) || isNamed(index)
    }
  }

  private static func isNeverShown(_ tag: Tag) -> Bool {
    switch tag {
    case .script, .style, .noscript, .template, .svg, .math, .video, .audio, .object, .canvas,
      .map, .embed:
      true
    default: false
    }
  }

  /// Whether the article must be inside: much of the page's prose is, or some beside a mark of the article.
  ///
  /// The mark makes it certain however many comments a page has.
  private func holdsArticle(_ index: Int) -> Bool {
    let (all, inside) = (proseBefore[tree.nodes.count], prose(in: index))
    return all > 0 && (inside * 5 > all * 2 || inside > Self.leastStory && holdsMark(index))
  }

  /// Whether next to nothing would be left of the page's prose without it.
  private func holdsAll(_ index: Int) -> Bool {
    prose(in: index) * 5 > proseBefore[tree.nodes.count] * 4
  }

  private func isInArticle(_ index: Int) -> Bool {
    var node = Int(tree.nodes[index].parent)
    while node > 0, tree.nodes[node].tag != .article { node = Int(tree.nodes[node].parent) }
    return node > 0
  }

  /// Whether something inside calls itself the page's main matter.
  private func holdsMark(_ index: Int) -> Bool {
    marksBefore[Int(tree.nodes[index].end)] > marksBefore[index]
  }

  private static func isMark(_ index: Int, _ tree: MarkupTree) -> Bool {
    switch tree.nodes[index].tag {
    case .main, .h1: true
    case .text: false
    default: tree.value(.itemProperty, at: index)?.elementsEqual(articleBody) ?? false
    }
  }

  private static let articleBody = Array("articleBody".utf8)

  /// Whether the element around holds no other text.
  private func isAlone(_ index: Int) -> Bool {
    ink(in: index) == ink(in: Int(tree.nodes[index].parent))
      || tree.nodes[Int(tree.nodes[index].parent)].tag != .p
        && tree.nodes[Int(tree.nodes[index].parent)].tag != .span
  }

  /// Whether nothing but links is inside, three or more: a box that opens under a name in a sentence.
  private func isLinkBox(_ index: Int) -> Bool {
    let inside = index + 1..<Int(tree.nodes[index].end)
    guard inside.count > 6, inside.count < 200 else { return false }
    var (links, linkEnd) = (0, 0)
    for node in inside {
      if tree.nodes[node].tag == .a {
        links += 1
        linkEnd = Int(tree.nodes[node].end)
      } else if node >= linkEnd, tree.nodes[node].tag == .text,
        tree.text(at: node).contains(where: { $0 > 0x20 })
      {
        return false
      }
    }
    return links > 2
  }

  private func isHidden(_ index: Int) -> Bool {
    if tree.value(.hidden, at: index) != nil { return true }
    if tree.value(.isHidden, at: index)?.elementsEqual(Self.yes) ?? false { return true }
    guard let style = tree.value(.style, at: index) else { return false }
    let plain = style.lazy.filter { $0 > 0x20 }.map { $0 | 0x20 }
    return Self.hidingStyles.contains { plain.contains($0) }
  }

  private static let yes = Array("true".utf8)
  private static let hidingStyles = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

  /// Whether class, id or role call the element furniture, and it is not the article all the same.
  private func isNamed(_ index: Int) -> Bool {
    var sizes: Set<Size> = []
    for name in [Attribute.className, .id, .role] {
      guard let value = tree.value(name, at: index) else { continue }
      for word in ClassWords(value) {
        if let size = Self.words[word] { sizes.insert(size) }
      }
    }
    // A name inside a line says little: a sentence would lose a word.
    guard tree.nodes[index].tag.isBlock else { return sizes.contains(.hidden) }
    return !sizes.isDisjoint(with: [.any, .hidden]) && !holdsArticle(index)
      || sizes.contains(.bare) && prose(in: index) == 0
      || sizes.contains(.small) && ink(in: index) <= Self.mostSmall
  }

  /// How large furniture of a name may be.
  private enum Size: String {
    case any = ""
    case small
    /// Without any prose.
    case bare
    /// Of any size, also inside a line.
    case hidden
  }

  private static let words: [UInt64: Size] = Dictionary(
    LexiconLines(PackageResources.page_furniture_txt).compactMap { line in
      Size(rawValue: line.value).map { (ClassWords.key(line.word), $0) }
    }, uniquingKeysWith: { first, _ in first })
}

extension Collection<UInt8> {
  /// Whether some bytes stand in it one after another.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    var rest = self[...]
    while rest.count >= part.count, let first = rest.first {
      if first == part[0], rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
