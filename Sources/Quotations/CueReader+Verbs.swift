import Prose

// Verbs as cues: which words are verbs where they stand, and what clauses they make.

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
      return before.has(.subjectPronoun) || before.has(.relative) && !before.has(.possessive)
        || before.has(.partitive) && outline.items[index - 1].key != Word.one && hasContent(index)
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

  /// Whether what is said stands right behind a word: *some said they*, not *some said cases*.
  private func hasContent(_ index: Int) -> Bool {
    outline.isSpan(index + 1)
      || outline[index + 1].has([.determiner, .possessive, .subjectPronoun, .objectPronoun])
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
      add(
        .participle, classes, index..<index + 1,
        mainSubject(before: index) ?? firstSubject)  // *In calling it "…," Lee*
      return
    }
    if let inverted = invertedSubject(at: index) {
      subject = inverted
      add(Predication(subject: inverted, verb: index, isInner: false))
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
}
