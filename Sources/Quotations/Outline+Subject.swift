import Prose

extension Outline {
  /// The first noun phrase of a sentence, past an introductory phrase and its comma.
  func subject(of sentence: Range<Int>) -> Range<Int>? {
    let end = sentence.upperBound
    var start = datelineEnd(of: sentence)
    while start < end {
      while start < end, !isSpan(start),
        self[start].has([.conjunction, .adverb, .adverbShape, .time, .comma])
          || Word.isRelativeTime(items[start].key) && self[start + 1].has(.time)
      {
        start += 1
      }
      if !opensPhrase(start), !isSpan(start), let phrase = nounPhrase(from: start, to: end),
        !isPlace(phrase, in: sentence), phrase.count > 1 || !self[start].has(.number)
      {
        let isDateline =
          phrase.lowerBound == sentence.lowerBound && self[phrase.upperBound].has(.dash)
        guard isDateline || tellsWhen(phrase, in: sentence) else { return phrase }
        start = phrase.upperBound + (isDateline ? 1 : 0)  // *LEEDS - *, *Hours later*, *Last week*
        continue
      }
      guard let comma = (start..<end).first(where: { self[$0].has(.comma) || isSpan($0) })
      else { break }
      start = comma + 1
    }
    return nil
  }

  /// Behind a place, a date and an agency that open a report: *LEEDS, May 3 (AP) - *; else the sentence's start.
  private func datelineEnd(of sentence: Range<Int>) -> Int {
    let start = sentence.lowerBound
    guard start == 0, passage.isAllCapitals(items[start].tokens.lowerBound) else { return start }
    for index in start..<min(sentence.upperBound, start + 14) {
      let classes = self[index]
      if classes.has(.dash) { return index + 1 }
      guard isName(index) || classes.has([.time, .number, .comma, .aside, .attached, .stop]) else {
        break
      }
    }
    return start
  }

  /// Whether a phrase tells when, or which comes first: *Hours later*, *Thirteen years ago*, *First, she*.
  private func tellsWhen(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    if self[phrase.upperBound - 1].has(.time) || self[phrase.upperBound].has(.time) { return true }
    return phrase.count == 1 && phrase.lowerBound == sentence.lowerBound
      && self[phrase.upperBound].has(.comma)
      && self[phrase.upperBound + 1].has(.subjectPronoun)
  }

  /// Whether a word opens an introductory phrase: *In*, *When*, *Speaking*, *Asked*.
  private func opensPhrase(_ index: Int) -> Bool {
    let classes = self[index]
    if classes.has([.preposition, .subordinator, .participle, .ingShape]) { return true }
    return classes.has([.pastShape, .speech, .thought]) && !classes.has([.bare, .givenName])
  }

  /// Whether a phrase belongs to an introductory one: *Speaking in Leeds, Yorkshire, Lee said*.
  private func isPlace(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    let comma = phrase.upperBound
    guard phrase.lowerBound > sentence.lowerBound + 1, self[phrase.lowerBound - 1].has(.comma),
      comma < sentence.upperBound, self[comma].has(.comma)
    else { return false }
    if self[comma + 1].has(.preposition) { return true }
    guard let next = nounPhrase(from: comma + 1, to: sentence.upperBound),
      next.upperBound < sentence.upperBound
    else { return false }
    let after = self[next.upperBound]
    return after.has(.word) && !after.has([.relative, .preposition, .conjunction])
  }
}

extension Outline {
  /// Whether a phrase names nobody who could speak: *it*, *the good news*.
  func isThing(_ phrase: Range<Int>) -> Bool {
    items[phrase.lowerBound].key == Word.it
      || !phrase.contains {
        isName($0) || self[$0].has([.person, .body, .subjectPronoun, .partitive, .indefinite])
      }
  }
}
