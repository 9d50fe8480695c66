import Collation
import Prose

/// A changed paragraph as it is shown at each grain.
extension DiffReport {
  mutating func writeChanged(_ change: ParagraphChange, _ text: ChangedText, numbered: Bool) {
    let number = numbered ? StyledText(Part.label(of: change.after), .faint) : ""
    if view.grain == .words {
      writeWords(text, lead: numbered ? "  " + number + "  " : "  ")
      return
    }
    if numbered { page.write(number, lead: "  ") }
    view.grain == .sentences ? writeSentences(change, text) : writeBothSides(text)
  }

  /// Paragraphs that only changed their places, by their first and last words.
  mutating func writeOpening(_ change: ParagraphChange, numbered: Bool) {
    let excerpt = view.context == nil ? Excerpt.line : .whole
    for index in change.after {
      let text = excerpt.cut(after.article.paragraphs[index].text)
      let number = numbered ? StyledText("\(Part.paragraph(index).label)  ", .faint) : ""
      page.write(StyledText(text), lead: "  " + number)
    }
  }

  /// The words that went and came, marked inside the text.
  private mutating func writeWords(_ text: ChangedText, lead: StyledText) {
    let excerpt = view.context == nil ? Excerpt.screen : .whole
    for line in WordMarks.lines(excerpt.cut(text.shownRuns(typography: view.showsCosmetic))) {
      page.write(line, lead: lead)
    }
  }

  /// Each changed sentence as it was, and as it is; the others only with context.
  private mutating func writeSentences(_ change: ParagraphChange, _ text: ChangedText) {
    let changed = text.changedSentences(typography: view.showsCosmetic)
    if change.before.count + change.after.count > 2 || changed.isEmpty {
      writeOpening(change, numbered: true)
    }
    for pair in text.sentences.pairs {
      if changed.contains(pair) {
        writeLine(text, .removed, pair.before)
        writeLine(text, .inserted, pair.after)
      } else if view.context != nil, !changed.isEmpty {
        page.write(text.text(.inserted, ofSentences: pair.after), lead: "  ")
      }
    }
  }

  private mutating func writeLine(
    _ text: ChangedText, _ side: WordRun.Kind, _ sentences: Range<Int>
  ) {
    guard let first = sentences.first else { return }
    var line = text.text(side, ofSentences: sentences)
    if let note = text.note(ofSentence: first, side) { line += StyledText(" (\(note))", .faint) }
    writeLine(line, side)
  }

  /// The paragraphs of the one side, then those of the other.
  private mutating func writeBothSides(_ text: ChangedText) {
    for side in [WordRun.Kind.removed, .inserted] {
      for (index, line) in text.paragraphs(side).enumerated() {
        if index > 0 { page.write(StyledText(Self.mark(side), Style(side))) }
        writeLine(line, side)
      }
    }
  }

  /// A sentence or paragraph of one side.
  private mutating func writeLine(_ line: StyledText, _ side: WordRun.Kind) {
    let mark = StyledText("\(Self.mark(side)) ", Style(side))
    page.write(line, lead: mark, rest: mark)
  }

  private static func mark(_ side: WordRun.Kind) -> String { side == .removed ? "-" : "+" }
}
