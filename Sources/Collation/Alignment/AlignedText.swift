import Prose

/// Two stretches that belong together, with the places where their words differ.
///
/// A class, so that the many groups which have none stay small.
final class AlignedText {
  let before: Stretch
  let after: Stretch
  /// In order; they never touch each other.
  let hunks: [Hunk]

  init(before: Stretch, after: Stretch) {
    self.before = before
    self.after = after
    hunks = TokenAligner.hunks(before: before, after: after)
      .slid(before: before, after: after).joined(before: before, after: after)
  }

  /// Runs that rebuild both stretches.
  var words: [WordRun] {
    [WordRun](hunks, before: before, after: after)
  }

  /// Whether only typography, spacing and spelling differ.
  var isCosmetic: Bool {
    hunks.allSatisfy { hunk in
      before.ids[hunk.before].allSatisfy { $0 == Vocabulary.silent }
        && after.ids[hunk.after].allSatisfy { $0 == Vocabulary.silent }
    } && !changesCaseWithinSentence
  }

  /// Whether a capital came or went where it carries meaning: not at the start of a sentence or quotation,
  /// nor when a whole text is set in capitals.
  private var changesCaseWithinSentence: Bool {
    guard !before.isAllCapitals, !after.isAllCapitals else { return false }
    let (startsBefore, startsAfter) = (before.capitalizedStarts, after.capitalizedStarts)
    return matches.contains { i, j in
      before.tokens[i].kind == .word && !startsBefore.contains(i) && !startsAfter.contains(j)
        && before.startsWithCapital(i) != after.startsWithCapital(j)
    }
  }

  /// The tokens that are equal under folding, one of each side, in order.
  private var matches: [(before: Int, after: Int)] {
    var matches: [(before: Int, after: Int)] = []
    var (i, j) = (0, 0)
    for hunk in hunks {
      matches += zip(i..<hunk.before.lowerBound, j..<hunk.after.lowerBound).map { ($0, $1) }
      (i, j) = (hunk.before.upperBound, hunk.after.upperBound)
    }
    return matches + zip(i..<before.count, j..<after.count).map { ($0, $1) }
  }
}

extension Stretch {
  fileprivate func startsWithCapital(_ token: Int) -> Bool {
    let first = bytes[tokens[token].range.lowerBound]
    if first < 0x80 { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) }
    return String(decoding: text(of: token), as: UTF8.self).unicodeScalars.first?
      .properties.isUppercase ?? false
  }

  fileprivate var isAllCapitals: Bool {
    !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: \.properties.isLowercase)
  }

  /// The tokens that are written with a capital for where they stand: first in a sentence, or behind a mark.
  fileprivate var capitalizedStarts: Set<Int> {
    Set(sentenceStarts).union(tokens.indices.filter { tokens[$0].kind == .mark }.map { $0 + 1 })
  }
}
