import Prose

extension SwiftSource {
  /// Adds a `Phrasebook` of Facts, with the phrases of a lexicon.
  ///
  /// - Parameters:
  ///   - isBackward: whether phrases are found by their last word.
  ///   - value: what an entry says, as an expression of the type; nil leaves it out.
  mutating func addPhrases(
    _ name: String, of type: String, _ entries: [LexiconEntry], backward isBackward: Bool = false,
    value: (LexiconEntry) throws(LexiconError) -> String?
  ) throws(LexiconError) {
    var phrases: [(words: [Token], value: String)] = []
    for entry in entries {
      guard let value = try value(entry) else { continue }
      for phrase in entry.alternatives {
        let words = try entry.tokens(of: phrase)
        phrases.append((isBackward ? words.reversed() : words, value))
      }
    }
    // Those which begin with the same word stand together, the longest first.
    let sorted = Dictionary(grouping: phrases.enumerated()) { $0.element.words[0].key }.values
      .sorted { $0[0].offset < $1[0].offset }
      .flatMap { group in
        group.sorted { one, other in
          let counts = (one.element.words.count, other.element.words.count)
          return counts.0 == counts.1 ? one.offset < other.offset : counts.0 > counts.1
        }.map(\.element)
      }
    var openers: [WordKey: Int] = [:]
    var ends: [Int] = []
    for (index, phrase) in sorted.enumerated() {
      if openers[phrase.words[0].key] == nil { openers[phrase.words[0].key] = index }
      ends.append((ends.last ?? 0) + phrase.words.count)
    }
    let words = sorted.flatMap(\.words)
    addTable("\(name)Openers", openers)
    addList("\(name)Ends", of: "UInt16", ends.map { "\($0)" })
    addList("\(name)Keys", of: "UInt64", words.map { "\($0.key.rawValue)" })
    addList("\(name)AreSpaced", of: "Bool", words.map { "\($0.isSpaced)" })
    addList("\(name)Values", of: type, sorted.map(\.value))
    addMember(
      """
        static let \(name) = Phrasebook(
          openers: \(name)Openers, ends: \(name)Ends, keys: \(name)Keys, areSpaced: \(name)AreSpaced,
          values: \(name)Values, backward: \(isBackward))
      """)
  }
}
