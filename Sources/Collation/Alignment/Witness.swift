import Prose

/// One side of a comparison in integers. (A textual scholar calls each version of a text a witness.)
///
/// A class, since it is handed on between all steps, and read paragraph by paragraph on the way.
final class Witness {
  let article: Article
  /// By body paragraph; equal numbers mean the same text, or equal under folding where just one side has the text.
  /// 0 stands for what is the same at both ends.
  fileprivate(set) var numbers: [UInt32]
  /// By body paragraph: a hash of its bytes; 0 in the equal ends.
  private let keys: [UInt64]
  /// By body paragraph: one more than the index of its wording; 0 for one that nobody asked for, as are most.
  private var places: [UInt32]
  /// In the order in which they were asked for.
  private var wordings: [Wording] = []

  /// - Parameter body: what lies between the paragraphs at both ends that are the same on both sides.
  fileprivate init(_ article: Article, body: Range<Int>, numbering: inout Numbering) {
    let count = article.paragraphs.count
    var keys = [UInt64](repeating: 0, count: count)
    var numbers = [UInt32](repeating: 0, count: count)
    for paragraph in body {
      keys[paragraph] = TextKey(article.paragraphs[paragraph].text).rawValue
      numbers[paragraph] = numbering.number(of: keys[paragraph])
    }
    self.article = article
    self.keys = keys
    self.numbers = numbers
    places = Array(repeating: 0, count: count)
  }

  fileprivate func note(_ wording: Wording, of paragraph: Int) {
    wordings.append(wording)
    places[paragraph] = UInt32(wordings.count)
  }

  /// Nil for a paragraph that was not read.
  fileprivate func known(_ paragraph: Int) -> Wording? {
    places[paragraph] == 0 ? nil : wordings[Int(places[paragraph]) - 1]
  }

  /// The words of a paragraph that was read.
  func wording(of paragraph: Int) -> Wording {
    precondition(
      places[paragraph] > 0, "a paragraph that is asked for its words has been read")
    return wordings[Int(places[paragraph]) - 1]
  }

  /// About how many words a paragraph has, read or not: what white space parts, and each character of East Asia.
  func wordCount(of paragraph: Int) -> Int {
    var count = 0
    var isSpaced = true
    for byte in article.paragraphs[paragraph].text.utf8 {
      if isSpaced && byte > 0x20 || (0xE3...0xED).contains(byte) { count += 1 }
      isSpaced = byte <= 0x20
    }
    return count
  }

  /// The bag of words of a paragraph that was read.
  func bag(of paragraph: Int) -> Bag { wording(of: paragraph).bag }

  /// What decides for a paragraph or against it where all else is equal, drawn from its text.
  func lot(of paragraph: Int) -> UInt64 { keys[paragraph] >> 32 }
}

/// Both sides in integers, read only as far as they must be.
///
/// Paragraphs at both ends that are the same are not looked at again. In between, one whose text stands on both sides
/// is known by a hash of its bytes. Only the others are cut into words at once; of those, the ones that are equal
/// under folding get the same number too.
struct Witnesses {
  let before: Witness
  let after: Witness
  private var vocabulary = Vocabulary()
  /// The tokens of a part of one side.
  private let passage: (Side, Part) -> Passage

  init(before: Article, after: Article, passage: @escaping (Side, Part) -> Passage) {
    let ends = Self.equalEnds(before.paragraphs, after.paragraphs)
    let bodies = (
      ends.start..<before.paragraphs.count - ends.end,
      ends.start..<after.paragraphs.count - ends.end
    )
    var numbering = Numbering()
    self.before = Witness(before, body: bodies.0, numbering: &numbering)
    self.after = Witness(after, body: bodies.1, numbering: &numbering)
    self.passage = passage
    let onlyBefore = numbersMissing(in: self.after, count: numbering.count)
    let onlyAfter = numbersMissing(in: self.before, count: numbering.count)
    var folded = Numbering()
    numberByFolding(.before, bodies.0, where: onlyBefore, from: numbering.count, in: &folded)
    numberByFolding(.after, bodies.1, where: onlyAfter, from: numbering.count, in: &folded)
  }

  subscript(side: Side) -> Witness { side == .before ? before : after }

  /// How many paragraphs at the start and at the end are the same to the byte.
  private static func equalEnds(
    _ before: [Paragraph], _ after: [Paragraph]
  ) -> (start: Int, end: Int) {
    let limit = min(before.count, after.count)
    var (start, end) = (0, 0)
    while start < limit, before[start].text.hasSameBytes(as: after[start].text) { start += 1 }
    while start + end < limit,
      before[before.count - 1 - end].text.hasSameBytes(as: after[after.count - 1 - end].text)
    {
      end += 1
    }
    return (start, end)
  }

  /// Whether two paragraphs that were matched are the same to the byte.
  func areIdentical(_ i: Int, _ j: Int) -> Bool {
    guard before.numbers[i] == after.numbers[j] else { return false }
    return before.numbers[i] == 0
      || before.article.paragraphs[i].text.hasSameBytes(as: after.article.paragraphs[j].text)
  }

  /// By number: whether a side has no such text.
  private func numbersMissing(in witness: Witness, count: Int) -> [Bool] {
    var isMissing = [Bool](repeating: true, count: count + 1)
    for number in witness.numbers { isMissing[Int(number)] = false }
    return isMissing
  }

  /// Numbers the paragraphs that stand on one side only anew, by their words.
  private mutating func numberByFolding(
    _ side: Side, _ body: Range<Int>, where isAlone: [Bool], from first: Int,
    in numbering: inout Numbering
  ) {
    for paragraph in body where isAlone[Int(self[side].numbers[paragraph])] {
      let number = numbering.number(of: read(paragraph, on: side).key)
      self[side].numbers[paragraph] = UInt32(first) + number
    }
  }

  /// Cuts a body paragraph into words, unless that is done.
  @discardableResult
  mutating func read(_ paragraph: Int, on side: Side) -> Wording {
    if let wording = self[side].known(paragraph) { return wording }
    let wording = wording(of: .paragraph(paragraph), on: side)
    self[side].note(wording, of: paragraph)
    return wording
  }

  /// The words of any part.
  mutating func wording(of part: Part, on side: Side) -> Wording {
    Wording(passage(side, part), in: &vocabulary)
  }
}
