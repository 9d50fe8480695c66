/// A paragraph, a heading, an item or a row of a Markdown text; its text still has its marks.
struct MarkdownBlock {
  enum Kind: Hashable {
    case paragraph
    /// Of a rank from 1 to 6.
    case heading(Int)
    case item
    case quote
    /// A line of code or of preformatted text: nothing in it is a mark.
    case literal
  }

  var kind: Kind
  /// The lines, joined by spaces.
  var text: String
  /// Whether it lies in a block quotation, at whatever depth.
  var isQuoted = false
}

/// A Markdown text cut into blocks, and the labels of its link references in lower case.
///
/// CommonMark's blocks, told line by line: what a block lies in matters only for its kind, so that no depth of
/// nesting costs anything. Indented lines are prose, as newsrooms mean them. Linear time.
struct MarkdownBlocks {
  private(set) var blocks: [MarkdownBlock] = []
  private(set) var references: Set<String> = []

  private var current: MarkdownBlock?
  private var fence: Fence?
  /// Whether an indented line behind an empty one belongs to an item.
  private var isInList = false

  init(_ text: Substring) {
    for line in Lines(String(Self.withoutComments(text))) { read(line) }
    finish()
  }

  /// The text without HTML comments; one that never ends is none.
  private static func withoutComments(_ text: Substring) -> Substring {
    guard text.contains("<!--") else { return text }
    var kept = ""
    var rest = text
    while let start = rest.firstRange(of: "<!--"),
      let end = rest[start.upperBound...].firstRange(of: "-->")
    {
      kept += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  private mutating func read(_ whole: Substring) {
    if let fence {
      if fence.isClosed(by: whole) {
        self.fence = nil
      } else {
        add(MarkdownBlock(kind: .literal, text: String(trimmed(whole))))
      }
      return
    }
    let line = MarkdownLine(whole, isInParagraph: current != nil && current?.kind != .item)
    if let current, !line.isMarked, let rank = line.underlineRank, current.kind == .paragraph {
      self.current?.kind = .heading(rank)
      return finish()
    }
    guard !line.text.isEmpty, !line.isRule else { return finish() }
    if let fence = Fence(line.text) {
      finish()
      self.fence = fence
    } else if let heading = line.heading {
      add(MarkdownBlock(kind: .heading(heading.rank), text: String(heading.text)))
      isInList = false
    } else if let row = line.tableRow {
      if !row.isEmpty { add(MarkdownBlock(kind: .paragraph, text: row)) }
    } else if current == nil, let label = line.reference {
      references.insert(label)
    } else if let current, !line.startsBlock(behind: current) {
      self.current?.text += " " + line.text
    } else {
      finish()
      isInList = line.isItem || isInList && line.isIndented
      let kind: MarkdownBlock.Kind = isInList ? .item : line.isQuoted ? .quote : .paragraph
      current = MarkdownBlock(kind: kind, text: String(line.text), isQuoted: line.isQuoted)
    }
  }

  /// Adds a block of one line.
  private mutating func add(_ block: MarkdownBlock) {
    finish()
    blocks.append(block)
  }

  private mutating func finish() {
    if let current { blocks.append(current) }
    current = nil
  }
}

/// The line that opened a block of code.
private struct Fence {
  private let mark: Character
  private let length: Int

  init?(_ text: Substring) {
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let run = text.prefix { $0 == mark }
    guard run.count >= 3, mark == "~" || !text.dropFirst(run.count).contains("`") else {
      return nil
    }
    self.mark = mark
    length = run.count
  }

  func isClosed(by line: Substring) -> Bool {
    let text = trimmed(line.drop { $0 == ">" || $0.isWhitespace })
    return text.count >= length && text.allSatisfy { $0 == mark }
  }
}
