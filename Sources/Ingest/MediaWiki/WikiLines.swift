import Prose

// The lines of a wikitext whose links and templates are resolved: headings, lists, tables, and paragraphs, which blank lines part.

/// Makes HTML of the lines, up to the sections that stand under an article.
struct WikiLines {
  private(set) var html = ""
  private var isInParagraph = false
  private var tables = 0
  /// Whether the next cell begins a row that nothing announced.
  private var needsRow = false

  private static let mostTables = 20

  /// - Parameter text: UTF-8, with a NUL wherever something stood that leaves no line of its own.
  init(_ text: [UInt8]) {
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let visible = line.filter { $0 != 0 }
      let text = String(trimmed(String(decoding: visible, as: UTF8.self)[...]))
      if text.isEmpty, visible.count < line.count { continue }
      guard read(text) else { break }
    }
    endParagraph()
  }

  /// Reads a line; false where the article ends.
  private mutating func read(_ line: String) -> Bool {
    switch line.utf8.first {
    case nil: endParagraph()
    case UInt8(ascii: "=") where Self.heading(line) != nil:
      endParagraph()
      guard let (rank, title) = Self.heading(line) else { return true }
      let words = decoded(title).lowercased().filter { $0 != ":" }
      if Self.endSections.contains(collapsed(words)) { return false }
      html += "<h\(rank)>\(title)</h\(rank)>\n"
    case UInt8(ascii: "*"), UInt8(ascii: "#"): item(line, "li")
    case UInt8(ascii: ";"): item(line, "dt")
    case UInt8(ascii: ":") where !line.drop(while: { $0 == ":" }).hasPrefix("{|"): item(line, "dd")
    case UInt8(ascii: "-") where line.hasPrefix("----"): endParagraph()
    case UInt8(ascii: "{"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "!"): row(line)
    default: text(line)
    }
    return true
  }

  private mutating func text(_ line: String) {
    html += isInParagraph ? "\n" : "<p>"
    isInParagraph = true
    html += line
  }

  private mutating func endParagraph() {
    if isInParagraph { html += "</p>\n" }
    isInParagraph = false
  }

  private mutating func item(_ line: String, _ tag: String) {
    endParagraph()
    let text = line.drop { "*#;:".contains($0) }
    html += "<\(tag)>\(text)</\(tag)>\n"
  }

  /// A line of a table, or one that only begins like it.
  private mutating func row(_ line: String) {
    if line.drop(while: { $0 == ":" || $0 == " " }).hasPrefix("{|"), tables < Self.mostTables {
      endParagraph()
      html += "<table>\n"
      tables += 1
      needsRow = true
    } else if tables == 0 || line.first == "{" || line.first == ":" {
      text(line)
    } else if line.hasPrefix("|}") {
      endParagraph()
      html += "</table>\n"
      tables -= 1
    } else if line.hasPrefix("|-") {
      endParagraph()
      html += "<tr>\n"
      needsRow = false
    } else if line.hasPrefix("|+") {
      endParagraph()
      html += "<caption>\(Self.cell(line.dropFirst(2)))</caption>\n"
    } else {
      cells(line)
    }
  }

  private mutating func cells(_ line: String) {
    endParagraph()
    if needsRow { html += "<tr>\n" }
    needsRow = false
    let bar = line.hasPrefix("!") ? "!!" : "||"
    for cell in line.dropFirst().replacing(bar, with: "\u{0}").split(
      separator: "\u{0}", omittingEmptySubsequences: false)
    {
      html += "<td>\(Self.cell(cell))\n"
    }
  }

  /// A cell without what says how it looks.
  private static func cell(_ text: Substring) -> Substring {
    text.firstIndex(of: "|").map { text[$0...].dropFirst() } ?? text
  }

  /// The rank and the words of a heading; nil for another line.
  private static func heading(_ line: String) -> (rank: Int, title: String)? {
    let open = line.prefix { $0 == "=" }.count
    let close = line.reversed().prefix { $0 == "=" }.count
    let rank = min(open, close, 6)
    guard line.utf8.count > 2 * rank else { return nil }
    return (rank, collapsed(String(line.dropFirst(rank).dropLast(rank))))
  }

  private static let endSections = Set(
    LexiconLines(PackageResources.wiki_end_sections_txt).map(\.word))
}
