import Prose

// Phrases for whoever speaks, where they are more than a plain noun phrase.

extension Outline {
  /// A noun phrase behind its cue, with a participle that says more of somebody unnamed: *said one man involved in it*.
  func speakerPhrase(from start: Int, to end: Int) -> Range<Int>? {
    guard let phrase = nounPhrase(from: start, to: end) else { return nil }
    let next = phrase.upperBound
    let isOneOfMany =
      next - start == 2 && (items[start].key == Word.one || items[start].key == Word.a)
    guard self[start].has([.determiner, .number, .possessive]),
      isOneOfMany || !isName(next - 1),  // *one Democrat*
      next + 1 < end,
      !isSpan(next), self[next].has([.pastShape, .perfect]), !self[next].has([.speech, .capital])
    else { return phrase }
    if self[next + 1].has(.time) { return start..<next + 2 }
    guard self[next + 1].has(.preposition), let object = nounPhrase(from: next + 2, to: end) else {
      return phrase
    }
    return start..<object.upperBound
  }

  /// What a relative pronoun stands for: *Ann Lee, who*.
  func antecedent(of relative: Int) -> Range<Int>? {
    let end = self[relative - 1].has(.comma) ? relative - 1 : relative
    guard let phrase = nounPhrase(endingAt: end, from: 0) else { return nil }
    // *a reply from Ann Lee, who*, but *a spokesman for Ann Lee, who*
    guard isName(end - 1), let joint = phrase.last(where: { self[$0].has(.preposition) }),
      !phrase.prefix(joint - phrase.lowerBound).contains(where: {
        self[$0].has(.person) || isName($0)
      })
    else { return phrase }
    return joint + 1..<end
  }
}
