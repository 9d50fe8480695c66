import Collation
import Prose

extension DiffReport {
  /// The text: what changed at the grain asked for, in reading order; the other paragraphs folded into a count.
  mutating func writeParagraphs() {
    let changes = comparison.paragraphs
    let texts = ChangedText.all(changes, before: before.article, after: after.article)
    let tellings = self.tellings
    guard tellings.contains(.told) else {
      page.leaveBlank()
      writeHiddenTypography(texts, areOthers: false)
      return
    }
    page.section("Text")
    var rest = changes.indices
    while let first = rest.first {
      let end =
        rest.dropFirst().first { !belongs($0, tellings[$0], with: first, tellings[first]) }
        ?? rest.upperBound
      let run = first..<end
      rest = end..<rest.upperBound
      switch tellings[first] {
      case .folded: writeFold(changes[run])
      case .context: writeContext(changes[first])
      case .told: write(run, texts)
      }
      page.leaveBlank()
    }
    writeHiddenTypography(texts, areOthers: true)
  }

  private enum Telling {
    case folded
    /// Unchanged, but near to what changed.
    case context
    case told
  }

  /// How each entry is told.
  private var tellings: [Telling] {
    let changes = comparison.paragraphs
    var tellings = changes.map { change -> Telling in
      change.kind == .unchanged || change.kind == .cosmetic && !view.showsCosmetic ? .folded : .told
    }
    guard let reach = view.context, reach > 0 else { return tellings }
    for order in [Array(changes.indices), changes.indices.reversed()] {
      var distance = Int.max
      for index in order {
        distance = tellings[index] == .told ? 0 : distance == .max ? .max : distance + 1
        if tellings[index] == .folded, distance <= reach { tellings[index] = .context }
      }
    }
    return tellings
  }

  /// Whether two neighbours are told together: folded, moved as one block, or inserted or deleted in a row.
  private func belongs(
    _ one: Int, _ telling: Telling, with other: Int, _ otherTelling: Telling
  ) -> Bool {
    guard telling == otherTelling, telling != .context else { return false }
    if telling == .folded { return true }
    let (change, first) = (comparison.paragraphs[one], comparison.paragraphs[other])
    return switch (first.kind, change.kind) {
    case (.moved, .moved): change.block != nil && change.block == first.block
    case (.inserted, .inserted): true
    case (.deleted, .deleted): comparison.paragraphs[one - 1].before.last == change.before[0] - 1
    default: false
    }
  }

  private mutating func writeFold(_ run: ArraySlice<ParagraphChange>) {
    let places = Part.label(of: run.flatMap(\.after))
    let words = "\(counted(run.count, "paragraph")) \(Self.sameness(of: run)), \(places)"
    page.write(StyledText(words, .faint), lead: "  ")
  }

  private static func sameness(of run: ArraySlice<ParagraphChange>) -> String {
    let kinds = Set(run.map(\.kind))
    return kinds.count > 1
      ? "unchanged or cosmetic" : kinds == [.cosmetic] ? "cosmetic" : "unchanged"
  }

  private mutating func writeContext(_ change: ParagraphChange) {
    let title = "\(Part.label(of: change.after)) \(Self.sameness(of: [change]))"
    page.write(StyledText(title, .faint), lead: "  ")
    for index in change.after {
      page.write(StyledText(after.article.paragraphs[index].text), lead: "  ")
    }
  }

  /// Where typography and spelling changed and are not shown, in one line.
  private mutating func writeHiddenTypography(_ texts: [ChangedText?], areOthers: Bool) {
    if view.showsCosmetic { return }
    let hidden = zip(comparison.paragraphs, texts).filter { change, text in
      change.kind == .cosmetic
        || view.grain != .paragraphs && text?.hidesTypography ?? false
    }.flatMap(\.0.after).sorted()
    let isHeadlineHidden = view.aspects.isEmpty && comparison.headline.kind == .cosmetic
    let places =
      (isHeadlineHidden ? ["the headline"] : [])
      + (hidden.isEmpty
        ? [] : ["\(counted(hidden.count, "paragraph")), \(Part.label(of: hidden))"])
    if places.isEmpty { return }
    let words =
      "Cosmetic changes \(areOthers ? "also " : "")in \(places.joined(separator: " and "))"
    page.write(StyledText("\(words); --cosmetic shows them", .faint))
  }
}

// MARK: - Entries

extension DiffReport {
  /// Entries that are told together, under one title.
  private mutating func write(_ run: Range<Int>, _ texts: [ChangedText?]) {
    let changes = comparison.paragraphs[run]
    guard let first = changes.first else { return }
    page.write(title(of: changes, first.kind))
    for index in run {
      guard let text = texts[index] else { continue }
      let change = comparison.paragraphs[index]
      switch change.kind {
      case .inserted: writeWhole(text, "+", .inserted, isFirst: index == run.lowerBound)
      case .deleted: writeWhole(text, "-", .removed, isFirst: index == run.lowerBound)
      case .moved(edited: false) where !view.showsCosmetic || change.words.isEmpty:
        writeOpening(change, numbered: run.count > 1)
      default: writeChanged(change, text, numbered: run.count > 1)
      }
    }
  }

  private func title(
    of changes: ArraySlice<ParagraphChange>, _ kind: ParagraphChange.Kind
  ) -> StyledText {
    let was = Part.label(of: changes.flatMap(\.before))
    let now = Part.label(of: changes.flatMap(\.after))
    let renumbered = was == now ? "" : StyledText(", was \(was)", .faint)
    let edited = changes.filter(\.isEdited)
    let editing =
      switch edited.count {
      case 0: ""
      case changes.count: " and edited"
      default: ", \(Part.label(of: edited.flatMap(\.after))) edited"
      }
    return switch kind {
    case .unchanged: ""
    case .cosmetic: StyledText("~ \(now) cosmetic", .strong) + renumbered
    case .edited: StyledText("~ \(now) edited", .strong) + renumbered
    case .split: StyledText("~ \(now) split from \(was)\(editing)", .strong)
    case .merged: StyledText("~ \(now) merged from \(was)\(editing)", .strong)
    case .moved: StyledText("> \(now) moved from \(was)\(editing)", .moved)
    case .inserted: StyledText("+ \(now) inserted", .inserted)
    case .deleted: StyledText("- was \(was), deleted", .removed)
    }
  }

  /// A paragraph of one side only, apart from the one before it.
  private mutating func writeWhole(
    _ text: ChangedText, _ mark: String, _ style: Style, isFirst: Bool
  ) {
    if !isFirst { page.write(StyledText(mark, style)) }
    var content = StyledText()
    for run in text.notedRuns {
      content.append(run.text, run.note == nil ? style : .moved)
      if let note = run.note { content.append("(\(note)) ", .faint) }
    }
    page.write(content, lead: StyledText("\(mark) ", style), rest: StyledText("\(mark) ", style))
  }
}
