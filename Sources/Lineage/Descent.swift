import Collation
import Prose

/// Which token of a state each token of the next one is.
///
/// It is read from the runs of words of a comparison: what stands in an equal run is the same token, and
/// so is what was merely set differently. Linear in the text.
struct Descent {
  /// By token of the later state: the token of the earlier one; nil where it is new.
  private(set) var ancestors: [Int?]

  init(
    _ headline: HeadlineChange, _ paragraphs: [ParagraphChange], from before: WordRow,
    to after: WordRow
  ) {
    ancestors = Array(repeating: nil, count: after.count)
    link(headline.words, from: [.headline], of: before, to: [.headline], of: after)
    for change in paragraphs where !change.before.isEmpty && !change.after.isEmpty {
      link(
        change.words, from: change.before.map { .paragraph($0) }, of: before,
        to: change.after.map { .paragraph($0) }, of: after)
    }
  }

  /// The tokens that some tokens in a row are, where those are a row too; nil where any is new.
  func ancestors(of tokens: Range<Int>) -> Range<Int>? {
    guard let first = tokens.first, let start = ancestors[first] else { return nil }
    for (offset, token) in tokens.enumerated() where ancestors[token] != start + offset {
      return nil
    }
    return start..<start + tokens.count
  }

  /// A token of some parts that are joined by a byte each.
  private struct Joined {
    let token: Int
    let range: Range<Int>
    let key: WordKey
  }

  private mutating func link(
    _ words: [WordRun], from earlier: [Part], of before: WordRow, to later: [Part],
    of after: WordRow
  ) {
    let old = Self.joined(earlier, of: before)
    let new = Self.joined(later, of: after)
    if words.isEmpty {
      for (old, new) in zip(old, new) { ancestors[new.token] = old.token }
      return
    }
    var (oldEnd, newEnd) = (0, 0)
    var (lost, come): (ArraySlice<Joined>, ArraySlice<Joined>) = (old[..<0], new[..<0])
    for run in words {
      let length = run.text.utf8.count
      if run.kind == .equal {
        linkAlike(lost, come)
        lost = Self.take(length, of: old, behind: lost.endIndex, from: &oldEnd)
        come = Self.take(length, of: new, behind: come.endIndex, from: &newEnd)
        linkAlike(lost, come)
        (lost, come) = (old[lost.endIndex..<lost.endIndex], new[come.endIndex..<come.endIndex])
      } else if run.kind == .removed {
        lost = Self.take(length, of: old, behind: lost.endIndex, from: &oldEnd)
      } else {
        come = Self.take(length, of: new, behind: come.endIndex, from: &newEnd)
      }
    }
    linkAlike(lost, come)
  }

  /// Tokens that begin in the next so many bytes.
  private static func take(
    _ length: Int, of tokens: [Joined], behind index: Int, from end: inout Int
  ) -> ArraySlice<Joined> {
    end += length
    let border = tokens[index...].firstIndex { $0.range.lowerBound >= end } ?? tokens.endIndex
    return tokens[index..<border]
  }

  /// Links tokens in pairs where all of them are alike: an equal run, or one that was set differently.
  private mutating func linkAlike(_ lost: ArraySlice<Joined>, _ come: ArraySlice<Joined>) {
    guard lost.count == come.count, zip(lost, come).allSatisfy({ $0.key == $1.key }) else { return }
    for (old, new) in zip(lost, come) { ancestors[new.token] = old.token }
  }

  private static func joined(_ parts: [Part], of row: WordRow) -> [Joined] {
    var joined: [Joined] = []
    var base = 0
    for part in parts {
      let passage = row.text[part]
      let start = row.start(of: part) ?? 0
      for (index, token) in passage.tokens.enumerated() {
        joined.append(
          Joined(
            token: start + index,
            range: base + token.range.lowerBound..<base + token.range.upperBound, key: token.key))
      }
      base += passage.bytes.count + 1
    }
    return joined
  }
}
