import Prose

/// A table of phrases, found by their words from either end.
///
/// A phrase is found by its first (or last) word and then compared word by word; an unspaced hyphen
/// may stand between two words, and what is written together in the book must be so in the text. The longest phrase that fits wins.
struct Phrasebook<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    /// From the end where the search begins.
    let words: [Token]
    let value: Value
  }

  private let entries: [Entry]
  /// The indices of the entries that begin with a word, longest first.
  private let table: Lexicon<[Int]>
  private let isBackward: Bool

  /// Reads `phrase, phrase<tab>value` lines; `value` makes sense of the last column, or drops the line.
  init(_ file: [UInt8], backward isBackward: Bool = false, value: (String) -> Value?) {
    var entries: [Entry] = []
    var first = Lexicon<[Int]>()
    for (phrases, text) in LexiconLines(file) {
      guard let value = value(text) else { continue }
      for phrase in phrases.alternatives {
        let passage = Passage(phrase)
        let order = Array(passage.tokens.indices)
        let words = isBackward ? order.reversed() : order
        guard let start = words.first else { continue }
        first[passage.tokens[start].key, default: []].append(entries.count)
        entries.append(Entry(words: words.map { passage.tokens[$0] }, value: value))
      }
    }
    self.entries = entries
    self.isBackward = isBackward
    table = first.mapValues { indices in
      indices.sorted { entries[$0].words.count > entries[$1].words.count }
    }
  }

  /// The longest phrase that starts at a token (ends there, in a backward book), and the tokens it takes.
  func match(at index: Int, in reading: borrowing Reading) -> (tokens: Range<Int>, value: Value)? {
    guard let place = table.words.place(of: reading.key(index)) else { return nil }
    let candidates = table.values[place]
    for candidate in candidates {
      if let tokens = tokens(of: entries[candidate].words, at: index, in: reading) {
        return (tokens, entries[candidate].value)
      }
    }
    return nil
  }

  /// What a phrase of this one word means.
  subscript(word key: WordKey) -> Value? {
    table[key]?.first { entries[$0].words.count == 1 }.map { entries[$0].value }
  }

  private func tokens(of words: [Token], at index: Int, in reading: borrowing Reading) -> Range<
    Int
  >? {
    let step = isBackward ? -1 : 1
    var position = index
    for (count, word) in words.enumerated() {
      if count > 0 {
        position += step
        if reading.isHyphen(position) { position += step }
      }
      guard reading.key(position) == word.key,
        word.isSpaced || count == 0 || reading.isAttached(position)
      else { return nil }
    }
    return isBackward ? position..<index + 1 : index..<position + 1
  }
}
