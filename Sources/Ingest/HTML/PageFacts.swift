import Markup
import Prose

// What a page says about itself to machines: meta elements, links, JSON-LD, properties of elements. All of it is
// optional, some of it wrong; who asks takes the first that makes sense.

/// A page's own statements, collected in one walk.
struct PageFacts {
  let tree: MarkupTree
  /// The content of meta elements by name or property, lower case; the first of each.
  private(set) var metas: [String: String] = [:]
  private(set) var canonical: String?
  private(set) var language: String?
  private(set) var title: String?
  /// JSON-LD's article, where it has one.
  private(set) var article: LooseJSON?
  /// JSON-LD's page, where it has no article.
  private var page: LooseJSON?
  /// Elements with `itemprop`, by its words.
  private(set) var properties: [String: [Int]] = [:]
  /// `time` elements, in order.
  private(set) var times: [Int] = []
  /// Headings down to `h3`, and what is called a headline.
  private(set) var headings: [Int] = []
  /// Elements whose class calls them a date.
  private(set) var dates: [Int] = []
  /// Elements whose class, `rel` or `itemprop` calls them the byline or the author.
  private(set) var bylines: [Int] = []

  init(_ tree: MarkupTree) {
    self.tree = tree
    for (index, node) in tree.nodes.enumerated() where node.tag != .text {
      switch node.tag {
      case .meta: readMeta(index)
      case .link: readLink(index)
      case .html: language = tree.string(.lang, at: index)
      case .title: title = title ?? tree.plainText(in: index)
      case .script: readData(index)
      case .time: times.append(index)
      case .h1, .h2, .h3: headings.append(index)
      default: break
      }
      if let names = tree.string(.itemProperty, at: index) {
        for name in names.split(separator: " ") {
          properties[String(name), default: []].append(index)
        }
      }
      readClasses(index)
    }
    headings += properties["headline"] ?? []
    article = article ?? page
    if article?.types.contains("LiveBlogPosting") ?? false { isLiveBlog = true }
  }

  /// Whether it calls itself a live blog, to machines or in the class of an element.
  private(set) var isLiveBlog = false

  /// The first of these names that a meta element has content for.
  func meta(_ names: String...) -> String? {
    names.lazy.compactMap { metas[$0] }.first
  }

  /// What an element with this `itemprop` says: its content, its time or its text.
  func property(_ name: String) -> String? {
    properties[name]?.lazy.compactMap { tree.statement(at: $0) }.first
  }

  private mutating func readMeta(_ index: Int) {
    let name =
      tree.string(.property, at: index) ?? tree.string(.name, at: index)
      ?? tree.string(.itemProperty, at: index)
    guard let name = name?.lowercased(), metas[name] == nil,
      let content = tree.string(.content, at: index).map(collapsed), !content.isEmpty
    else { return }
    metas[name] = content
  }

  private mutating func readLink(_ index: Int) {
    guard canonical == nil, let rel = tree.string(.rel, at: index),
      rel.lowercased().split(separator: " ").contains("canonical")
    else { return }
    canonical = tree.string(.href, at: index)
  }

  private mutating func readData(_ index: Int) {
    guard article == nil else { return }
    for text in tree.nodes.indices[index + 1..<Int(tree.nodes[index].end)] {
      let bytes = tree.text(at: text)
      guard
        let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
        let data = LooseJSON(bytes[start...])
      else { continue }
      // What the article recommends lies deeper.
      article = data.outermost(where: \.isArticle)
      page = page ?? data.outermost(where: \.isPage)
      if article != nil { return }
    }
  }

  private mutating func readClasses(_ index: Int) {
    var meaning: ClassMeaning = []
    if let classes = tree.value(.className, at: index) {
      for word in ClassWords(classes) { meaning.formUnion(ClassMeaning.words[word] ?? []) }
    }
    if tree.nodes[index].tag == .a,
      tree.value(.rel, at: index)?.elementsEqual(Self.author) ?? false
    {
      meaning.insert(.byline)
    }
    if meaning.contains(.liveBlog) { isLiveBlog = true }
    guard !meaning.contains(.other) else { return }
    if meaning.contains(.byline) { bylines.append(index) }
    if meaning.contains(.date) { dates.append(index) }
    if meaning.contains(.headline) { headings.append(index) }
  }

  private static let author = Array("author".utf8)
}

/// What the words of a class say of an element.
private struct ClassMeaning: OptionSet {
  let rawValue: UInt8

  static let byline = ClassMeaning(rawValue: 1)
  static let date = ClassMeaning(rawValue: 2)
  /// It is about the writers of something else, or tells about a writer.
  static let other = ClassMeaning(rawValue: 4)
  static let headline = ClassMeaning(rawValue: 8)
  static let live = ClassMeaning(rawValue: 16)
  static let blog = ClassMeaning(rawValue: 32)
  static let liveBlog: ClassMeaning = [.live, .blog]

  static let words: [UInt64: ClassMeaning] = Dictionary(
    LexiconLines(PackageResources.page_classes_txt).map { line in
      let names = line.value.split(separator: " ").map(String.init)
      return (ClassWords.key(line.word), ClassMeaning(names.compactMap { Self.names[$0] }))
    }, uniquingKeysWith: { first, _ in first })

  private static let names: [String: ClassMeaning] = [
    "byline": .byline, "date": .date, "other": .other, "headline": .headline, "live": .live,
    "blog": .blog,
  ]
}

extension LooseJSON {
  var types: [String] {
    self["@type"]?.elements.compactMap(\.string) ?? []
  }

  var isArticle: Bool {
    types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
      && self["@type"].map { $0.string != "JobPosting" } ?? false
  }

  fileprivate var isPage: Bool {
    types.contains { $0.hasSuffix("Page") } && self["datePublished"] != nil
  }
}

extension MarkupTree {
  /// The text inside an element on one line; of a large element only the beginning, since it is no line.
  func plainText(in index: Int) -> String {
    var bytes: [UInt8] = []
    let end = min(Int(nodes[index].end), index + Self.mostNodes)
    for node in index + 1..<max(index + 1, end) where bytes.count < Self.longestLine {
      if nodes[node].tag == .text {
        bytes += text(at: node)
      } else if nodes[node].tag.isBlock || nodes[node].tag == .br {
        bytes.append(0x20)
      }
    }
    return collapsed(String(decoding: bytes, as: UTF8.self))
  }

  private static let mostNodes = 1000
  /// In bytes.
  private static let longestLine = 4096

  /// What an element with a property states.
  func statement(at index: Int) -> String? {
    let value =
      string(.content, at: index) ?? string(.dateTime, at: index) ?? plainText(in: index)
    return value.isEmpty ? nil : collapsed(value)
  }
}

/// The text without white space at its ends, and single spaces for that inside.
func collapsed(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A text in which templates left markup or entities.
func decoded(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
    return collapsed(text)
  }
  do {
    let tree = try MarkupTree(parsing: Array(text.utf8))
    return tree.plainText(in: 0)
  } catch {
    return collapsed(text)  // It is deeper nested than any title: let it stand.
  }
}
