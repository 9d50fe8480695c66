import Prose

// Noun phrases are read off word classes, forwards from a verb or backwards to one. What matters is where
// they start and where they end; whatever is no function word, verb form or punctuation may be part of one.
// Each reading looks at the phrase itself and stops, and no phrase is longer than `phraseLimit` items.

extension Outline {
  /// The longest noun phrase that starts at an item: *a spokesman for Acme*, *Ann Lee*, *she*.
  func nounPhrase(from start: Int, to sentenceEnd: Int) -> Range<Int>? {
    let end = min(sentenceEnd, start + phraseLimit)
    guard start < end, !isSpan(start) else { return nil }
    if self[start].has(.subjectPronoun) { return start..<start + 1 }
    guard var phraseEnd = groupEnd(from: start, to: end) else { return nil }
    while phraseEnd + 1 < end {
      let joint = items[phraseEnd].key
      if joint == Word.and, joinsPeople(phraseEnd, to: end) {
        phraseEnd = groupEnd(from: phraseEnd + 1, to: end) ?? phraseEnd + 1
      } else if Word.joinsNouns(joint), let next = groupEnd(from: phraseEnd + 1, to: end) {
        phraseEnd = next
      } else {
        break
      }
    }
    return
      start..<(nameBehindPlace(start..<phraseEnd, to: end)
      ?? apposedName(behind: start..<phraseEnd, to: end))
  }

  /// Whether *and* joins two who do the same: *Ann Lee and former mayor Joe Doe*, not *Lee said, and the board agreed*.
  private func joinsPeople(_ and: Int, to end: Int) -> Bool {
    let isBehindName = endsInName(and)
    guard isBehindName || self[and - 1].has(.person) else { return false }
    if isBehindName, isName(and + 1) || self[and + 1].has(.possessive) { return true }
    guard let phraseEnd = groupEnd(from: and + 1, to: end) else { return false }
    if self[and - 1].has(.person), !self[and + 1].has(.determiner), self[phraseEnd - 1].has(.person)
    {
      return true
    }
    return phraseEnd > and + 2 && !self[and + 1].has([.article, .possessive, .time])
      && (self[phraseEnd - 1].has(.person) || isName(phraseEnd - 1))
  }

  /// Whether the last word before an item is a name, abbreviated or not.
  private func endsInName(_ end: Int) -> Bool {
    isName(end - 1) || self[end - 1] == .attached && isName(end - 2)
  }

  /// The end of a name that comes when it is said where somebody is: *his friend in Grimwick, Joe Doe,*.
  private func nameBehindPlace(_ phrase: Range<Int>, to end: Int) -> Int? {
    let head = phrase.upperBound - 1
    guard self[head].has(.person), !isName(head),
      self[phrase.lowerBound].has([.article, .possessive]), self[head + 1].has(.preposition),
      let placeEnd = groupEnd(from: head + 2, to: end)
    else { return nil }
    let nameEnd = apposedName(behind: phrase.lowerBound..<placeEnd, to: end)
    return nameEnd > placeEnd ? nameEnd : nil
  }

  /// The end of a name in commas behind a description: *the bank's chairman, Joe Doe,*; else the phrase's own.
  func apposedName(behind phrase: Range<Int>, to end: Int) -> Int {
    let comma = phrase.upperBound
    guard comma + 1 < end, self[comma].has(.comma),
      case let name = self[comma + 1].has(.person) && !isName(comma + 1) ? comma + 2 : comma + 1,
      isName(name),
      !isName(comma - 1) || self[phrase.lowerBound].has([.article, .possessive]),
      let nameEnd = groupEnd(from: comma + 1, to: end),
      nameStart(endingAt: nameEnd, from: comma) == name,
      !self[comma - 1].has(.number),
      !self[nameEnd].has([.auxiliary, .finite, .pastShape])
    else { return comma }
    guard nameEnd + 1 < end, items[nameEnd].key == Word.and, isName(nameEnd + 1) else {
      return nameEnd
    }
    return groupEnd(from: nameEnd + 1, to: end) ?? nameEnd
  }

  /// The end of the words that make up a phrase without prepositions; nil if there is no noun.
  private func groupEnd(from start: Int, to end: Int) -> Int? {
    var index = start
    var head: Int?
    while index < end, !isSpan(index) {
      let classes = self[index]
      if classes.has(.clitic) {
        guard head != nil, !isContraction(index) else { break }
        head = nil
      } else if classes.has([.determiner, .possessive]), !classes.has(.capital) || index == start {
        guard index == start || head == nil || items[index - 1].key == Word.first else { break }
      } else if classes.has(.separator) {
        break
      } else if !classes.has([.attached, .aside]) {
        guard isNominal(index, hasHead: head != nil) || isNoun(index, from: start, head: head)
        else { break }
        if let head, endsPhrase(index, start: start, head: head, to: end) { break }
      }
      if classes.has([.word, .number]), !classes.has([.determiner, .possessive]) { head = index }
      index += 1
    }
    guard head == nil else { return index }
    return self[start].has(.partitive) && index == start + 1 ? index : nil
  }

  /// Whether a word that is a verb as often is a noun here: *a familiar voice*, not *the officials claim*.
  private func isNoun(_ index: Int, from start: Int, head: Int?) -> Bool {
    guard let head, self[index].has(.bare), self[start].has([.determiner, .possessive]) else {
      return false
    }
    return !self[head].has([.sShape, .plural, .number]) && !takesObject(index)
  }

  /// Whether *'s* stands for *is* or *has*: *Lee's been asked*, *Lee's not here*.
  private func isContraction(_ clitic: Int) -> Bool {
    let next = self[clitic + 1]
    return next.has([.auxiliary, .adverb, .determiner, .preposition]) && !next.has(.capital)
      || next.has(.participle)
  }

  /// Whether a word behind the head noun of a phrase starts what is said of it.
  private func endsPhrase(_ index: Int, start: Int, head: Int, to end: Int) -> Bool {
    let classes = self[index]
    if classes.has(.time) || self[index + 1].has(.time) && Word.isRelativeTime(items[index].key) {
      return true
    }
    if classes.has(.sShape), !classes.has([.capital, .person]),
      takesObject(index) || isName(index + 1)
    {
      return true
    }
    if classes.has(.number), isName(index + 1) { return false }  // *Air Force 1st Lt. Joe Doe*
    guard isName(head), !isName(index), !isFirstOfSentence(head, before: index) else {
      return false
    }
    if classes.has(.particle), isName(index + 1) { return false }
    return !(self[start].has(.determiner) && head - start < 4 && !classes.has([.pastShape]))
      && !leadsToPerson(index, to: end)
  }

  /// Whether a capital tells nothing, since a sentence starts with it, and no verb follows: *Partial lists of names*.
  private func isFirstOfSentence(_ head: Int, before next: Int) -> Bool {
    guard next == head + 1, head == 0 || self[head - 1].has([.stop, .colon]),
      !self[head].has([.givenName, .person, .body])
    else { return false }
    return self[next].has(.word) && !self[next].has([.sShape, .pastShape, .ingShape])
      && !takesObject(next) && !isName(next + 1)
  }

  /// Whether what stands behind a word shows that it is a verb: *the plan projects that*.
  private func takesObject(_ index: Int) -> Bool {
    isSpan(index + 1)
      || self[index + 1].has([.determiner, .possessive, .objectPronoun])
      || items.indices.contains(index + 1) && items[index + 1].key == Word.that
  }

  /// Whether a lower-case word behind a name belongs to a description: *Lee campaign manager*, *former Lee
  /// speechwriter Joe Doe*, not *Lee went*.
  private func leadsToPerson(_ start: Int, to end: Int) -> Bool {
    var mayBeVerb = false
    for index in start..<min(start + 5, end) {
      let classes = self[index]
      if classes.has([.person, .body]) { return true }
      if index > start, isName(index) { return !mayBeVerb }
      if index > start, classes.has(.speech), !classes.has([.bare, .participle]) { return true }
      guard classes.has(.word) || classes == .attached, !classes.has(.capital),
        !classes.has(.pastShape), !classes.has(WordClass.grammatical.subtracting(.cueNoun))
      else { return classes.isSubset(of: [.attached, .particle]) && index == start }
      if classes.has([.sShape, .ingShape, .time, .adverbShape]) { mayBeVerb = true }
    }
    return false
  }

  /// The noun phrase that ends right before an item, with what it depends on: *the mayor of Leeds*.
  func nounPhrase(endingAt end: Int, from sentenceStart: Int) -> Range<Int>? {
    let start = max(sentenceStart, end - phraseLimit)
    guard end > start, !isSpan(end - 1) else { return nil }
    if self[end - 1].has(.subjectPronoun) { return end - 1..<end }
    var first = groupStart(endingAt: end, from: start)
    guard hasNoun(first..<end) else { return nil }
    while first > start {
      let joint = first - 1
      if items[joint].key == Word.to, !self[first].has([.determiner, .possessive]) { break }
      let isJoint =
        self[joint].has(.preposition) && !self[joint].has(.subordinator)
        || items[joint].key == Word.for
        || items[joint].key == Word.and && isName(first) && isName(joint - 1)
        || items[joint].key == Word.and && self[joint - 1].has(.person)
          && joinsRole(first..<end)
        || items[joint].key == Word.and && joinsPlurals(joint, first..<end)
      guard isJoint, joint > start else { break }
      let earlier = groupStart(endingAt: joint, from: start)
      guard earlier < joint, !self[joint - 1].has(.time), !isVerb(joint - 1, from: earlier)
      else { break }
      first = earlier
    }
    return first..<end
  }

  /// Whether *and* joins two nouns in the plural: *many pilots and dockers*.
  private func joinsPlurals(_ and: Int, _ phrase: Range<Int>) -> Bool {
    func isPlural(_ index: Int) -> Bool {
      self[index].has([.sShape, .plural]) && !self[index].has([.capital, .cueVerb])
    }
    return phrase.count == 1 && isPlural(phrase.lowerBound) && isPlural(and - 1)
  }

  /// Whether a phrase behind *and* names another office of the same person: *front-runner and former mayor of Leeds*.
  private func joinsRole(_ phrase: Range<Int>) -> Bool {
    let first = self[phrase.lowerBound]
    return !first.has([.determiner, .possessive]) && (!first.has(.capital) || first.has(.person))
      && phrase.contains { self[$0].has(.person) }
  }

  /// Whether a word in *-ed* or *-ing* before a preposition is a verb: *clashed with*, *coming from*, not *the accused of*.
  private func isVerb(_ index: Int, from start: Int) -> Bool {
    self[index].has([.pastShape, .ingShape]) && !self[index].has(.capital)
      && !self[start].has(.determiner)
  }

  /// Where the words before an item that make up a phrase without prepositions start.
  private func groupStart(endingAt end: Int, from start: Int) -> Int {
    let name = nameStart(endingAt: end, from: start)
    var index = name
    if name < end, index > start, !describes(index - 1, from: start) { return name }
    while index > start, !isSpan(index - 1) {
      let classes = self[index - 1]
      // *said that Lee*, *a sign that donors*
      if items[index - 1].key == Word.that, isName(index) || self[end - 1].has([.plural, .sShape]) {
        break
      }
      if classes.has([.determiner, .possessive]) {
        if index - 1 > start, self[index - 2].has(.clitic) {
          index -= 1
          continue
        }
        return index - 1
      }
      if classes.has(.adverb), isDetermined(index - 1, from: start) {
        index -= 1  // *a later interview*
        continue
      }
      if classes.has(.separator) || !isNominal(index - 1, hasHead: false) { break }
      if classes.has(.adverbShape)
        || classes.has(.time) && !classes.has(.attached)
          && !isDetermined(index - 1, from: start)
      {
        break
      }
      if classes.has(.pastShape), !classes.has(.capital), index - 1 > start,
        self[index - 2].has([.relative, .auxiliary, .subjectPronoun])
      {
        break  // *who asked not to be named*
      }
      index -= 1
    }
    while index < end, self[index].isSubset(of: [.attached, .aside]) { index += 1 }
    return index
  }

  /// Whether a word before a name belongs to a description: *harbour board treasurer Joe Doe*, *the 3rd Circuit*,
  /// *47-year-old Ann Lee*.
  private func describes(_ index: Int, from start: Int) -> Bool {
    let classes = self[index]
    return classes.has([.person, .clitic, .honorific, .determiner, .possessive])
      || classes.isSuperset(of: [.word, .attached])
      || classes.has(.number) && index > start && self[index - 1].has(.article)
  }

  /// Whether a word for a time belongs to the noun behind it: *the Monday meeting*, *a Feb. 1 letter*.
  private func isDetermined(_ time: Int, from start: Int) -> Bool {
    time > start && self[time - 1].has([.determiner, .possessive, .clitic])
  }

  /// Whether some items hold a noun, and not just *this* or *some*.
  private func hasNoun(_ range: Range<Int>) -> Bool {
    range.contains {
      self[$0].has([.word, .number]) && !self[$0].has([.determiner, .possessive])
        || self[$0].has(.partitive)
    }
  }

  /// Where the run of capitalised words right before an item starts; the item itself if there is none.
  func nameStart(endingAt end: Int, from start: Int) -> Int {
    let limit = max(start, end - phraseLimit)
    var first = end
    var index = end
    while index > limit, !isSpan(index - 1) {
      let classes = self[index - 1]
      if isName(index - 1) {
        first = index - 1
      } else if !(classes.has(.particle) && first < end) && !(classes == .attached)
        && !classes.has([.nameSuffix, .aside])
      {
        break
      }
      index -= 1
    }
    return first
  }

  /// Whether an item is a capitalised word that may stand in a name.
  func isName(_ index: Int) -> Bool {
    let classes = self[index]
    return classes.has(.capital)
      && !classes.has([
        .time, .determiner, .preposition, .conjunction, .subordinator, .auxiliary, .subjectPronoun,
        .possessive, .adverb, .adverbShape, .relative, .objectPronoun, .indefinite,
      ])
  }

  /// Whether a word may be part of a noun phrase, determiners aside.
  private func isNominal(_ index: Int, hasHead: Bool) -> Bool {
    let classes = self[index]
    if classes.has(.capital) {
      return isName(index) || classes.has([.time, .adverbShape, .indefinite])
    }
    if classes.has([
      .auxiliary, .conjunction, .subordinator, .relative, .preposition, .subjectPronoun,
      .objectPronoun, .adverb, .adverbShape, .finite,
    ]) {
      return false
    }
    if classes.has(.cueVerb) {
      guard hasHead else { return classes.has([.bare, .cueNoun]) }
      return classes.has(.bare) && self[index + 1].has(.person)
    }
    return !(hasHead && classes.has(.pastShape))
  }
}

/// The most items that a noun phrase may have.
private let phraseLimit = 40
