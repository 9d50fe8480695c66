import Prose

// Whose a verb is: its own subject before or behind it, or one that it takes from elsewhere in the sentence.

extension CueReader {
  /// Where the auxiliaries, adverbs and times before a verb start: *had on Monday also said*.
  func groupStart(of verb: Int) -> Int {
    var start = verb
    while start > sentence.lowerBound, !outline.isSpan(start - 1) {
      let classes = outline[start - 1]
      if classes.has([.auxiliary, .adverb, .adverbShape, .time])
        || classes.has(.preposition) && outline[start].has(.time)
        || isFirstTime(start - 1)
      {
        start -= 1
      } else if classes.has(.article), outline[start].has(.time), start - 2 > sentence.lowerBound,
        outline[start - 2].has(.preposition)
      {
        start -= 2  // *during a Sunday*
      } else {
        break
      }
    }
    return start
  }

  /// Whether *first* is an adverb: *the Post first reported*, not *the first said*.
  private func isFirstTime(_ index: Int) -> Bool {
    outline.items[index].key == Word.first && index > sentence.lowerBound
      && !outline[index - 1].has([.determiner, .possessive, .preposition])
  }

  /// The subject of a verb, with a participle and the time behind it: *the order released Friday said*.
  func subject(of verb: Int, from start: Int) -> Range<Int>? {
    guard let found = subject(endingAt: start) else { return nil }
    guard start < verb, outline[start].has(.time), outline[start - 1].has(.pastShape),
      !outline.isName(start - 1), found.upperBound == start, found.count > 2
    else { return found }
    let end = (start..<verb).first { !outline[$0].has([.time, .preposition]) } ?? verb
    return found.lowerBound..<end
  }

  /// Whoever does what an infinitive tells: *Lee was asked to say*, *it led the board to declare*.
  func infinitiveSubject(of verb: Int) -> Range<Int>? {
    let to = verb - 1
    guard to > sentence.lowerBound, outline.items[to].key == Word.to else { return nil }
    if outline[to - 1].has(.objectPronoun), !outline[to - 2].has([.speech, .preposition]) {
      return to - 1..<to
    }
    if let phrase = outline.nounPhrase(endingAt: to, from: sentence.lowerBound),
      phrase.lowerBound > sentence.lowerBound,
      outline[phrase.lowerBound - 1].has(.causative)
    {
      return phrase
    }
    guard let last = predications.last, last.isInner,
      !outline[last.subject.lowerBound].has(.relative)
    else { return nil }
    let isPassive = outline[last.verb].has(.passive)
    return to == last.verb + (isPassive ? 2 : 1) ? last.subject : nil
  }

  /// Whoever the pronoun of a free relative clause repeats: *The president denounced what he called*.
  func holder(of pronoun: Range<Int>) -> Range<Int>? {
    guard outline[pronoun.lowerBound].isSuperset(of: .subjectPronoun),
      outline[pronoun.lowerBound].has([.masculine, .feminine]),
      pronoun.lowerBound > sentence.lowerBound,
      outline.items[pronoun.lowerBound - 1].key == Word.what,
      let main = predications.suffix(8).last(where: { !$0.isInner })?.subject,
      outline.isName(main.upperBound - 1) || outline[main.upperBound - 1].has(.person)
    else { return nil }
    return main
  }

  /// Whether a participle's own subject ends where it starts: *with Lee saying*, not *on the Post's site, saying*.
  func followsItsSubject(_ start: Int) -> Bool {
    guard start > sentence.lowerBound, !outline.isSpan(start - 1) else { return false }
    guard outline.isName(start - 1) || outline[start - 1].has(.person),
      let phrase = outline.nounPhrase(endingAt: start, from: sentence.lowerBound)
    else { return isAccompanied(start) }
    let joint = phrase.lowerBound - 1
    guard joint >= sentence.lowerBound, outline[joint].has(.preposition) else { return true }
    return outline.items[joint].key == Word.with || outline.items[joint].key == Word.of
  }

  /// Whether a phrase behind *with* ends where a participle starts: *with one of her ads asking*.
  func isAccompanied(_ start: Int) -> Bool {
    guard let phrase = outline.nounPhrase(endingAt: start, from: sentence.lowerBound),
      phrase.lowerBound > sentence.lowerBound
    else { return false }
    return outline.items[phrase.lowerBound - 1].key == Word.with
  }

  /// The subject behind a verb that follows a quotation: *"…," said Lee*.
  func invertedSubject(at verb: Int) -> Range<Int>? {
    guard !outline[verb].has([.participle, .label]) else { return nil }
    var before = verb - 1
    if before >= sentence.lowerBound, outline[before].has([.comma, .dash]) { before -= 1 }
    guard before >= sentence.lowerBound, outline.isSpan(before) else { return nil }
    var start = verb + 1
    while start < sentence.upperBound, outline[start].has([.adverb, .adverbShape]) { start += 1 }
    guard let phrase = outline.speakerPhrase(from: start, to: sentence.upperBound) else {
      return nil
    }
    let isObject =
      outline.items[phrase.lowerBound].key == Word.it
      || outline[phrase.lowerBound].has(.objectPronoun)
    return isObject || outline.items[phrase.lowerBound].key == Word.that ? nil : phrase
  }

  /// The subject behind a verb that closes a sentence: *…, said Lee.*
  func closingSubject(at verb: Int) -> Range<Int>? {
    guard outline[verb].has(.speech), verb > sentence.lowerBound, outline[verb - 1].has(.comma),
      let phrase = outline.nounPhrase(from: verb + 1, to: sentence.upperBound),
      !outline[phrase.lowerBound].has([.subjectPronoun, .objectPronoun])
    else { return nil }
    let end = phrase.upperBound
    return end == sentence.upperBound || outline[end].has([.comma, .stop, .colon, .preposition])
      ? phrase : nil
  }

  /// Whoever stands behind *by* after a passive.
  func agent(behind verb: Int) -> Range<Int>? {
    let limit = min(sentence.upperBound, verb + 8)
    guard let by = (verb..<limit).first(where: { outline.items[$0].key == Word.by }) else {
      return nil
    }
    return outline.nounPhrase(from: by + 1, to: sentence.upperBound)
  }
}
