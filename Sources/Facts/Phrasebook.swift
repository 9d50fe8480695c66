import Prose

/// A table of phrases, found by their words from either end.
///
/// A phrase is found by its first (or last) word and then compared word by word; an unspaced hyphen
/// may stand between two words, and what is written together in the book must be so in the text. The longest phrase that fits wins.
struct Phrasebook<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    /// The indices of its words in `words`.
    let words: Range<Int>
    let value: Value
    /// The entry that begins with the same word and is as long or shorter; nil for the last.
    var next: Int?
  }

  private var entries: [Entry] = []
  /// The words of all entries, each from the end where the search begins.
  private var words: [Token] = []
  /// The words that phrases begin with.
  private var openers = WordIndex(roomFor: 64)
  /// By opener, the longest entry that begins with it.
  private var longest: [Int] = []
  private let isBackward: Bool

  /// Reads `phrase, phrase<tab>value` lines; `value` makes sense of the last column, or drops the line.
  init(_ file: [UInt8], backward isBackward: Bool = false, value: (LexiconText) -> Value?) {
    self.isBackward = isBackward
    for (phrases, text) in LexiconEntries(file) {
      guard let value = value(text) else { continue }
      for phrase in phrases.alternatives {
        let start = words.count
        phrase.append(to: &words)
        if isBackward { words[start...].reverse() }
        add(start..<words.count, value)
      }
    }
  }

  /// Adds a phrase behind those that begin with the same word and are as long or longer.
  private mutating func add(_ phrase: Range<Int>, _ value: Value) {
    guard !phrase.isEmpty else { return }
    let new = entries.count
    let (place, isNew) = openers.insert(words[phrase.lowerBound].key)
    if isNew { longest.append(new) }
    var next = isNew ? nil : longest[place]
    var previous: Int?
    while let entry = next, entries[entry].words.count >= phrase.count {
      previous = entry
      next = entries[entry].next
    }
    entries.append(Entry(words: phrase, value: value, next: next))
    if let previous { entries[previous].next = new } else { longest[place] = new }
  }

  /// The longest phrase that starts at a token (ends there, in a backward book), and the tokens it takes.
  func match(at index: Int, in reading: borrowing Reading) -> (tokens: Range<Int>, value: Value)? {
    var candidate = openers.place(of: reading.key(index)).map { longest[$0] }
    while let entry = candidate {
      if let tokens = tokens(of: words[entries[entry].words], at: index, in: reading) {
        return (tokens, entries[entry].value)
      }
      candidate = entries[entry].next
    }
    return nil
  }

  /// What a phrase of this one word means.
  subscript(word key: WordKey) -> Value? {
    var candidate = openers.place(of: key).map { longest[$0] }
    while let entry = candidate {
      if entries[entry].words.count == 1 { return entries[entry].value }
      candidate = entries[entry].next
    }
    return nil
  }

  private func tokens(
    of phrase: ArraySlice<Token>, at index: Int, in reading: borrowing Reading
  ) -> Range<Int>? {
    let step = isBackward ? -1 : 1
    var position = index
    for place in phrase.indices {
      let word = phrase[place]
      let isFirst = place == phrase.startIndex
      if !isFirst {
        position += step
        if reading.isHyphen(position) { position += step }
      }
      guard reading.key(position) == word.key,
        word.isSpaced || isFirst || reading.isAttached(position)
      else { return nil }
    }
    return isBackward ? position..<index + 1 : index..<position + 1
  }
}
