/// A line of a Markdown text without the marks of the quotations and lists that it lies in.
struct MarkdownLine {
  private(set) var text: Substring
  private(set) var isQuoted = false
  /// Whether an item begins here.
  private(set) var isItem = false
  let isIndented: Bool

  /// - Parameter isInParagraph: whether the line before may go on in this one.
  init(_ line: Substring, isInParagraph: Bool) {
    isIndented = line.hasPrefix("  ") || line.hasPrefix("\t")
    text = trimmed(line)
    for _ in 0..<Self.deepest where !isRule {
      if text.first == ">" {
        text = trimmed(text.dropFirst())
        isQuoted = true
      } else if let rest = Self.item(text, canBeAnyNumber: !isInParagraph || isItem) {
        text = trimmed(rest)
        isItem = true
      } else {
        return
      }
    }
  }

  /// No text is quoted or listed more deeply.
  private static let deepest = 100

  /// Whether it has a mark of a quotation or an item.
  var isMarked: Bool { isQuoted || isItem }

  /// What stands behind an item's mark: `-`, `+`, `*`, or `1.`; inside a paragraph only a list's beginning is one.
  private static func item(_ text: Substring, canBeAnyNumber: Bool) -> Substring? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let mark = text.dropFirst(digits.count).first
    let rest = text.dropFirst(digits.count + 1)
    guard let next = rest.first, next.isWhitespace, let mark else { return nil }
    if digits.isEmpty { return "-+*".contains(mark) ? rest : nil }
    return ".)".contains(mark) && digits.count <= 9 && (canBeAnyNumber || digits == "1")
      ? rest : nil
  }

  /// Whether it is a horizontal rule: `---`, `* * *`.
  var isRule: Bool {
    guard let mark = text.first, "-*_".contains(mark) else { return false }
    var count = 0
    for character in text {
      if character == mark {
        count += 1
      } else if !character.isWhitespace {
        return false
      }
    }
    return count >= 3
  }

  /// The rank of the heading that it makes of the paragraph before.
  var underlineRank: Int? {
    guard let mark = text.first, mark == "=" || mark == "-", text.allSatisfy({ $0 == mark })
    else { return nil }
    return mark == "=" ? 1 : 2
  }

  var heading: (rank: Int, text: Substring)? {
    let rank = text.prefix { $0 == "#" }.count
    var rest = text.dropFirst(rank)
    guard (1...6).contains(rank), rest.first?.isWhitespace ?? false else { return nil }
    rest = trimmed(rest)
    let end = rest.lastIndex { $0 != "#" }
    if end.map({ rest[$0].isWhitespace }) ?? true {
      rest = trimmed(end.map { rest[...$0] } ?? "")
    }
    return rest.isEmpty ? nil : (rank, rest)
  }

  /// The cells of a table's row, parted by spaces; empty for the line under its heads.
  var tableRow: String? {
    guard text.first == "|", text.last == "|", text.utf8.count > 1 else { return nil }
    guard text.contains(where: { !"|:- \t".contains($0) }) else { return "" }
    var row = ""
    var isEscaped = false
    for character in text {
      row.append(character == "|" && !isEscaped ? " " : character)
      isEscaped = character == "\\" && !isEscaped
    }
    return String(trimmed(row[...]))
  }

  /// The label of a link reference, `[label]: address`, in lower case; a footnote is none.
  var reference: String? {
    guard text.first == "[", !text.hasPrefix("[^"), let end = text.firstIndex(of: "]"),
      text[end...].hasPrefix("]:")
    else { return nil }
    let address = trimmed(text[end...].dropFirst(2))
    guard let space = address.firstIndex(where: \.isWhitespace) else {
      return address.isEmpty ? nil : collapsed(text[..<end].dropFirst().lowercased())
    }
    // Behind the address only a title may follow.
    let title = trimmed(address[space...])
    guard let mark = title.first, "\"'(".contains(mark) else { return nil }
    return collapsed(text[..<end].dropFirst().lowercased())
  }

  /// Whether it does not go on with the block before.
  func startsBlock(behind block: MarkdownBlock) -> Bool {
    isItem || isQuoted && !block.isQuoted || isFootnote
  }

  private var isFootnote: Bool {
    text.hasPrefix("[^")
      && text.firstIndex(of: "]").map { text[$0...].hasPrefix("]:") } ?? false
  }
}
