import Prose

// An article's text as a file that `git diff --word-diff` shows well: blocks of one line, parted by
// empty lines. The headline begins with `# `; other kinds than plain paragraphs have marks of their
// own; a paragraph whose own text could be mistaken for one of them, is empty, or begins with a
// backslash, gets a backslash before it. So every article reads back byte for byte. Linear time.

/// The file `<slug>.md`.
enum StoredText {
  private static let headlineMark = Array("# ".utf8)
  private static let escape = UInt8(ascii: "\\")
  private static let lineFeed = UInt8(ascii: "\n")

  private static func mark(of kind: Paragraph.Kind) -> String {
    switch kind {
    case .paragraph: ""
    case .heading: "## "
    case .item: "- "
    case .quote: "> "
    case .caption: "[caption] "
    case .correction: "[correction] "
    }
  }

  private static let marks: [(kind: Paragraph.Kind, bytes: [UInt8])] = Paragraph.Kind.allCases
    .filter { $0 != .paragraph }.map { ($0, Array(mark(of: $0).utf8)) }

  /// What keeps an article from being written so, as the end of a sentence; nil for every good one.
  static func fault(in article: Article) -> String? {
    if let headline = article.headline, headline.utf8.contains(where: isForbidden) {
      return "its headline holds a line break or a NUL"
    }
    let paragraph = article.paragraphs.firstIndex { $0.text.utf8.contains(where: isForbidden) }
    return paragraph.map { "paragraph \($0 + 1) holds a line break or a NUL" }
  }

  private static func isForbidden(_ byte: UInt8) -> Bool { byte == lineFeed || byte == 0 }

  /// The file of an article without fault.
  static func bytes(of article: Article) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ mark: some Sequence<UInt8>, _ text: String) {
      if !bytes.isEmpty { bytes.append(lineFeed) }
      bytes += mark
      bytes += text.utf8
      bytes.append(lineFeed)
    }
    if let headline = article.headline { add(headlineMark, headline) }
    for paragraph in article.paragraphs {
      let needsEscape = paragraph.kind == .paragraph && isMistakable(Array(paragraph.text.utf8))
      add(needsEscape ? [escape] : Array(mark(of: paragraph.kind).utf8), paragraph.text)
    }
    return bytes
  }

  private static func isMistakable(_ text: [UInt8]) -> Bool {
    text.isEmpty || text.first == escape || text.starts(with: headlineMark)
      || marks.contains { text.starts(with: $0.bytes) }
  }

  /// The headline in a file; nil where it has none.
  static func headline(in bytes: [UInt8]) -> String? {
    guard bytes.starts(with: headlineMark) else { return nil }
    let line = bytes.dropFirst(headlineMark.count).prefix { $0 != lineFeed }
    return String(decoding: line, as: UTF8.self)
  }

  /// The headline and paragraphs in a file; nil where it is not one that this type writes.
  static func parse(_ bytes: [UInt8]) -> (headline: String?, paragraphs: [Paragraph])? {
    guard !bytes.isEmpty else { return (nil, []) }
    guard String(validating: bytes, as: UTF8.self) != nil, bytes.last == lineFeed else {
      return nil
    }
    var headline: String?
    var paragraphs: [Paragraph] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: lineFeed) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      guard !line.isEmpty else { return nil }
      if line.starts(with: headlineMark) {
        guard line.startIndex == 0 else { return nil }
        headline = String(decoding: line.dropFirst(headlineMark.count), as: UTF8.self)
      } else if line.first == escape {
        paragraphs.append(Paragraph(String(decoding: line.dropFirst(), as: UTF8.self)))
      } else {
        let mark = marks.first { line.starts(with: $0.bytes) }
        let text = String(decoding: line.dropFirst(mark?.bytes.count ?? 0), as: UTF8.self)
        paragraphs.append(Paragraph(text, kind: mark?.kind ?? .paragraph))
      }
      if rest.isEmpty { break }
      // An empty line, and another block.
      guard rest.first == lineFeed, rest.count > 1 else { return nil }
      rest = rest.dropFirst()
    }
    return (headline, paragraphs)
  }
}
