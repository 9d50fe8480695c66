import Prose

extension Speaker {
  /// Whether both may be one person by what the texts tell: named otherwise, or more fully, or by a pronoun that
  /// nobody can resolve.
  package func mayBeSame(as other: Speaker) -> Bool {
    let (mine, others) = (Naming(self), Naming(other))
    if mine.isUnresolvedPronoun || others.isUnresolvedPronoun { return true }
    if mine.words == others.words { return true }
    guard !mine.names.isEmpty, !others.names.isEmpty else {
      return mine.names.isEmpty && others.names.isEmpty && mine.words.last == others.words.last
    }
    let common = mine.names.intersection(others.names).count
    return common >= 2 || common == min(mine.names.count, others.names.count)
  }
}

/// The words by which somebody is called.
private struct Naming {
  let words: [WordKey]
  /// Capitalised words that are no titles and no grammar.
  let names: Set<WordKey>
  let isUnresolvedPronoun: Bool

  init(_ speaker: Speaker) {
    let passage = Passage(speaker.name ?? speaker.text)
    let tokens = passage.tokens.filter { $0.kind == .word }
    words = tokens.map(\.key)
    names = Set(
      tokens.filter { token in
        let first = passage.bytes[token.range.lowerBound]
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) || first >= 0x80
        return isCapital
          && !WordClass.known(of: token.key).has(
            WordClass.grammatical.union([.honorific, .nameSuffix]))
      }.map(\.key))
    isUnresolvedPronoun =
      speaker.name == nil
      && words.allSatisfy {
        WordClass.known(of: $0).has([.subjectPronoun, .objectPronoun, .possessive, .relative])
      }
  }
}
