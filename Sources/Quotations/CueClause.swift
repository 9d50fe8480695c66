import Prose

/// A place in a sentence that says who speaks: *Lee said*, *according to Lee*, *Lee's claim*, *Lee:*.
struct CueClause {
  enum Form: Equatable {
    case verb
    /// *… , adding that*: its subject stands elsewhere in the sentence.
    case participle
    /// *was called*: whoever speaks stands behind *by*, or nowhere.
    case passive
    case accordingTo
    case noun
    case colon
  }

  let form: Form
  let classes: WordClass
  /// Item indices of the cue's words.
  let cue: Range<Int>
  /// Item indices of the speaker's words; nil where there is none.
  let speaker: Range<Int>?
}

/// Reads the cue clauses of one sentence, from left to right; nearly every item is looked at once.
struct CueReader {
  let outline: Outline
  let sentence: Range<Int>
  /// The subject of the clauses so far, for verbs that share it: *Lee left and said*.
  private var subject: Range<Int>?
  /// The first noun phrase of the sentence, past an introductory phrase and its comma.
  let firstSubject: Range<Int>?
  private(set) var clauses: [CueClause] = []

  init(_ outline: Outline, sentence: Range<Int>) {
    self.outline = outline
    self.sentence = sentence
    firstSubject = outline.subject(of: sentence)
    for index in sentence where outline.items[index].span == nil {
      read(at: index)
    }
  }

  /// How many clauses have their cue before an item, by binary search.
  func clauseCount(before item: Int) -> Int {
    var low = 0
    var high = clauses.count
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].cue.lowerBound < item { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func read(at index: Int) {
    let classes = outline[index]
    if outline.items[index].key == Word.according, index + 1 < sentence.upperBound,
      outline.items[index + 1].key == Word.to
    {
      let speaker = outline.nounPhrase(from: index + 2, to: sentence.upperBound)
      add(.accordingTo, [], index..<index + 2, speaker)
    } else if classes.has(.cueVerb), !classes.has(.capital), isVerb(index) {
      readVerb(at: index)
    } else if classes.has(.speech), index == sentence.lowerBound,
      !classes.has([.bare, .participle]),
      outline.isName(index + 1),
      let speaker = outline.nounPhrase(from: index + 1, to: sentence.upperBound)
    {
      subject = speaker  // *Said Lee: "…"*
      add(.verb, classes, index..<index + 1, speaker)
    } else if classes.has(.cueNoun), !classes.has(.capital) {
      readNoun(at: index)
    } else if classes.has(.colon), outline.isSpan(index + 1), index + 1 < sentence.upperBound {
      readColon(at: index)
    }
  }

  private mutating func add(
    _ form: CueClause.Form, _ classes: WordClass, _ cue: Range<Int>, _ speaker: Range<Int>?
  ) {
    clauses.append(CueClause(form: form, classes: classes, cue: cue, speaker: speaker))
  }

  // MARK: Verbs

  /// Whether a word that is a noun as often stands as a verb here.
  private func isVerb(_ index: Int) -> Bool {
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
      if outline.items[index - 1].key == Word.to { return true }
      if before.has(.passive) { return false }
      if outline[index + 1].has([.colon, .comma]) && classes.has(.speech) { return true }
      if before.has(.capital) { return !classes.has(.cueNoun) }
      return before.has([
        .auxiliary, .subjectPronoun, .relative, .plural, .sShape, .adverb, .adverbShape,
      ])
    }
    if classes.has(.sShape), classes.has(.cueNoun) || before.has(.preposition) {
      return before.has([.capital, .subjectPronoun, .relative, .comma, .adverb, .adverbShape])
    }
    return true
  }

  private mutating func readVerb(at index: Int) {
    let classes = outline[index]
    var start = index
    var isPassive = false
    while start > sentence.lowerBound, !outline.isSpan(start - 1),
      outline[start - 1].has([.auxiliary, .adverb, .adverbShape]) || outline[start - 1].has(.time)
    {
      start -= 1
      isPassive = isPassive || outline[start].has(.passive) && !classes.has(.participle)
    }
    if isPassive, !classes.has(.bare) {
      add(.passive, classes, index..<index + 1, agent(behind: index))
      return
    }
    if classes.has(.naming), !hasNamedSubject(start) {
      add(.passive, classes, index..<index + 1, nil)  // *a site called "…"*
      return
    }
    if classes.has(.participle), start == index,
      index == sentence.lowerBound
        || !outline.isName(index - 1) && !outline[index - 1].has(.person)
    {
      add(.participle, classes, index..<index + 1, subject ?? leadSubject(before: index))
      return
    }
    if let inverted = invertedSubject(at: index) ?? closingSubject(at: index) {
      subject = inverted
      add(.verb, classes, index..<index + 1, inverted)
      return
    }
    let found = subject(endingAt: start)
    if let found { subject = found }
    add(.verb, classes, index..<index + 1, found ?? subject ?? leadSubject(before: index))
  }

  /// Whether what stands before a verb is somebody rather than something.
  private func hasNamedSubject(_ verb: Int) -> Bool {
    guard verb > sentence.lowerBound else { return false }
    let before = outline[verb - 1]
    return before.has([.subjectPronoun, .relative, .person, .body, .conjunction, .comma])
      || outline.isName(verb - 1) || outline.isSpan(verb - 1)
  }

  /// The subject behind a verb that follows a quotation: *"…," said Lee*.
  private func invertedSubject(at verb: Int) -> Range<Int>? {
    guard !outline[verb].has(.participle) else { return nil }
    var before = verb - 1
    if before >= sentence.lowerBound, outline[before].has([.comma, .dash]) { before -= 1 }
    guard before >= sentence.lowerBound, outline.isSpan(before) else { return nil }
    var start = verb + 1
    while start < sentence.upperBound, outline[start].has([.adverb, .adverbShape]) { start += 1 }
    guard let phrase = outline.nounPhrase(from: start, to: sentence.upperBound) else { return nil }
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
    return end == sentence.upperBound || outline[end].has([.comma, .stop, .preposition])
      ? phrase : nil
  }

  private func agent(behind verb: Int) -> Range<Int>? {
    let limit = min(sentence.upperBound, verb + 8)
    guard let by = (verb..<limit).first(where: { outline.items[$0].key == Word.by }) else {
      return nil
    }
    return outline.nounPhrase(from: by + 1, to: sentence.upperBound)
  }

  // MARK: Subjects

  /// The subject that ends where a verb group starts; nil where it stands elsewhere.
  private func subject(endingAt end: Int) -> Range<Int>? {
    guard end > sentence.lowerBound, !outline.isSpan(end - 1) else { return nil }
    let before = outline[end - 1]
    if before.has(.relative), !before.has(.determiner) || outline[end - 2].has(.comma) {
      let comma = outline[end - 2].has(.comma) ? end - 2 : end - 1
      return outline.nounPhrase(endingAt: comma, from: sentence.lowerBound)
    }
    if before.has([.comma, .closer, .dash]) { return subject(beforeAppositionEndingAt: end - 1) }
    if before.has(.conjunction) || outline.items[end - 1].key == Word.to { return nil }
    guard let phrase = outline.nounPhrase(endingAt: end, from: sentence.lowerBound),
      !outline[phrase.lowerBound].has(.ingShape) || outline.isName(phrase.lowerBound)
    else { return nil }
    return antecedent(of: phrase) ?? phrase
  }

  /// *an official who spoke to two papers said*: the official, not the papers.
  private func antecedent(of phrase: Range<Int>) -> Range<Int>? {
    guard !outline[phrase.lowerBound].has(.subjectPronoun) else { return nil }
    var index = phrase.lowerBound
    let limit = max(sentence.lowerBound, index - 20)
    while index > limit, !outline.isSpan(index - 1), !outline[index - 1].has(.separator) {
      index -= 1
      if outline.items[index].key == Word.who {
        return outline.nounPhrase(endingAt: index, from: sentence.lowerBound)
      }
    }
    return nil
  }

  /// *Lee, who ran the ferry for ten years, said*: the leftmost segment before the comma that is a name or noun.
  private func subject(beforeAppositionEndingAt comma: Int) -> Range<Int>? {
    var segment = comma
    var best: Range<Int>?
    var limit = 60
    while segment > sentence.lowerBound, !outline.isSpan(segment - 1), limit > 0 {
      var start = segment
      while start > sentence.lowerBound, !outline.isSpan(start - 1),
        !outline[start - 1].has([.comma, .opener, .dash, .semicolon, .colon]), limit > 0
      {
        start -= 1
        limit -= 1
      }
      if segment < comma, let phrase = subjectPhrase(in: start..<segment) { best = phrase }
      segment = start - 1
      guard segment > sentence.lowerBound, !outline.isSpan(segment) else { break }
      limit -= 1
    }
    return best.map { $0.lowerBound..<outline.apposedName(behind: $0, to: comma) }
  }

  /// The noun phrase at the end of a segment that does not start with a preposition or another verb.
  private func subjectPhrase(in segment: Range<Int>) -> Range<Int>? {
    guard let phrase = outline.nounPhrase(endingAt: segment.upperBound, from: segment.lowerBound)
    else { return nil }
    let lead = segment.lowerBound..<phrase.lowerBound
    guard lead.allSatisfy({ outline[$0].has([.conjunction, .subordinator, .adverb, .time]) })
    else { return nil }
    let first = outline[phrase.lowerBound]
    guard !first.has([.number]) else { return nil }
    return phrase
  }

  private func leadSubject(before end: Int) -> Range<Int>? {
    firstSubject.flatMap { $0.upperBound <= end ? $0 : nil }
  }

  // MARK: Nouns and colons

  private mutating func readNoun(at index: Int) {
    if index > sentence.lowerBound, outline[index - 1].has(.possessive) {
      add(.noun, outline[index], index..<index + 1, index - 1..<index)
      return
    }
    var start = index
    let limit = max(sentence.lowerBound, index - 4)
    while start > limit, !outline.isSpan(start - 1), !outline[start - 1].has(.clitic),
      !outline[start - 1].has(.separator), !outline[start - 1].has(.possessive)
    {
      start -= 1
    }
    guard start > limit, !outline.isSpan(start - 1) else { return }
    if outline[start - 1].has(.possessive) {
      add(.noun, outline[index], index..<index + 1, start - 1..<start)
    } else if outline[start - 1].has(.clitic),
      let phrase = outline.nounPhrase(endingAt: start - 1, from: sentence.lowerBound)
    {
      add(.noun, outline[index], index..<index + 1, phrase)
    }
  }

  private mutating func readColon(at index: Int) {
    let name = outline.nameStart(endingAt: index, from: sentence.lowerBound)
    if name < index, name == sentence.lowerBound || outline[name - 1].has([.dash, .stop]) {
      add(.colon, [], index..<index + 1, name..<index)
      return
    }
    if let last = clauses.last, last.form != .noun || last.cue.upperBound == index { return }
    add(.colon, [], index..<index + 1, subject ?? leadSubject(before: index))
  }
}
