import Chronology

/// A report in the making: lines for a screen, with sections, rows in columns, and air between them.
struct Page {
  let screen: Screen
  private(set) var text = ""
  private var isBlankWanted = false

  init(for screen: Screen) {
    self.screen = screen
  }

  /// Leaves one empty line before whatever comes next, none at the top of the page.
  mutating func leaveBlank() {
    isBlankWanted = !text.isEmpty
  }

  /// The title of a section, with air before it.
  mutating func section(_ title: String) {
    leaveBlank()
    write(StyledText(title, .strong))
  }

  /// A paragraph: its first line begins with `lead`, the others with `rest`.
  mutating func write(_ content: StyledText, lead: StyledText = "", rest: StyledText? = nil) {
    if isBlankWanted { text += "\n" }
    isBlankWanted = false
    if !screen.hasColor, Wrapping.isOneLine(content, width: screen.width, lead: lead) {
      // As nearly all are: nothing is left to be done.
      lead.write(to: &text, hasColor: false)
      content.write(to: &text, hasColor: false)
      text += "\n"
      return
    }
    let lines = Wrapping.lines(
      content, width: screen.width, lead: lead,
      rest: rest ?? StyledText(String(repeating: " ", count: lead.width)))
    for line in lines {
      line.write(to: &text, hasColor: screen.hasColor)
      text += "\n"
    }
  }

  /// A row of a table: cells on the left padded to their columns' widths, then a paragraph for the rest of the line,
  /// `gap` columns behind the last of them.
  mutating func row(
    _ cells: [(text: StyledText, width: Int)], _ content: StyledText, indent: Int = 2, gap: Int = 2
  ) {
    var lead = StyledText(String(repeating: " ", count: indent))
    for (index, cell) in cells.enumerated() where cell.width > 0 {
      let space = index == cells.count - 1 ? gap : 2
      let padding = String(repeating: " ", count: max(0, cell.width - cell.text.width) + space)
      lead += cell.text
      lead.append(padding)
    }
    write(content, lead: lead)
  }
}

extension Page {
  /// An absolute time, and how long ago where that is recent.
  func time(_ time: Timestamp) -> StyledText {
    var text = StyledText(time.words)
    if let age = time.words(before: screen.now) { text.append("  " + age, .faint) }
    return text
  }
}
