/// A table of words and what is known about them, read from a text file that a person can extend.
///
/// One entry a line; a line that begins with `#` is a comment; behind the word, after a tab, its value. Look-up is
/// by `WordKey` in a flat table with linear probing, a few nanoseconds each. Nothing generic with `package` access is
/// specialised for other targets, `@inlinable` or not (as of Swift 6.3), so where every word of a text is looked up,
/// ask `words` for the place and take the value from `values`. Tables are made when they are first asked for, in
/// every process anew, so a short run spends much of its time here: keys are made straight from bytes, and a large
/// table is filled through its `WordIndex`, which is not generic either.
package struct Lexicon<Value: Sendable>: Sendable {
  /// The words, each with the index of its value.
  package private(set) var words = WordIndex()
  /// In the order of the words.
  package private(set) var values: [Value] = []

  package init() {}

  /// Words that were numbered before, and what is known of each.
  package init(words: WordIndex, values: [Value]) {
    precondition(words.count == values.count, "every word has its value")
    self.words = words
    self.values = values
  }

  /// A later entry for the same word wins.
  package init(_ entries: [(word: String, value: Value)]) {
    for entry in entries { insert(entry.value, for: WordKey(entry.word)) }
  }

  /// Reads `word<tab>value` lines; `value` makes sense of what stands behind the word, or drops the line.
  package init(_ file: [UInt8], value: (LexiconText) -> Value?) {
    let expected = file.count / 16
    words = WordIndex(roomFor: expected)
    values.reserveCapacity(expected)
    for (word, text) in LexiconEntries(file) {
      if let value = value(text) { insert(value, for: word.key) }
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

/// The entries of a lexicon file as strings, in order: for small tables with words of their own shape.
package struct LexiconLines: Sequence, IteratorProtocol, Sendable {
  private var entries: LexiconEntries

  package init(_ file: [UInt8]) {
    entries = LexiconEntries(file)
  }

  package mutating func next() -> (word: String, value: String)? {
    entries.next().map { ($0.word.text, $0.value.text) }
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
