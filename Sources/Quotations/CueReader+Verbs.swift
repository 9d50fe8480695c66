import Prose

// Verbs as cues: which words are verbs where they stand, and whose they are.

extension CueReader {
  /// Whether a word that is a noun as often stands as a verb here.
  func isVerb(_ index: Int) -> Bool {
    let classes = outline[index]
    guard !classes.has(.attached) else { return outline.isSpan(index - 1) }
    guard index > sentence.lowerBound, !outline.isSpan(index - 1) else {
      return !classes.has(.bare)
    }
    let before = outline[index - 1]
    if before.has([.determiner, .possessive, .clitic, .number]) {
      return before.has(.subjectPronoun) || before.has(.relative)
    }
    if classes.has(.bare) {
      if outline.items[index - 1].key == Word.to {
        return !classes.has(.body) || outline[index + 1].has(.determiner)
          || outline.isSpan(index + 1)
      }
      if before.has(.passive) { return false }
      if outline[index + 1].has([.colon, .comma]), classes.has(.speech), !endsSingular(index) {
        return true
      }
      if before.has(.capital) { return before.has([.sShape, .plural]) && !classes.has(.cueNoun) }
      return before.has([
        .auxiliary, .subjectPronoun, .relative, .plural, .sShape, .adverb, .adverbShape,
      ])
    }
    if classes.has(.sShape), classes.has(.cueNoun) || before.has(.preposition) {
      return before.has([.capital, .subjectPronoun, .relative, .comma, .adverb, .adverbShape])
    }
    return !classes.has(.sShape) || !endsBare(index) && !outline[index + 1].has(.auxiliary)
  }

  /// Whether a word ends a phrase in the singular, and so is no verb in its bare form: *a snappy retort*.
  private func endsSingular(_ index: Int) -> Bool {
    guard let phrase = outline.nounPhrase(endingAt: index, from: sentence.lowerBound) else {
      return false
    }
    return outline.items[phrase.lowerBound].key == Word.a
      || outline.items[phrase.lowerBound].key == Word.an
  }

  /// Whether what stands before a word in *-s* is no subject in the singular, for want of an article or a name:
  /// *against recent attacks*, *two long reports*.
  private func endsBare(_ index: Int) -> Bool {
    var start = index
    while start > max(sentence.lowerBound, index - 6), !outline.isSpan(start - 1) {
      let classes = outline[start - 1]
      if classes.has([.capital, .person, .body, .subjectPronoun, .relative, .indefinite, .clitic]) {
        return false
      }
      if classes.has([.possessive, .article]) { return false }
      if classes.has([.number, .determiner]) { return true }
      guard classes.has(.word), !classes.has(WordClass.grammatical.union(.pastShape)) else {
        return start < index && classes.has([.preposition, .cueVerb, .auxiliary, .pastShape])
      }
      start -= 1
    }
    return false
  }

  /// Reads the clause of a verb: who does what it says, and whether somebody does.
  mutating func readVerb(at index: Int) {
    let classes = outline[index]
    let start = groupStart(of: index)
    let isPassive =
      !classes.has(.participle) && (start..<index).contains { outline[$0].has(.passive) }
    if isPassive && !classes.has(.bare) || classes.has(.perfect) && start == index {
      add(.passive, classes, index..<index + 1, agent(behind: index))
      return
    }
    if classes.has(.naming), !hasNamedSubject(start), !hasObject(index) {
      add(.passive, classes, index..<index + 1, nil)  // *a site called "…"*
      return
    }
    if classes.has(.participle), isAccompanied(start),
      let phrase = outline.nounPhrase(endingAt: start, from: sentence.lowerBound)
    {
      add(.participle, classes, index..<index + 1, phrase)
      return
    }
    if classes.has(.participle), !(start..<index).contains(where: { outline[$0].has(.auxiliary) }),
      !followsItsSubject(start)
    {
      add(.participle, classes, index..<index + 1, mainSubject(before: index))
      return
    }
    if let inverted = invertedSubject(at: index) {
      subject = inverted
      predications.append(Predication(subject: inverted, verb: index, isInner: false))
      add(.verb, classes, index..<index + 1, inverted)
      return
    }
    let found =
      subject(of: index, from: start) ?? closingSubject(at: index)
      ?? infinitiveSubject(of: index)
    let speaker = found.flatMap(holder) ?? found ?? mainSubject(before: index)
    if let found {
      subject = found
      addPredication(of: found, verb: index)
    }
    add(.verb, classes, index..<index + 1, speaker)
  }

  /// Where the auxiliaries, adverbs and times before a verb start: *had on Monday also said*.
  private func groupStart(of verb: Int) -> Int {
    var start = verb
    while start > sentence.lowerBound, !outline.isSpan(start - 1) {
      let classes = outline[start - 1]
      if classes.has([.auxiliary, .adverb, .adverbShape, .time])
        || classes.has(.preposition) && outline[start].has(.time)
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

  /// The subject of a verb, with a participle and the time behind it: *the order released Friday said*.
  private func subject(of verb: Int, from start: Int) -> Range<Int>? {
    guard let found = subject(endingAt: start) else { return nil }
    guard start < verb, outline[start].has(.time), outline[start - 1].has(.pastShape),
      !outline.isName(start - 1), found.upperBound == start, found.count > 2
    else { return found }
    let end = (start..<verb).first { !outline[$0].has([.time, .preposition]) } ?? verb
    return found.lowerBound..<end
  }

  /// Whoever does what an infinitive tells: *Lee was asked to say*, *it led the board to declare*.
  private func infinitiveSubject(of verb: Int) -> Range<Int>? {
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
  private func holder(of pronoun: Range<Int>) -> Range<Int>? {
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
  private func followsItsSubject(_ start: Int) -> Bool {
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

  /// Whether something is called something else: *called the docks "unsafe"*, not *a site called the "Feed"*.
  private func hasObject(_ verb: Int) -> Bool {
    outline[verb + 1].has([.determiner, .possessive, .objectPronoun]) && !outline.isSpan(verb + 2)
  }

  /// Whether what stands before a verb is somebody rather than something.
  private func hasNamedSubject(_ verb: Int) -> Bool {
    guard verb > sentence.lowerBound else { return false }
    let before = outline[verb - 1]
    return before.has([
      .subjectPronoun, .relative, .person, .body, .conjunction, .comma, .indefinite,
    ])
      || outline.isName(verb - 1) || outline.isSpan(verb - 1)
      || outline.items[verb - 1].key == Word.to
  }

  /// The subject behind a verb that follows a quotation: *"…," said Lee*.
  private func invertedSubject(at verb: Int) -> Range<Int>? {
    guard !outline[verb].has(.participle) else { return nil }
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
  private func closingSubject(at verb: Int) -> Range<Int>? {
    guard outline[verb].has(.speech), verb > sentence.lowerBound, outline[verb - 1].has(.comma),
      let phrase = outline.nounPhrase(from: verb + 1, to: sentence.upperBound),
      !outline[phrase.lowerBound].has([.subjectPronoun, .objectPronoun])
    else { return nil }
    let end = phrase.upperBound
    return end == sentence.upperBound || outline[end].has([.comma, .stop, .colon, .preposition])
      ? phrase : nil
  }

  private func agent(behind verb: Int) -> Range<Int>? {
    let limit = min(sentence.upperBound, verb + 8)
    guard let by = (verb..<limit).first(where: { outline.items[$0].key == Word.by }) else {
      return nil
    }
    return outline.nounPhrase(from: by + 1, to: sentence.upperBound)
  }
}
