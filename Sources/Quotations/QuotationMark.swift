import Prose

/// A token that may open or close a quotation, judged by what stands right beside it.
///
/// The spaces decide wherever they can, and the shape of the mark only where they cannot, so that straight
/// and curly marks give the same quotations.
struct QuotationMark {
  /// What a mark may do where it stands.
  enum Side {
    case opens
    case closes
    /// Closes what is open, opens where nothing is.
    case either
  }

  /// Index of the token in its passage.
  let token: Int
  /// Whether it is a double mark, or two single ones; guillemets and corner brackets are double.
  let isDouble: Bool
  /// What it does.
  let side: Side
  /// A single mark that may as well be an apostrophe: *the players' bus*.
  let isDoubtful: Bool

  /// The marks of a passage in order; apostrophes, inches and feet are none.
  static func all(in passage: Passage) -> [QuotationMark] {
    let reader = MarkReader(passage: passage)
    return passage.tokens.indices.compactMap { index in
      passage.tokens[index].kind == .mark ? reader.mark(at: index) : nil
    }
  }
}

private let doubleKey = WordKey("\"")

/// Looks at the neighbours of a mark.
private struct MarkReader {
  let passage: Passage

  private enum Neighbour {
    case space
    /// A bracket that opens, or another mark that may open here.
    case opener
    /// Whatever closes a clause: `, . ; : ! ? )`.
    case stop
    case dash
    case text
  }

  func mark(at index: Int) -> QuotationMark? {
    let isDouble = passage.tokens[index].key == doubleKey
    let before = before(index)
    let after = after(index)
    let side = side(of: index, before, after)
    guard isDouble || isQuotationMark(index, side, before, after) else { return nil }
    if before == .text, passage.tokens[index - 1].kind == .number, isPrime(index) { return nil }
    let isDoubtful =
      !isDouble && side == .closes && before == .text && passage.endsInS(index - 1)
      && index + 1 < passage.tokens.count && passage.tokens[index + 1].kind == .word
    return QuotationMark(token: index, isDouble: isDouble, side: side, isDoubtful: isDoubtful)
  }

  private func side(
    of index: Int, _ before: Neighbour, _ after: Neighbour
  ) -> QuotationMark.Side {
    switch (before, after) {
    case (.space, .text), (.space, .dash), (.space, .opener), (.opener, .text), (.opener, .opener),
      (.dash, .text), (.dash, .opener):
      .opens
    case (.text, .space), (.text, .stop), (.text, .dash), (.stop, .space), (.stop, .stop),
      (.stop, .dash), (.dash, .space), (.dash, .stop):
      .closes
    case (.space, .stop) where isEllipsis(index + 1), (.opener, .stop) where isEllipsis(index + 1),
      (.dash, .stop) where isEllipsis(index + 1):
      .opens
    default: shape(of: index) ?? .either
    }
  }

  /// What stands before a mark and the marks right before it: all open where the first of them does.
  private func before(_ index: Int) -> Neighbour {
    var first = index
    while first > 0, index - first < 4, !passage.tokens[first].isSpaced,
      passage.tokens[first - 1].kind == .mark
    {
      first -= 1
    }
    let outer = first > 0 && !passage.tokens[first].isSpaced ? neighbour(first - 1) : .space
    guard first < index else { return outer }
    return outer == .space || outer == .opener ? .opener : .stop
  }

  private func after(_ index: Int) -> Neighbour {
    var next = index + 1
    while next < passage.tokens.count, next < index + 4, !passage.tokens[next].isSpaced,
      passage.tokens[next].kind == .mark
    {
      next += 1
    }
    guard next < passage.tokens.count, !passage.tokens[next].isSpaced else { return .space }
    return neighbour(next)
  }

  private func neighbour(_ index: Int) -> Neighbour {
    let token = passage.tokens[index]
    guard token.kind == .punctuation else { return .text }
    switch passage.bytes[token.range.lowerBound] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "/"): return .opener
    default: return token.key == Punctuation.dash ? .dash : .stop
    }
  }

  private func isEllipsis(_ index: Int) -> Bool {
    index < passage.tokens.count && passage.tokens[index].key == Punctuation.ellipsis
  }

  /// What the mark's own shape says: nil for straight ones.
  private func shape(of index: Int) -> QuotationMark.Side? {
    switch passage.bytes[passage.tokens[index].range].prefix(3) {
    case [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9E], [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x9A],
      [0xC2, 0xAB], [0xE2, 0x80, 0xB9], [0xE3, 0x80, 0x8C], [0xE3, 0x80, 0x8E]:
      .opens
    case [0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x99], [0xC2, 0xBB], [0xE2, 0x80, 0xBA],
      [0xE3, 0x80, 0x8D], [0xE3, 0x80, 0x8F]:
      .closes
    default: nil
    }
  }

  /// Whether a single mark is no apostrophe.
  private func isQuotationMark(
    _ index: Int, _ side: QuotationMark.Side, _ before: Neighbour, _ after: Neighbour
  ) -> Bool {
    guard side == .opens else { return side == .closes && after != .text }
    guard index + 1 < passage.tokens.count else { return false }
    let next = passage.tokens[index + 1]
    if next.kind == .number { return next.range.count > 3 }  // '90s, '08
    return !WordClass.known(of: next.key).has(.elision)
  }

  /// Whether a mark behind a number stands for feet, inches, minutes: `6'2"`, `a 12" pipe`.
  private func isPrime(_ index: Int) -> Bool {
    let mark = passage.bytes[passage.tokens[index].range]
    if mark.starts(with: [0xE2, 0x80, 0xB2]) || mark.starts(with: [0xE2, 0x80, 0xB3]) {
      return true
    }
    return index + 1 < passage.tokens.count && !passage.tokens[index + 1].isSpaced
      && passage.tokens[index + 1].kind == .number
      || index > 1 && passage.tokens[index - 2].kind == .mark
        && !passage.tokens[index - 2].isSpaced && index > 2
        && passage.tokens[index - 3].kind == .number
  }
}
