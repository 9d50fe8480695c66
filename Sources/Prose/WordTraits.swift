/// Words, and for each a set of what it may be, as bits: a lexicon that a text's every word is looked up in.
package struct WordTraits: Sendable {
  private var words: WordIndex
  /// In the order of the words.
  private var sets: [UInt64] = []

  /// - Parameter expected: how many words there will be, about.
  package init(roomFor expected: Int) {
    words = WordIndex(roomFor: expected)
    sets.reserveCapacity(expected)
  }

  /// What is known of a word; nothing of most.
  package subscript(key: WordKey) -> UInt64 {
    words.place(of: key).map { sets[$0] } ?? 0
  }

  /// Adds to what is known of a word.
  package mutating func add(_ traits: UInt64, to key: WordKey) {
    let (place, isNew) = words.insert(key)
    if isNew { sets.append(traits) } else { sets[place] |= traits }
  }

  /// Adds to what is known of each word of a column, which spaces part.
  package mutating func add(_ traits: UInt64, toEach words: LexiconText) {
    words.forEachKey { add(traits, to: $0) }
  }

  /// The same words with what `transform` makes of their sets, which it is asked once for a run of equal ones.
  package func mapped(_ transform: (UInt64) -> UInt64) -> WordTraits {
    var other = self
    var last: (set: UInt64, other: UInt64)?
    for place in sets.indices {
      let made = last?.set == sets[place] ? last?.other : nil
      other.sets[place] = made ?? transform(sets[place])
      last = (sets[place], other.sets[place])
    }
    return other
  }
}
