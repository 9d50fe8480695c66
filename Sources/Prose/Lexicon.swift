/// A table of words and what is known about them, read from a text file that a person can extend.
///
/// One entry a line; `#` starts a comment; behind the word, after a tab, its value. Look-up is
/// by `WordKey` in a flat table with linear probing, a few nanoseconds each. Nothing generic with `package` access is
/// specialised for other targets, `@inlinable` or not (as of Swift 6.3), so where every word of a text is looked up,
/// ask `words` for the place and take the value from `values`. Tables are made when they are first asked for, in
/// every process anew, so a short run spends much of its time here: keys are made straight from bytes.
package struct Lexicon<Value: Sendable>: Sendable {
  /// The words, each with the index of its value.
  package private(set) var words = WordIndex()
  /// In the order of the words.
  package private(set) var values: [Value] = []

  package init() {}

  /// A later entry for the same word wins.
  package init(_ entries: [(word: String, value: Value)]) {
    for entry in entries { insert(entry.value, for: WordKey(entry.word)) }
  }

  /// Reads `word<tab>value` lines; `value` makes sense of what stands behind the word, or drops the line.
  package init(_ file: [UInt8], value: (String) -> Value?) {
    for line in LexiconLines(file) {
      if let value = value(line.value) { insert(value, for: WordKey(line.word)) }
    }
  }

  /// Nil for a word that is not in the table.
  package subscript(key: WordKey) -> Value? {
    words.place(of: key).map { values[$0] }
  }

  /// What is known about a word, to be changed in place; `initial` for a new one.
  package subscript(
    key: WordKey, default initial: @autoclosure () -> Value
  ) -> Value {
    get { self[key] ?? initial() }
    _modify {
      let (place, isNew) = words.insert(key)
      if isNew { values.append(initial()) }
      yield &values[place]
    }
  }

  /// The same words with what `transform` makes of their values.
  package func mapValues<Other>(_ transform: (Value) -> Other) -> Lexicon<Other> {
    var other = Lexicon<Other>()
    other.words = words
    other.values = values.map(transform)
    return other
  }

  package func contains(_ key: WordKey) -> Bool {
    words.place(of: key) != nil
  }

  private mutating func insert(_ value: Value, for key: WordKey) {
    let (place, isNew) = words.insert(key)
    if isNew { values.append(value) } else { values[place] = value }
  }
}

extension Lexicon<Void> {
  /// A list of words, one a line.
  package init(words file: [UInt8]) {
    self.init(file) { _ in () }
  }
}

/// Numbers words by their keys, in the order in which they come.
package struct WordIndex: Sendable {
  /// By slot, 0 for a free one; their number is a power of two, and half of them at least are free.
  private var keys = [UInt64](repeating: 0, count: 16)
  /// Places, by slot.
  private var places = [Int32](repeating: 0, count: 16)
  /// How many words there are.
  package private(set) var count = 0

  package init() {}

  /// The place of a word; nil for one that is not among them.
  package func place(of key: WordKey) -> Int? {
    let slot = slot(for: key.rawValue)
    return keys[slot] == 0 ? nil : Int(places[slot])
  }

  /// The place of a word, which is the next one where it is new.
  package mutating func insert(_ key: WordKey) -> (place: Int, isNew: Bool) {
    if let place = place(of: key) { return (place, false) }
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(for: key.rawValue)
    keys[slot] = key.rawValue
    places[slot] = Int32(count)
    count += 1
    return (count - 1, true)
  }

  /// Where a key is, or would be.
  private func slot(for key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
    places = [Int32](repeating: 0, count: oldKeys.count * 4)
    for (key, place) in zip(oldKeys, oldPlaces) where key != 0 {
      let slot = slot(for: key)
      keys[slot] = key
      places[slot] = place
    }
  }
}

/// The entries of a lexicon file, in order: for tables with words of their own shape.
package struct LexiconLines: Sequence, IteratorProtocol, Sendable {
  private let file: [UInt8]
  private var position = 0

  package init(_ file: [UInt8]) {
    self.file = file
  }

  package mutating func next() -> (word: String, value: String)? {
    while position < file.count {
      let line = file[position..<end(of: UInt8(ascii: "\n"), from: position, to: file.count)]
      position = line.endIndex + 1
      let textEnd = end(of: UInt8(ascii: "#"), from: line.startIndex, to: line.endIndex)
      let word = trimmed(line.startIndex, textEnd)
      guard !word.isEmpty else { continue }
      let wordEnd = end(of: UInt8(ascii: "\t"), from: word.lowerBound, to: textEnd)
      return (text(word.lowerBound, wordEnd), text(wordEnd, textEnd))
    }
    return nil
  }

  /// The first place of a byte, or `limit`.
  private func end(of byte: UInt8, from start: Int, to limit: Int) -> Int {
    var index = start
    while index < limit, file[index] != byte { index += 1 }
    return index
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end, file[start] <= 0x20 { start += 1 }
    while start < end, file[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: file[trimmed(start, end)], as: UTF8.self)
  }
}

extension String {
  /// The words of a column in a lexicon, which spaces part.
  package var words: [Substring] {
    utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  /// The alternatives in a column of a lexicon, which commas part: `mile, miles`.
  package var alternatives: [String] {
    utf8.split(separator: UInt8(ascii: ",")).map {
      String(Substring($0.drop { $0 == UInt8(ascii: " ") }))
    }
  }
}
