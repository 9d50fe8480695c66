/// Makes text that is like news to an aligner: words as uneven in frequency as in English, sentences,
/// quotations, figures. The same seed gives the same text.
struct ProseGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// S. Vigna's SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private static let common = [
    "the", "of", "to", "and", "a", "in", "that", "for", "on", "was", "with", "as", "by", "it", "at",
    "from", "had", "were", "which", "but", "not", "after", "who", "would", "over", "between", "no",
  ]
  private static let syllables = [
    "har", "bor", "ven", "tal", "mic", "ro", "sen", "dal", "pur", "tin", "ler", "os", "gra", "fen",
    "wic", "mar", "ste", "lin", "cor", "bel", "nor", "vast", "ing", "er", "ist", "al", "um", "dor",
  ]

  /// A frequent word, or one made of syllables; the more syllables, the rarer.
  private mutating func word() -> String {
    if Int.random(in: 0..<100, using: &self) < 45 {
      let rank = min(Int.random(in: 0..<27, using: &self), Int.random(in: 0..<27, using: &self))
      return Self.common[rank]
    }
    return (0..<Int.random(in: 1...3, using: &self)).map { _ in
      Self.syllables[Int.random(in: 0..<Self.syllables.count, using: &self)]
    }.joined()
  }

  mutating func sentence(words count: Int) -> String {
    var words = (0..<count).map { _ in word() }
    if Int.random(in: 0..<4, using: &self) == 0 {
      words[count / 2] = "\(Int.random(in: 2...3000, using: &self))"
    }
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    let text = words.joined(separator: " ")
    return Int.random(in: 0..<5, using: &self) == 0
      ? "\u{201C}\(text),\u{201D} said Mara Quill." : "\(text)."
  }

  /// Paragraphs of two to four sentences, about 60 words.
  mutating func paragraphs(_ count: Int) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 2...4, using: &self)).map { _ in
        sentence(words: Int.random(in: 8...30, using: &self))
      }.joined(separator: " ")
    }
  }

  /// The paragraphs, of which a share, but at least one, has one to three words replaced.
  mutating func edited(_ paragraphs: [String], percent: Int) -> [String] {
    var edited = paragraphs
    let count = max(1, paragraphs.count * percent / 100)
    for index in paragraphs.indices.shuffled(using: &self).prefix(count) {
      var words = paragraphs[index].split(separator: " ").map(String.init)
      for _ in 0..<Int.random(in: 1...3, using: &self) {
        words[Int.random(in: 0..<words.count, using: &self)] = word()
      }
      edited[index] = words.joined(separator: " ")
    }
    return edited
  }
}
