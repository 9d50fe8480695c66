/// A table of words and what is known about them, read from a text file that a person can extend.
///
/// One entry a line; `#` starts a comment; behind the word, after a tab, its value. Look-up is
/// by `WordKey` in a flat table with linear probing, a few nanoseconds each; it is inlinable because
/// a generic that other targets cannot specialise costs ten times as much.
package struct Lexicon<Value: Sendable>: Sendable {
  /// Keys by slot; 0 for a free one.
  @usableFromInline let keys: [UInt64]
  /// Indices into `values`, by slot.
  @usableFromInline let places: [Int32]
  @usableFromInline let values: [Value]

  /// A later entry for the same word wins.
  package init(_ entries: [(word: String, value: Value)]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var places = [Int32](repeating: 0, count: capacity)
    for (place, entry) in entries.enumerated() {
      let key = WordKey(entry.word).rawValue
      var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      places[slot] = Int32(place)
    }
    self.keys = keys
    self.places = places
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
  @inlinable package subscript(key: WordKey) -> Value? {
    guard let slot = slot(of: key) else { return nil }
    return values[Int(places[slot])]
  }

  @inlinable package func contains(_ key: WordKey) -> Bool {
    slot(of: key) != nil
  }

  @inlinable func slot(of key: WordKey) -> Int? {
    var slot = Int(truncatingIfNeeded: key.rawValue) & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key.rawValue { return slot }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}

extension Lexicon<Void> {
  /// A list of words, one a line.
  package init(words file: [UInt8]) {
    self.init(file) { _ in () }
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
