import Prose

/// A stretch of one passage between a pair of outermost marks; nested pairs are part of it.
struct MarkedSpan {
  /// Token indices from the opening mark up to behind the closing one, as far as the text has them.
  let tokens: Range<Int>
  /// Token indices of what stands between the marks; never empty.
  let inside: Range<Int>
  /// Whether the passage ends before the quotation does.
  var isOpen: Bool
  /// Whether no mark closes it, be it that the passage ends or that another pair begins.
  var isUnclosed: Bool { tokens.upperBound == inside.upperBound }
  /// Whether it takes up what the passage before left open.
  var isResumed = false
}

/// Pairs the marks of a passage, each with the nearest that fits, in one pass with a stack.
///
/// A mark that finds no partner is passed over; only the last one that opens may run on to the passage's
/// end, and only up to the next pair. So an odd mark costs its own quotation at most. Linear in the marks.
struct MarkPairing {
  private let passage: Passage
  private var pairs: [Range<Int>] = []  // of token indices, closing mark included
  private var open: [QuotationMark] = []
  /// The first mark that closes where nothing is open.
  private var firstStray: QuotationMark?

  /// The outermost spans of a passage; `isResuming` when the passage before ends inside a quotation.
  static func spans(of passage: Passage, isResuming: Bool) -> [MarkedSpan] {
    var pairing = MarkPairing(passage: passage)
    return pairing.spans(isResuming: isResuming)
  }

  private init(passage: Passage) {
    self.passage = passage
  }

  private mutating func spans(isResuming: Bool) -> [MarkedSpan] {
    let marks = QuotationMark.all(in: passage)
    guard !marks.isEmpty else { return [] }
    for mark in marks where mark.isDouble { pair(mark) }
    let leftOver = open.last?.token
    open = []
    pairSingles(marks)
    return outermost(leftOver: leftOver, isResuming: isResuming)
  }

  private mutating func pair(_ mark: QuotationMark) {
    switch mark.side {
    case .opens: open.append(mark)
    case .closes: close(mark)
    case .either: if open.isEmpty { open.append(mark) } else { close(mark) }
    }
  }

  private mutating func close(_ mark: QuotationMark) {
    if let opening = open.popLast() {
      pairs.append(opening.token..<mark.token + 1)
    } else if firstStray == nil {
      firstStray = mark
    }
  }

  /// Pairs single marks that hold whole pairs of double marks, or none; never the halves of one.
  private mutating func pairSingles(_ marks: [QuotationMark]) {
    var depth = 0
    var opening: (token: Int, depth: Int)?
    var doubtful: Int?
    func settle(_ pairs: inout [Range<Int>]) {
      if let opening, let doubtful { pairs.append(opening.token..<doubtful + 1) }
    }
    for mark in marks {
      if mark.isDouble {
        switch mark.side {
        case .opens: depth += 1
        case .closes: depth = max(0, depth - 1)
        case .either: depth += depth > 0 ? -1 : 1
        }
        continue
      }
      if mark.side == .opens {
        if let opening, doubtful == nil, opening.depth <= depth { continue }
        settle(&pairs)
        (opening, doubtful) = ((mark.token, depth), nil)
      } else if let start = opening, start.depth == depth {
        if mark.isDoubtful {
          doubtful = mark.token
        } else {
          pairs.append(start.token..<mark.token + 1)
          (opening, doubtful) = (nil, nil)
        }
      }
    }
    settle(&pairs)
  }

  private func outermost(leftOver: Int?, isResuming: Bool) -> [MarkedSpan] {
    var spans: [MarkedSpan] = []
    var end = 0
    if isResuming, let firstStray, !pairs.contains(where: { $0.lowerBound < firstStray.token }) {
      add(0..<firstStray.token + 1, inside: 0..<firstStray.token, to: &spans)
      end = firstStray.token + 1
    }
    let nested = leftOver.map(singlesBehind) ?? 0..<0
    for pair in pairs.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    )
    where pair.lowerBound >= end && !nested.contains(pair.lowerBound) {
      add(pair, inside: pair.lowerBound + 1..<pair.upperBound - 1, to: &spans)
      end = pair.upperBound
    }
    if let leftOver, !spans.contains(where: { $0.tokens.contains(leftOver) }) {
      runOn(from: leftOver, in: &spans)
    }
    if isResuming, let first = spans.first, first.tokens.lowerBound == 0 {
      spans[0].isResumed = true
    }
    return spans
  }

  /// The tokens behind a double mark that is never closed, up to the next double pair: single marks there are nested.
  private func singlesBehind(_ leftOver: Int) -> Range<Int> {
    if pairs.contains(where: { $0.contains(leftOver) }) { return leftOver..<leftOver }
    let next = pairs.lazy.map(\.lowerBound)
      .filter { $0 > leftOver && passage.tokens[$0].key == Punctuation.double }.min()
    return leftOver..<(next ?? passage.tokens.count)
  }

  /// Lets a mark that is never closed run to the next pair or to the passage's end.
  private func runOn(from mark: Int, in spans: inout [MarkedSpan]) {
    let next = spans.firstIndex { $0.tokens.lowerBound > mark } ?? spans.endIndex
    let limit = next < spans.endIndex ? spans[next].tokens.lowerBound : passage.tokens.count
    guard mark + 1 < limit else { return }
    let isOpen = next == spans.endIndex
    spans.insert(
      MarkedSpan(tokens: mark..<limit, inside: mark + 1..<limit, isOpen: isOpen), at: next)
  }

  private func add(_ tokens: Range<Int>, inside: Range<Int>, to spans: inout [MarkedSpan]) {
    guard !inside.isEmpty else { return }
    spans.append(MarkedSpan(tokens: tokens, inside: inside, isOpen: false))
  }
}
