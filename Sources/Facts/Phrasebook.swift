import Prose

/// A table of phrases, found by their words from either end.
///
/// A phrase is found by its first (or last) word and then compared word by word; an unspaced hyphen
/// may stand between two words, and what is written together in the book must be so in the text. The longest phrase that fits wins.
struct Phrasebook<Value: Sendable>: Sendable {
  /// By the word that phrases begin with, the first of them; the others follow, none longer than the one before it.
  private let openers: WordTable
  /// By phrase, where its words end in `keys`.
  private let ends: [UInt16]
  /// The words of all phrases, each from the end where the search begins.
  private let keys: [UInt64]
  /// By word, whether white space stands before it.
  private let areSpaced: [Bool]
  /// By phrase.
  private let values: [Value]
  private let isBackward: Bool

  /// What was laid out when stet was built.
  init(
    openers: WordTable, ends: [UInt16], keys: [UInt64], areSpaced: [Bool], values: [Value],
    backward isBackward: Bool
  ) {
    self.openers = openers
    self.ends = ends
    self.keys = keys
    self.areSpaced = areSpaced
    self.values = values
    self.isBackward = isBackward
  }

  /// The longest phrase that starts at a token (ends there, in a backward book), and the tokens it takes.
  func match(at index: Int, in reading: borrowing Reading) -> (tokens: Range<Int>, value: Value)? {
    let opener = reading.key(index)
    guard var phrase = openers[opener] else { return nil }
    repeat {
      if let tokens = tokens(of: words(of: phrase), at: index, in: reading) {
        return (tokens, values[phrase])
      }
      phrase += 1
    } while phrase < ends.count && begins(phrase, with: opener)
    return nil
  }

  /// What a phrase of this one word means.
  subscript(word key: WordKey) -> Value? {
    guard var phrase = openers[key] else { return nil }
    repeat {
      if words(of: phrase).count == 1 { return values[phrase] }
      phrase += 1
    } while phrase < ends.count && begins(phrase, with: key)
    return nil
  }

  private func words(of phrase: Int) -> Range<Int> {
    (phrase == 0 ? 0 : Int(ends[phrase - 1]))..<Int(ends[phrase])
  }

  private func begins(_ phrase: Int, with word: WordKey) -> Bool {
    keys[words(of: phrase).lowerBound] == word.rawValue
  }

  private func tokens(
    of words: Range<Int>, at index: Int, in reading: borrowing Reading
  ) -> Range<Int>? {
    let step = isBackward ? -1 : 1
    var position = index
    for word in words {
      let isFirst = word == words.lowerBound
      if !isFirst {
        position += step
        if reading.isHyphen(position) { position += step }
      }
      guard reading.key(position).rawValue == keys[word],
        areSpaced[word] || isFirst || reading.isAttached(position)
      else { return nil }
    }
    return isBackward ? position..<index + 1 : index..<position + 1
  }
}
