import Collation
import Prose

/// A run of text on its way to the screen.
struct TextRun: Hashable, Sendable {
  let kind: WordRun.Kind
  fileprivate(set) var text: String
  /// Where a sentence went or came from that stands on both sides: `to ¶9`.
  let note: String?

  init(_ kind: WordRun.Kind, _ text: String, note: String? = nil) {
    self.kind = kind
    self.text = text
    self.note = note
  }
}

extension [TextRun] {
  init(_ runs: [WordRun]) {
    self = runs.map { TextRun($0.kind, $0.text) }
  }

  /// The runs with changes of mere typography told as unchanged, in the words of the side after; as they are where
  /// nothing else changed.
  func foldingTypography() -> [TextRun] {
    let folded = hunks.reduce(into: [TextRun]()) { folded, hunk in
      for run in hunk.foldingTypography() where !run.text.isEmpty {
        if run.kind == .equal, folded.last?.kind == .equal {
          folded[folded.count - 1].text += run.text
        } else {
          folded.append(run)
        }
      }
    }
    return folded.contains { $0.kind != .equal } ? folded : self
  }

  /// The runs in order, those that differ together with their neighbours, every equal one alone.
  private var hunks: [ArraySlice<TextRun>] {
    var hunks: [ArraySlice<TextRun>] = []
    var rest = self[...]
    while let first = rest.first {
      let hunk = first.isFixed ? rest.prefix(1) : rest.prefix { !$0.isFixed }
      hunks.append(hunk)
      rest = rest[hunk.endIndex...]
    }
    return hunks
  }
}

extension TextRun {
  /// Whether it belongs to no change of words: it is equal, or only moved.
  fileprivate var isFixed: Bool { kind == .equal || note != nil }
}

extension ArraySlice<TextRun> {
  /// A change of words without what only looks otherwise.
  fileprivate func foldingTypography() -> [TextRun] {
    guard let first, !first.isFixed else { return Array(self) }
    func side(_ kind: WordRun.Kind) -> String {
      filter { $0.kind == kind }.reduce("") { $0 + $1.text }
    }
    let change = TextChange(removed: side(.removed), inserted: side(.inserted))
    return change.parts.flatMap { $0.foldingTypography() }
  }
}

extension TextChange {
  /// The change without quotation marks at its edges that only look otherwise.
  fileprivate func foldingTypography() -> [TextRun] {
    let (before, after) = (Passage(removed), Passage(inserted))
    if before.isSameButTypography(as: after) { return [TextRun(.equal, inserted)] }
    func isTypographic(_ i: Int, _ j: Int) -> Bool {
      let (was, now) = (before.tokens[i], after.tokens[j])
      return was.kind == .mark && was.key == now.key && before[token: i] != after[token: j]
    }
    let start = zip(before.tokens.indices, after.tokens.indices).prefix(while: isTypographic).count
    let end = zip(
      before.tokens.indices.dropFirst(start).reversed(),
      after.tokens.indices.dropFirst(start).reversed()
    ).prefix(while: isTypographic).count
    let (was, now) = (before.cut(start: start, end: end), after.cut(start: start, end: end))
    return [
      TextRun(.equal, now[0]), TextRun(.removed, was[1]), TextRun(.inserted, now[1]),
      TextRun(.equal, now[2]),
    ]
  }
}

extension Passage {
  /// So many of its first tokens, what lies between, and so many of its last ones.
  fileprivate func cut(start: Int, end: Int) -> [String] {
    let lower = start == 0 ? 0 : tokens[start - 1].range.upperBound
    let upper = end == 0 ? bytes.count : tokens[tokens.count - end].range.lowerBound
    return [0..<lower, lower..<upper, upper..<bytes.count].map { self[bytes: $0] }
  }
}

extension String {
  /// Whether both have the same words and capitals, and the same breaks between paragraphs.
  func isSameButTypography(as other: String) -> Bool {
    self == other || Passage(self).isSameButTypography(as: Passage(other))
  }
}

extension Passage {
  /// Whether both have the same words and capitals, and the same breaks between paragraphs.
  fileprivate func isSameButTypography(as other: Passage) -> Bool {
    func breaks(_ passage: Passage) -> Int { passage.bytes.count { $0 == UInt8(ascii: "\n") } }
    func capitals(_ passage: Passage) -> [Unicode.Scalar] {
      passage.text.unicodeScalars.filter(\.properties.isUppercase)
    }
    return tokens.elementsEqual(other.tokens) { $0.key == $1.key } && breaks(self) == breaks(other)
      && capitals(self) == capitals(other)
  }
}
