/// A table of words and what is known about them, read from a text file that a person can extend.
///
/// One entry a line; `#` starts a comment; behind the word, after a tab, its value. Look-up is
/// by `WordKey` in a flat table with linear probing, a few nanoseconds each. Nothing generic with `package` access is
/// specialised for other targets, `@inlinable` or not (as of Swift 6.3), so where every word of a text is looked up,
/// ask `words` for the place and take the value from `values`.
package struct Lexicon<Value: Sendable>: Sendable {
  /// The words, each with the index of its value.
  package let words: WordIndex
  /// In the order of the entries.
  package let values: [Value]

  /// A later entry for the same word wins.
  package init(_ entries: [(word: String, value: Value)]) {
    words = WordIndex(entries.map { WordKey($0.word) })
    values = entries.map(\.value)
  }

  /// Reads `word<tab>value` lines; `value` makes sense of what stands behind the word, or drops the line.
  package init(_ file: [UInt8], value: (String) -> Value?) {
    self.init(
      LexiconLines(file).compactMap { line in
        value(line.value).map { (line.word, $0) }
      })
  }

  /// Nil for a word that is not in the table.
  package subscript(key: WordKey) -> Value? {
    words.place(of: key).map { values[$0] }
  }

  package func contains(_ key: WordKey) -> Bool {
    words.place(of: key) != nil
  }
}

extension Lexicon<Void> {
  /// A list of words, one a line.
  package init(words file: [UInt8]) {
    self.init(file) { _ in () }
  }
}

/// Where each of some words stands in their order, by its key.
package struct WordIndex: Sendable {
  /// By slot; 0 for a free one.
  private let keys: [UInt64]
  /// Places, by slot.
  private let places: [Int32]

  package init(_ words: [WordKey]) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var places = [Int32](repeating: 0, count: capacity)
    for (place, word) in words.enumerated() {
      let key = word.rawValue
      var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      places[slot] = Int32(place)
    }
    self.keys = keys
    self.places = places
  }

  /// The last place of a word; nil for one that is not among them.
  package func place(of key: WordKey) -> Int? {
    var slot = Int(truncatingIfNeeded: key.rawValue) & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key.rawValue { return Int(places[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}

/// The entries of a lexicon file, in order: for tables with words of their own shape.
package struct LexiconLines: Sequence, Sendable {
  private let entries: [(word: String, value: String)]

  package init(_ file: [UInt8]) {
    entries = file.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let text = line.prefix { $0 != UInt8(ascii: "#") }
      guard let first = text.firstIndex(where: { $0 > 0x20 }) else { return nil }
      let tab = text[first...].firstIndex(of: UInt8(ascii: "\t"))
      let word = Self.trimmed(text[first..<(tab ?? text.endIndex)])
      return (word, tab.map { Self.trimmed(text[$0...]) } ?? "")
    }
  }

  package func makeIterator() -> IndexingIterator<[(word: String, value: String)]> {
    entries.makeIterator()
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
