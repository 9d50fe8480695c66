import Prose

// Where the subject of a cue stands: before it, before its apposition, or at the head of the sentence.
// Each look is bounded, so that the cost stays linear in the sentence.

extension CueReader {
  /// The subject that ends where a verb group starts; nil where it stands elsewhere.
  func subject(endingAt end: Int) -> Range<Int>? {
    guard end > sentence.lowerBound else { return nil }
    guard !outline.isSpan(end - 1) else {
      let closesApposition = isInApposition(end - 1) && outline.leadsOn(end - 1)
      return closesApposition ? subject(beforeAppositionEndingAt: end) : nil
    }
    let before = outline[end - 1]
    if before.has(.relative), !before.has(.determiner) || outline[end - 2].has(.comma) {
      return outline.antecedent(of: end - 1) == nil ? nil : end - 1..<end
    }
    if before.has([.comma, .closer, .dash]) { return subject(beforeAppositionEndingAt: end - 1) }
    if before.has(.conjunction) || outline.items[end - 1].key == Word.to { return nil }
    guard let phrase = outline.nounPhrase(endingAt: end, from: sentence.lowerBound),
      !outline[phrase.lowerBound].has(.ingShape) || outline.isName(phrase.lowerBound)
    else { return nil }
    let joint = phrase.lowerBound - 1
    if joint > sentence.lowerBound, outline[joint].has(.preposition),
      !outline[joint].has(.subordinator)
    {
      return subject(behindWhich: joint, to: end)
    }
    return antecedent(of: phrase) ?? named(before: phrase) ?? withoutCircumstance(phrase)
  }

  /// A phrase up to where it tells when or how: *Lee | during a visit*.
  private func withoutCircumstance(_ phrase: Range<Int>) -> Range<Int> {
    let joint = phrase.dropFirst().first { Word.isCircumstance(outline.items[$0].key) }
    return phrase.lowerBound..<(joint ?? phrase.upperBound)
  }

  /// The subject before a phrase with a preposition: *Lee, who has in the past described*; the phrase is part of it
  /// where a participle hangs it on: *a Republican involved in the planning said*.
  private func subject(behindWhich preposition: Int, to end: Int) -> Range<Int>? {
    var start = preposition
    while start > sentence.lowerBound, outline[start - 1].has([.auxiliary, .adverb, .adverbShape]) {
      start -= 1
    }
    guard start > sentence.lowerBound, !outline.isSpan(start - 1) else { return nil }
    let before = outline[start - 1]
    if before.has(.relative), outline.antecedent(of: start - 1) != nil { return start - 1..<start }
    guard before.has(.word), !before.has([.conjunction, .preposition, .cueVerb]),
      outline.items[preposition].key != Word.to,
      let phrase = outline.nounPhrase(endingAt: start, from: sentence.lowerBound)
    else { return nil }
    let isPart = start == preposition && before.has(.pastShape) && !outline.isName(start - 1)
    return isPart ? phrase.lowerBound..<end : phrase
  }

  /// *Ann Lee, chair of the board said*: from the name on, though a comma is missing.
  private func named(before phrase: Range<Int>) -> Range<Int>? {
    let comma = phrase.lowerBound - 1
    guard comma > sentence.lowerBound, outline[comma].has(.comma) else { return nil }
    let name = outline.nameStart(endingAt: comma, from: sentence.lowerBound)
    guard name < comma else { return nil }
    if outline.isName(phrase.lowerBound) {
      // *Ann Lee of Grimwick, Northshire said*
      guard name > sentence.lowerBound + 1, outline.items[name - 1].key == Word.of,
        let outer = outline.nounPhrase(endingAt: comma, from: sentence.lowerBound)
      else { return nil }
      return outer.lowerBound..<phrase.upperBound
    }
    let isDescribed =
      outline[phrase.lowerBound].has(.person)
      || name == sentence.lowerBound && isDescription(phrase)
    return isDescribed ? name..<phrase.upperBound : nil
  }

  /// Whether a phrase before a verb tells who somebody is, *the chair of the board*, and the verb is not put in
  /// between commas: *Lee, the chair said, is out*.
  private func isDescription(_ phrase: Range<Int>) -> Bool {
    let behindVerb = phrase.upperBound + 1
    return outline[phrase.lowerBound].has(.article)
      && phrase.contains { outline[$0].has(.person) }
      && !outline[behindVerb].has(.comma) && !outline.isSpan(behindVerb)
  }

  /// *an official who spoke to two papers said*: the official, not the papers.
  private func antecedent(of phrase: Range<Int>) -> Range<Int>? {
    guard !outline[phrase.lowerBound].has(.subjectPronoun) else { return nil }
    var index = phrase.lowerBound
    let limit = max(sentence.lowerBound, index - 20)
    while index > limit, !outline.isSpan(index - 1), !outline[index - 1].has(.separator) {
      index -= 1
      if outline.items[index].key == Word.who, index < phrase.lowerBound - 1 {
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
    while segment > sentence.lowerBound, isNarrated(segment - 1), limit > 0 {
      var start = segment
      while start > sentence.lowerBound, isNarrated(start - 1),
        !outline[start - 1].has([.comma, .opener, .dash, .semicolon, .colon]), limit > 0
      {
        start -= 1
        limit -= 1
      }
      if segment < comma, let phrase = subjectPhrase(in: start..<segment) { best = phrase }
      if segment == comma, isRelativeSubject(start - 2) { return start - 2..<start - 1 }
      segment = start - 1
      guard segment > sentence.lowerBound, !outline.isSpan(segment) else { break }
      limit -= 1
    }
    return best.map { $0.lowerBound..<outline.apposedName(behind: $0, to: comma) }
  }

  /// Whether a word is the subject of a relative clause whose verb comes later: *Lee, who, when asked, said*.
  private func isRelativeSubject(_ index: Int) -> Bool {
    index > sentence.lowerBound && outline[index].has(.relative)
      && !outline[index].has([.determiner, .possessive]) && outline.antecedent(of: index) != nil
  }

  /// Whether an item is the narrator's, as a title in an apposition is: *Ann Lee, star of the show "Tide," said*.
  private func isNarrated(_ index: Int) -> Bool {
    !outline.isSpan(index) || isInApposition(index)
  }

  private func isInApposition(_ span: Int) -> Bool {
    span > sentence.lowerBound + 1 && outline[span - 1].has([.word, .clitic])
      && !outline[span - 1].has([
        .cueVerb, .auxiliary, .conjunction, .subordinator, .relative, .adverb,
      ])
  }

  /// Whether a segment tells more of a place before it: *in Grimwick, Northshire,*.
  private func isRegion(_ phrase: Range<Int>, in segment: Range<Int>) -> Bool {
    let comma = segment.lowerBound - 1
    guard phrase == segment, comma > sentence.lowerBound, outline[comma].has(.comma) else {
      return false
    }
    let name = outline.nameStart(endingAt: comma, from: sentence.lowerBound)
    return name < comma && name > sentence.lowerBound && outline[name - 1].has(.preposition)
      && !Word.joinsNouns(outline.items[name - 1].key)
  }

  /// The noun phrase at the end of a segment that does not start with a preposition or another verb.
  private func subjectPhrase(in segment: Range<Int>) -> Range<Int>? {
    guard let phrase = outline.nounPhrase(endingAt: segment.upperBound, from: segment.lowerBound)
    else { return nil }
    let lead = segment.lowerBound..<phrase.lowerBound
    guard
      lead.allSatisfy({ outline[$0].has([.conjunction, .subordinator, .adverb, .time]) })
        || outline[phrase.lowerBound - 1].has(.subordinator)
    else { return nil }
    if isRegion(phrase, in: segment) { return nil }
    let first = outline[phrase.lowerBound]
    if first.has(.pastShape), outline[phrase.lowerBound + 1].has(.preposition) { return nil }
    guard !first.has(.number) || outline[phrase.lowerBound + 1].has(.attached) else { return nil }
    return phrase
  }

  /// The subject of the clause that a participle belongs to, past what is only reported: *Lee said that the board …, adding*.
  func mainSubject(before end: Int) -> Range<Int>? {
    predications.suffix(8).last { !$0.isInner }?.subject ?? leadSubject(before: end) ?? subject
  }

  /// The subject of the sentence, where it stands before an item.
  func leadSubject(before end: Int) -> Range<Int>? {
    firstSubject.flatMap { $0.upperBound <= end ? $0 : nil }
  }
}
