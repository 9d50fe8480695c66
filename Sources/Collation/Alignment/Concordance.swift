import Prose

/// Says for any place on one side where it stands in the alignment, and what answers to it on the other.
///
/// A class, since every search for changes holds it in closures, which would copy it.
final class Concordance {
  private let alignment: Alignment
  /// What was aligned, all of it in tokens.
  let texts: Both<TokenizedArticle>
  private let echoes: SentenceEchoes
  /// By side and body paragraph: whether it may hold changes that are worth a report.
  private let isDiffering: Both<[Bool]>
  /// By side and body paragraph: its group, and the index of its first token in the group's stretch.
  private let homes: Both<[(group: UInt32, firstToken: UInt32)]>

  /// The group of the headlines, which answer only to each other.
  static let headlineGroup = -1

  init(_ alignment: Alignment, texts: Both<TokenizedArticle>) {
    self.alignment = alignment
    self.texts = texts
    let echoes = SentenceEchoes(alignment)
    func differing(_ side: Side) -> [Bool] {
      let paragraphs = texts[side].article.paragraphs
      return paragraphs.indices.map { index in
        !echoes.containsAll(ofParagraph: index, on: side) && paragraphs[index].kind != .correction
      }
    }
    self.echoes = echoes
    isDiffering = Both(before: differing(.before), after: differing(.after))
    let groups = alignment.groups.map(\.paragraphs)
    homes = Both(
      before: Self.homes(of: groups.map(\.before), in: texts.before),
      after: Self.homes(of: groups.map(\.after), in: texts.after))
  }

  private static func homes(
    of groups: [ParagraphList], in text: TokenizedArticle
  ) -> [(group: UInt32, firstToken: UInt32)] {
    var homes: [(group: UInt32, firstToken: UInt32)] = Array(
      repeating: (0, 0), count: text.paragraphs.count)
    for (group, paragraphs) in groups.enumerated() {
      var firstToken: UInt32 = 0
      for paragraph in paragraphs {
        homes[paragraph] = (UInt32(group), firstToken)
        firstToken += UInt32(text.paragraphs[paragraph].tokens.count)
      }
    }
    return homes
  }

  /// Tokens of one side's stretch in a group.
  struct Span: Hashable {
    let group: Int
    let tokens: Range<Int>
  }

  /// Where a place stands; nil in the byline.
  func span(of place: Place, on side: Side) -> Span? {
    let tokens = texts[side, place.part].tokens(inBytes: place.range)
    switch place.part {
    case .headline: return Span(group: Self.headlineGroup, tokens: tokens)
    case .byline: return nil
    case .paragraph(let index):
      let (group, first) = (Int(homes[side][index].group), Int(homes[side][index].firstToken))
      return Span(group: group, tokens: tokens.lowerBound + first..<tokens.upperBound + first)
    }
  }

  /// Whether a part may hold changes that are worth a report: its text differs, and it is no correction note, which
  /// is told as such.
  func differs(_ part: Part, on side: Side) -> Bool {
    switch part {
    case .headline: alignment.headline != nil
    case .byline: false
    case .paragraph(let index): isDiffering[side][index]
    }
  }

  /// The parts that may hold such changes, in reading order.
  func differingParts(of side: Side) -> [Part] {
    let body = isDiffering[side].indices.lazy.filter { self.isDiffering[side][$0] }.map {
      Part.paragraph($0)
    }
    return (alignment.headline == nil ? [] : [.headline]) + body
  }

  /// Whether changes at a place are worth a report: not in sentences that stand on the other side too.
  func isReportable(_ place: Place, on side: Side) -> Bool {
    guard differs(place.part, on: side) else { return false }
    guard case .paragraph(let index) = place.part else { return true }
    let passage = texts[side, place.part]
    let tokens = passage.tokens(inBytes: place.range)
    guard let first = tokens.first, let last = tokens.last else { return false }
    return !(passage.sentence(ofToken: first)...passage.sentence(ofToken: last)).allSatisfy {
      echoes.contains($0, ofParagraph: index, on: side)
    }
  }

  /// What answers to a span on the other side; nil where nothing does: in paragraphs inserted or deleted.
  func image(of span: Span, on side: Side) -> Range<Int>? {
    text(ofGroup: span.group)?.image(of: span.tokens, on: side)
  }

  /// The share of a span's words that stand on the other side too, 0 to 1.
  func keptShare(of span: Span, on side: Side) -> Double {
    guard let text = text(ofGroup: span.group), !span.tokens.isEmpty else { return 0 }
    return text.keptShare(of: span.tokens, on: side)
  }

  /// The greatest share of a span's words, 0 to 1, that stand together on the other side, within some tokens of its place.
  func gatheredShare(
    of words: [UInt32], from span: Span, on side: Side, within reach: Int
  ) -> Double {
    guard let text = text(ofGroup: span.group), let image = image(of: span, on: side) else {
      return 0
    }
    let other = side == .before ? text.after : text.before
    let near = max(0, image.lowerBound - reach)..<min(other.count, image.upperBound + reach)
    let ids = near.filter { other.tokens[$0].kind.isWord }.map { other.ids[$0] }
    var missing = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var (common, most) = (0, 0)
    for (index, id) in ids.enumerated() {
      if let count = missing[id] {
        if count > 0 { common += 1 }
        missing[id] = count - 1
      }
      if index >= words.count, let count = missing[ids[index - words.count]] {
        if count >= 0 { common -= 1 }
        missing[ids[index - words.count]] = count + 1
      }
      most = max(most, common)
    }
    return words.isEmpty ? 0 : Double(most) / Double(words.count)
  }

  /// The folded ids of the words at a reportable place, without marks and punctuation.
  func words(at place: Place, on side: Side) -> [UInt32] {
    guard let wording = wording(of: place.part, on: side) else { return [] }
    let tokens = wording.passage.tokens
    return wording.passage.tokens(inBytes: place.range).filter {
      tokens[$0].kind != .mark && tokens[$0].kind != .punctuation
    }.map { wording.ids[$0] }.filter { $0 != Vocabulary.silent }
  }

  /// Nil in the byline, where nothing is reportable.
  private func wording(of part: Part, on side: Side) -> Wording? {
    switch part {
    case .headline: alignment.headlines?[side]
    case .byline: nil
    case .paragraph(let index): alignment.witnesses[side].wording(of: index)
    }
  }

  /// The folded ids of the words in front of a reportable place and behind it, within its sentence and no farther off than
  /// some tokens, so that a sentence without an end costs no more than others.
  func words(
    around place: Place, on side: Side, within reach: Int
  ) -> (before: [UInt32], behind: [UInt32]) {
    let passage = texts[side, place.part]
    let tokens = passage.tokens(inBytes: place.range)
    guard let first = tokens.first else { return ([], []) }
    let sentence = passage.sentences[passage.sentence(ofToken: first)]
    func words(_ tokens: Range<Int>) -> [UInt32] {
      self.words(at: Place(place.part, passage.range(ofTokens: tokens)), on: side)
    }
    let start = max(sentence.lowerBound, tokens.lowerBound - reach)
    let end = max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + reach))
    return (words(start..<tokens.lowerBound), words(tokens.upperBound..<end))
  }

  /// The texts that differ, the headline's first, with the parts that stand in each, in order.
  var differing: [(text: AlignedText, parts: Both<[Part]>)] {
    let headline = alignment.headline.map { text in
      (text: text, parts: Both(before: [Part.headline], after: [Part.headline]))
    }
    let body = alignment.groups.compactMap { group in
      group.text.map { text in
        (
          text: text,
          parts: Both(
            before: group.paragraphs.before.map { Part.paragraph($0) },
            after: group.paragraphs.after.map { Part.paragraph($0) })
        )
      }
    }
    return (headline.map { [$0] } ?? []) + body
  }

  /// Some tokens of a part that differs, as a text of their own.
  func stretch(ofTokens tokens: Range<Int>, in part: Part, on side: Side) -> Stretch {
    guard let wording = wording(of: part, on: side) else {
      fatalError("a part whose sentences were moved has been read")
    }
    return Stretch(wording, tokens: tokens)
  }

  private func text(ofGroup group: Int) -> AlignedText? {
    group == Self.headlineGroup ? alignment.headline : alignment.groups[group].text
  }
}

extension AlignedText {
  /// The tokens of the other side that stand where some tokens of this side do, differences included.
  fileprivate func image(of tokens: Range<Int>, on side: Side) -> Range<Int> {
    let lower = images(of: tokens.lowerBound, on: side).lowerBound
    let upper = images(of: tokens.upperBound, on: side).upperBound
    return lower..<max(lower, upper)
  }

  /// The positions of the other side that a position between tokens may answer to.
  private func images(of position: Int, on side: Side) -> ClosedRange<Int> {
    let next = firstHunk(endingAtOrBehind: position, on: side)
    guard next < hunks.count, hunks[next][side].lowerBound <= position else {
      let shift =
        next == 0 ? 0 : hunks[next - 1][side.other].upperBound - hunks[next - 1][side].upperBound
      return position + shift...position + shift
    }
    let (own, other) = (hunks[next][side], hunks[next][side.other])
    if own.isEmpty { return other.lowerBound...other.upperBound }
    if position == own.lowerBound { return other.lowerBound...other.lowerBound }
    if position == own.upperBound { return other.upperBound...other.upperBound }
    return other.lowerBound...other.upperBound
  }

  fileprivate func keptShare(of tokens: Range<Int>, on side: Side) -> Double {
    var lost = 0
    for hunk in hunks[firstHunk(endingAtOrBehind: tokens.lowerBound, on: side)...] {
      guard hunk[side].lowerBound < tokens.upperBound else { break }
      lost += hunk[side].clamped(to: tokens).count
    }
    return 1 - Double(lost) / Double(tokens.count)
  }

  private func firstHunk(endingAtOrBehind position: Int, on side: Side) -> Int {
    var (low, high) = (0, hunks.count)
    while low < high {
      let middle = (low + high) / 2
      if hunks[middle][side].upperBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Both<TokenizedArticle> {
  /// A part of one side, reached in place: `self[side][part]` would copy the whole article for it.
  subscript(side: Side, part: Part) -> Passage {
    switch side {
    case .before: before[part]
    case .after: after[part]
    }
  }
}
