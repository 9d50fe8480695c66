import Prose

/// Countries, states and large cities, under all the names that papers have for them.
enum KnownPlaces {
  /// A place under the name that stands for all others of it.
  struct Entry {
    let name: String
    /// The letters of its words.
    let keys: [WordKey]
  }

  /// The place that some tokens of a passage are a name of; nil for places of no renown.
  static func place(of words: Range<Int>, in passage: Passage) -> Entry? {
    let first = NameLetters.key(of: passage.tokens[words.lowerBound], in: passage)
    if words.count == 1 { return place(for: first) }
    guard words.count < mostWords,
      passage.tokens[words.lowerBound].range.count == 1 || beginnings.place(of: first) != nil
    else { return nil }
    return place(for: WordKey(NameLetters.text(of: passage[bytes: passage.range(ofTokens: words)])))
  }

  /// The place with a name of these letters.
  private static func place(for letters: WordKey) -> Entry? {
    table.words.place(of: letters).map { entries[Int(table.values[$0])] }
  }

  /// The most tokens of a place's name.
  private static let mostWords = 7

  private static let entries = LexiconLines(PackageResources.places_txt).map {
    Entry(name: $0.word, keys: NameLetters.keys(of: $0.word))
  }

  private static let (table, beginnings) = tables()

  /// By the letters of a name its index in `entries`, and the first words of the names.
  private static func tables() -> (names: Lexicon<Int32>, beginnings: WordIndex) {
    var names = WordIndex(roomFor: 1024)
    var indices: [Int32] = []
    indices.reserveCapacity(1024)
    var beginnings = WordIndex(roomFor: 1024)
    func add(_ name: LexiconText, _ index: Int32) {
      let (place, isNew) = names.insert(NameLetters.key(of: name.bytes))
      if isNew { indices.append(index) } else { indices[place] = index }
      // Names of one word are found without.
      let first = name.bytes.prefix { !endsWord($0) }
      if first.count < name.bytes.count { _ = beginnings.insert(NameLetters.key(of: first)) }
    }
    var index: Int32 = 0
    for (name, others) in LexiconEntries(PackageResources.places_txt) {
      add(name, index)
      for other in others.parts(separatedBy: ";") { add(other, index) }
      index += 1
    }
    return (Lexicon(words: names, values: indices), beginnings)
  }

  /// Whether a byte ends a word inside a name.
  private static func endsWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }
}
