import Prose

/// Says for any place on one side where it stands in the alignment, and what answers to it on the other.
struct Concordance {
  private let alignment: Alignment
  private let echoes: SentenceEchoes
  /// By side and body paragraph: its group, and the index of its first token in the group's stretch.
  private let homes: Both<[(group: Int, firstToken: Int)]>

  /// The group of the headlines, which answer only to each other.
  static let headlineGroup = -1

  init(_ alignment: Alignment) {
    self.alignment = alignment
    let groups = alignment.groups.map(\.paragraphs)
    echoes = SentenceEchoes(before: alignment.before, after: alignment.after, groups: groups)
    homes = Both(
      before: Self.homes(of: groups.map(\.before), in: alignment.before),
      after: Self.homes(of: groups.map(\.after), in: alignment.after))
  }

  private static func homes(
    of groups: [[Int]], in witness: Witness
  ) -> [(group: Int, firstToken: Int)] {
    var homes = Array(repeating: (group: 0, firstToken: 0), count: witness.words.count)
    for (group, paragraphs) in groups.enumerated() {
      var firstToken = 0
      for paragraph in paragraphs {
        homes[paragraph] = (group, firstToken)
        firstToken += witness.words[paragraph].count
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
    let tokens = alignment[side].article[place.part].tokens(inBytes: place.range)
    switch place.part {
    case .headline: return Span(group: Self.headlineGroup, tokens: tokens)
    case .byline: return nil
    case .paragraph(let index):
      let home = homes[side][index]
      return Span(
        group: home.group,
        tokens: tokens.lowerBound + home.firstToken..<tokens.upperBound + home.firstToken)
    }
  }

  /// Whether changes at a place are worth a report: not in sentences that stand on the other side too, nor in
  /// correction notes, which are told as such.
  func isReportable(_ place: Place, on side: Side) -> Bool {
    switch place.part {
    case .headline: return alignment.headline != nil
    case .byline: return false
    case .paragraph(let index):
      let article = alignment[side].article
      guard article.article.paragraphs[index].kind != .correction else { return false }
      let passage = article[place.part]
      let tokens = passage.tokens(inBytes: place.range)
      guard let first = tokens.first, let last = tokens.last else { return false }
      return !(passage.sentence(ofToken: first)...passage.sentence(ofToken: last)).allSatisfy {
        echoes.contains($0, ofParagraph: index, on: side)
      }
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

  /// The folded ids of the words at a place, without marks and punctuation; none in the byline.
  func words(at place: Place, on side: Side) -> [UInt32] {
    if place.part == .byline { return [] }
    let ids = alignment[side].ids(of: place.part)
    let passage = passage(place.part, on: side)
    return passage.tokens(inBytes: place.range).filter {
      passage.tokens[$0].kind != .mark && passage.tokens[$0].kind != .punctuation
    }.map { ids[$0] }.filter { $0 != Vocabulary.silent }
  }

  /// The folded ids of the words in front of a place and behind it, within its sentence and no farther off than
  /// some tokens, so that a sentence without an end costs no more than others.
  func words(
    around place: Place, on side: Side, within reach: Int
  ) -> (before: [UInt32], behind: [UInt32]) {
    let passage = alignment[side].article[place.part]
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

  /// Some tokens of the headline or a body paragraph as a text of their own.
  func stretch(ofTokens tokens: Range<Int>, in part: Part, on side: Side) -> Stretch {
    Stretch(passage(part, on: side), tokens: tokens, ids: alignment[side].ids(of: part)[tokens])
  }

  /// The body paragraphs of one side.
  func paragraphs(on side: Side) -> [Passage] {
    alignment[side].article.paragraphs
  }

  /// The tokens and sentences of a part of one side.
  func passage(_ part: Part, on side: Side) -> Passage {
    alignment[side].article[part]
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
