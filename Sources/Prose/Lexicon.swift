/// A table of words and what is known about them, read from a text file that a person can extend.
///
/// One entry a line; `#` starts a comment; behind the word, after a tab, its value. Look-up is
/// by `WordKey` in a flat table with linear probing, a few nanoseconds each.
package struct Lexicon<Value: Sendable>: Sendable {
  private var slots: [(key: WordKey, value: Value)?]
  private let mask: Int

  /// A later entry for the same word wins.
  package init(_ entries: [(word: String, value: Value)]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    slots = Array(repeating: nil, count: capacity)
    mask = capacity - 1
    for entry in entries {
      let key = WordKey(entry.word)
      slots[slot(of: key)] = (key, entry.value)
    }
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
    slots[slot(of: key)]?.value
  }

  package func contains(_ key: WordKey) -> Bool {
    slots[slot(of: key)] != nil
  }

  /// Where the key stands, or the free slot where it would.
  private func slot(of key: WordKey) -> Int {
    var index = Int(truncatingIfNeeded: key.rawValue) & mask
    while let entry = slots[index], entry.key != key { index = (index + 1) & mask }
    return index
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
      let tab = text.firstIndex(of: UInt8(ascii: "\t"))
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
