import Collation
import Prose

/// What an entry of a comparison says on both sides, to be shown by words, sentences or paragraphs.
struct ChangedText {
  let runs: [WordRun]
  let sentences: SentenceAlignment
  /// Sentences that stand in another place after, with where: `to ¶9`; by index.
  private var wentTo: [Int: String] = [:]
  /// Sentences that stood in another place before, with where: `from ¶2`; by index.
  private var cameFrom: [Int: String] = [:]

  private init(_ change: ParagraphChange, before: Article, after: Article) {
    func text(_ paragraphs: [Int], in article: Article) -> String {
      paragraphs.map { article.paragraphs[$0].text }.joined(separator: "\n")
    }
    runs =
      switch change.kind {
      case .inserted: [WordRun(.inserted, text(change.after, in: after))]
      case .deleted: [WordRun(.removed, text(change.before, in: before))]
      default:
        change.words.isEmpty ? [WordRun(.equal, text(change.after, in: after))] : change.words
      }
    sentences = SentenceAlignment(runs)
  }

  /// One for each entry; nil where nothing changed.
  static func all(
    _ changes: [ParagraphChange], before: Article, after: Article
  ) -> [ChangedText?] {
    var texts = changes.map { change in
      change.kind == .unchanged ? nil : ChangedText(change, before: before, after: after)
    }
    noteMoves(changes, in: &texts)
    return texts
  }

  /// Notes the sentences that left one place and stand in another.
  private static func noteMoves(_ changes: [ParagraphChange], in texts: inout [ChangedText?]) {
    var gone: [[WordKey]: [(entry: Int, sentence: Int)]] = [:]
    for (entry, text) in texts.enumerated().reversed() {
      guard let sentences = text?.sentences else { continue }
      for pair in sentences.pairs.reversed() where pair.after.isEmpty {
        let sentence = sentences.before[pair.before.lowerBound]
        guard sentence.wordStarts.count >= leastWords else { continue }
        gone[sentence.keys, default: []].append((entry, pair.before.lowerBound))
      }
    }
    if gone.isEmpty { return }
    for (entry, text) in texts.enumerated() {
      guard let sentences = text?.sentences else { continue }
      for pair in sentences.pairs where pair.before.isEmpty {
        let sentence = sentences.after[pair.after.lowerBound]
        guard let origin = gone[sentence.keys]?.popLast(),
          let source = texts[origin.entry]?.sentences.before[origin.sentence],
          // A text that is no plain one may have line breaks of its own.
          let was = changes[origin.entry].before.prefix(source.paragraph + 1).last,
          let now = changes[entry].after.prefix(sentence.paragraph + 1).last
        else { continue }
        let isInside = origin.entry == entry
        texts[origin.entry]?.wentTo[origin.sentence] = isInside ? "moved" : "to ¶\(now + 1)"
        texts[entry]?.cameFrom[pair.after.lowerBound] = isInside ? "moved" : "from ¶\(was + 1)"
      }
    }
  }

  /// A shorter sentence may stand in two places by chance.
  private static let leastWords = 4

  /// Where a sentence of one side stands on the other, if it moved: `to ¶9`, `from ¶2`, `moved` within its entry.
  func note(ofSentence index: Int, _ side: WordRun.Kind) -> String? {
    side == .removed ? wentTo[index] : cameFrom[index]
  }
}

// MARK: - Runs

extension ChangedText {
  /// The runs, each moved sentence a run of its own.
  var notedRuns: [TextRun] {
    if wentTo.isEmpty, cameFrom.isEmpty { return [TextRun](runs) }
    let gone = wentTo.map { (sentences.before[$0].range, $1) }
    let come = cameFrom.map { (sentences.after[$0].range, $1) }
    var noted: [TextRun] = []
    var (start, startAfter) = (0, 0)
    for run in runs {
      let length = run.text.utf8.count
      switch run.kind {
      case .equal: noted.append(TextRun(.equal, run.text))
      case .removed: noted += Self.cut(run, at: start, gone)
      case .inserted: noted += Self.cut(run, at: startAfter, come)
      }
      if run.kind != .inserted { start += length }
      if run.kind != .removed { startAfter += length }
    }
    return noted
  }

  /// A run in pieces: the moved sentences that lie whole inside, with the space behind them, and the rest.
  private static func cut(
    _ run: WordRun, at start: Int, _ moved: [(range: Range<Int>, note: String)]
  ) -> [TextRun] {
    let bytes = Array(run.text.utf8)
    let inside = moved.filter {
      start <= $0.range.lowerBound && $0.range.upperBound <= start + bytes.count
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var pieces: [TextRun] = []
    var position = 0
    func piece(_ end: Int, _ note: String?) -> TextRun {
      TextRun(run.kind, String(decoding: bytes[position..<end], as: UTF8.self), note: note)
    }
    for (range, note) in inside {
      let lower = range.lowerBound - start
      var upper = range.upperBound - start
      let isBlank = bytes[position..<lower].allSatisfy { $0 == UInt8(ascii: " ") }
      if position < lower, !isBlank {
        pieces.append(piece(lower, nil))
        position = lower
      }
      while upper < bytes.count, bytes[upper] == UInt8(ascii: " ") { upper += 1 }
      pieces.append(piece(upper, note))
      position = upper
    }
    if position < bytes.count { pieces.append(piece(bytes.count, nil)) }
    return pieces
  }

  /// The runs for the screen, changes of typography folded unless they are asked for.
  func shownRuns(typography: Bool) -> [TextRun] {
    typography ? notedRuns : notedRuns.foldingTypography()
  }

  /// Whether there are changes of typography beside others.
  var hidesTypography: Bool { notedRuns.foldingTypography() != notedRuns }
}

// MARK: - Sides

extension ChangedText {
  /// The sentences that are not the same on both sides.
  func changedSentences(typography: Bool) -> Set<SentenceAlignment.Pair> {
    let changed = sentences.pairs.filter { pair in
      let before = text(.removed, ofSentences: pair.before).plain
      let after = text(.inserted, ofSentences: pair.after).plain
      return typography ? before != after : !before.isSameButTypography(as: after)
    }
    return Set(changed)
  }

  /// Some neighbouring sentences of one side, the words in colour that the other side has not.
  func text(_ side: WordRun.Kind, ofSentences indices: Range<Int>) -> StyledText {
    let own = side == .removed ? sentences.before : sentences.after
    guard let first = indices.first, let last = indices.last else { return "" }
    return text(side, in: own[first].range.lowerBound..<own[last].range.upperBound)
  }

  /// The paragraphs of one side, the words in colour that the other side has not.
  func paragraphs(_ side: WordRun.Kind) -> [StyledText] {
    let whole = runs.filter { $0.kind == .equal || $0.kind == side }.reduce("") { $0 + $1.text }
    var start = 0
    return whole.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { start += line.utf8.count + 1 }
      return text(side, in: start..<start + line.utf8.count)
    }
  }

  /// One side's text in a range of its bytes.
  private func text(_ side: WordRun.Kind, in range: Range<Int>) -> StyledText {
    var text = StyledText()
    var start = 0
    for run in runs where run.kind == .equal || run.kind == side {
      let length = run.text.utf8.count
      let shown = range.clamped(to: start..<start + length)
      if !shown.isEmpty {
        let bytes = run.text.utf8.dropFirst(shown.lowerBound - start).prefix(shown.count)
        text.append(
          String(decoding: bytes, as: UTF8.self).replacing("\n", with: " ¶ "), Style(run.kind))
      }
      start += length
    }
    return text
  }
}

extension Style {
  /// How text of one side looks.
  init(_ side: WordRun.Kind) {
    switch side {
    case .equal: self = .plain
    case .removed: self = .removed
    case .inserted: self = .inserted
    }
  }
}
