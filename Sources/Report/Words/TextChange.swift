/// What stands between two equal runs: the words that went, and those that came.
struct TextChange {
  var removed = ""
  var inserted = ""

  var isEmpty: Bool { removed.isEmpty && inserted.isEmpty }

  /// Whether there is nothing in it but white space.
  var isBlank: Bool { removed.isBlank && inserted.isBlank }

  var hasBreak: Bool { removed.contains("\n") || inserted.contains("\n") }

  /// The change with a break between paragraphs at its edges parted from the words.
  var parts: [TextChange] {
    if isBlank || !hasBreak { return [self] }
    let start = TextChange(
      removed: String(removed.prefix(while: \.isWhitespace)),
      inserted: String(inserted.prefix(while: \.isWhitespace)))
    var words = self
    if start.hasBreak {
      words.removed.removeFirst(start.removed.count)
      words.inserted.removeFirst(start.inserted.count)
    }
    let end = TextChange(removed: words.removed.blankEnd, inserted: words.inserted.blankEnd)
    if end.hasBreak {
      words.removed.removeLast(end.removed.count)
      words.inserted.removeLast(end.inserted.count)
    }
    return [start, words, end].filter { ($0.hasBreak || !$0.isBlank) && !$0.isEmpty }
  }
}

extension String {
  /// Whether there is nothing but white space in it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The white space at its end; empty for a text of nothing else.
  fileprivate var blankEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[index(after: last)...])
  }
}
