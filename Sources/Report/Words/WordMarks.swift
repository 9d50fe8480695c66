import Collation

/// Shows word runs as text: `[-gone-]{+new+}`, the marks of `git diff --word-diff`, in colour too.
///
/// Spaces at the edges of a change stand outside its marks; a break between paragraphs is a `¶`.
struct WordMarks {
  private var finishedLines: [StyledText] = []
  private var text = StyledText()
  private var change = TextChange()

  /// Both sides in one text.
  static func both(_ runs: [TextRun]) -> StyledText {
    lines(runs).reduce(StyledText()) { $0.isEmpty ? $1 : $0 + " " + $1 }
  }

  /// Both sides; behind each new break between paragraphs, which ends its line, a line of its own.
  static func lines(_ runs: [TextRun]) -> [StyledText] {
    var marks = WordMarks()
    for run in runs {
      if let note = run.note {
        marks.finishChange()
        marks.move(run.text, run.kind, note)
        continue
      }
      switch run.kind {
      case .removed: marks.change.removed += run.text
      case .inserted: marks.change.inserted += run.text
      case .equal:
        marks.finishChange()
        marks.text.append(run.text.replacingBreaks(with: " ¶ "))
      }
    }
    marks.finishChange()
    return marks.finishedLines + [marks.text]
  }

  /// One side alone, with its own changes marked.
  static func only(_ side: WordRun.Kind, of runs: [TextRun]) -> StyledText {
    both(runs.filter { $0.kind == .equal || $0.kind == side })
  }

  /// Writes what was removed and inserted between two equal runs.
  private mutating func finishChange() {
    for part in change.parts where !part.isEmpty {
      part.isBlank ? writeBlank(part) : write(part)
    }
    change = TextChange()
  }

  private mutating func write(_ change: TextChange) {
    let (removed, inserted) = (change.removed, change.inserted)
    if starts(removed) || starts(inserted) { text.append(" ") }
    mark(removed.trimmed, "[-", "-]", .removed)
    mark(inserted.trimmed, "{+", "+}", .inserted)
    if ends(removed) || ends(inserted) { text.append(" ") }
  }

  /// A sentence that stands elsewhere on the other side: marked, and where that is.
  private mutating func move(_ sentence: String, _ side: WordRun.Kind, _ note: String) {
    let (opening, closing) = side == .removed ? ("[-", "-]") : ("{+", "+}")
    if starts(sentence) { text.append(" ") }
    mark(sentence.trimmed, opening, closing, .moved)
    text.append(" (\(note))", .faint)
    if ends(sentence) { text.append(" ") }
  }

  /// A change of nothing but white space: a paragraph's break speaks for itself, spaces are counted.
  private mutating func writeBlank(_ change: TextChange) {
    let hasBreak = change.hasBreak
    if hasBreak, !text.isEmpty, !text.endsInSpace { text.append(" ") }
    for (blank, opening, closing, style) in [
      (change.removed, "[-", "-]", Style.removed), (change.inserted, "{+", "+}", .inserted),
    ] where !hasBreak || blank.contains("\n") {
      let shown = hasBreak ? "¶" : String(repeating: "␣", count: blank.count)
      mark(shown, opening, closing, style)
    }
    if change.inserted.contains("\n") {
      finishedLines.append(text)
      text = StyledText()
    } else if hasBreak {
      text.append(" ")
    }
  }

  private mutating func mark(
    _ change: String, _ opening: String, _ closing: String, _ style: Style
  ) {
    guard !change.isEmpty else { return }
    text.append(opening + change.replacingBreaks(with: " ¶ ") + closing, style)
  }

  private func starts(_ text: String) -> Bool { text.first?.isWhitespace ?? false }
  private func ends(_ text: String) -> Bool { text.last?.isWhitespace ?? false }
}

extension String {
  /// Without the white space at its ends.
  fileprivate var trimmed: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last].drop(while: \.isWhitespace))
  }

  fileprivate func replacingBreaks(with mark: String) -> String {
    guard contains("\n") else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).joined(separator: mark)
  }
}
