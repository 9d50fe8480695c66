import Collation
import Prose

extension DiffReport {
  /// The text: changed paragraphs with their words marked, the others folded into a count.
  mutating func writeParagraphs() {
    let changes = comparison.paragraphs
    guard changes.contains(where: { $0.kind != .unchanged }) else { return }
    page.section("Text")
    var rest = changes[...]
    while let first = rest.first {
      let end = rest.dropFirst().firstIndex { !belongs($0, with: first) } ?? rest.endIndex
      let run = rest[..<end]
      rest = rest[end...]
      if isFolded(first) {
        writeFold(run)
      } else if run.count > 1 {
        writeBlock(run)
      } else {
        write(first)
      }
      page.leaveBlank()
    }
  }

  /// Whether two neighbours are told together: both folded for one reason, or moved as one block.
  private func belongs(_ one: ParagraphChange, with other: ParagraphChange) -> Bool {
    if isFolded(other) { return one.kind == other.kind }
    return other.kind == .moved(edited: false) && one.kind == other.kind && one.block != nil
      && one.block == other.block
  }

  /// Cosmetic changes are told in full only where there are no others.
  private func isFolded(_ change: ParagraphChange) -> Bool {
    change.kind == .unchanged
      || change.kind == .cosmetic && comparison.significance != .cosmetic
  }

  private mutating func writeFold(_ run: ArraySlice<ParagraphChange>) {
    let what = run.first?.kind == .unchanged ? "unchanged" : "with cosmetic changes"
    let places = ParagraphChange.label(of: run.flatMap(\.after))
    page.write(
      StyledText("\(counted(run.count, "paragraph")) \(what), \(places)", .faint), lead: "  ")
  }

  /// Paragraphs that moved together, by their first words.
  private mutating func writeBlock(_ run: ArraySlice<ParagraphChange>) {
    let from = ParagraphChange.label(of: run.flatMap(\.before))
    let to = ParagraphChange.label(of: run.flatMap(\.after))
    page.write(StyledText("> \(to) moved from \(from)", .moved))
    for change in run { writeOpening(change) }
  }

  private mutating func write(_ change: ParagraphChange) {
    let was = ParagraphChange.label(of: change.before)
    let now = ParagraphChange.label(of: change.after)
    switch change.kind {
    case .unchanged: break
    case .cosmetic: writeMarked(change, StyledText("~ \(now) cosmetic"))
    case .edited: writeMarked(change, StyledText("~ \(now) edited"))
    case .split: writeMarked(change, StyledText("~ \(now) split from \(was)"))
    case .merged: writeMarked(change, StyledText("~ \(now) merged from \(was)"))
    case .moved(edited: true):
      writeMarked(change, StyledText("> \(now) moved from \(was) and edited", .moved))
    case .moved(edited: false):
      page.write(StyledText("> \(now) moved from \(was)", .moved))
      writeOpening(change)
    case .inserted:
      page.write(StyledText("+ \(now) inserted", .inserted))
      writeWhole(change.after, in: after.article, mark: "+ ", .inserted)
    case .deleted:
      page.write(StyledText("- was \(was), deleted", .removed))
      writeWhole(change.before, in: before.article, mark: "- ", .removed)
    }
  }

  private mutating func writeMarked(_ change: ParagraphChange, _ title: StyledText) {
    page.write(title)
    page.write(WordMarks.both(Excerpt.screen.cut(change.words)), lead: "  ")
  }

  private mutating func writeOpening(_ change: ParagraphChange) {
    for index in change.after {
      page.write(
        StyledText(Excerpt.line.cut(after.article.paragraphs[index].text)), lead: "  ")
    }
  }

  private mutating func writeWhole(
    _ paragraphs: [Int], in article: Article, mark: String, _ style: Style
  ) {
    let mark = StyledText(mark, style)
    for index in paragraphs {
      page.write(StyledText(article.paragraphs[index].text, style), lead: mark, rest: mark)
    }
  }
}
