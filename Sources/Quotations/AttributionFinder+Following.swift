import Prose

// Cues behind the quotation: *"…," Lee said*, *"…," said Ann Lee, who ran the ferry*.

extension AttributionFinder {
  /// A cue right behind a quotation that leads on to it: *"…," said Lee* or *"…," Lee, who …, said*.
  func followingCue(behind item: Int) -> Attribution? {
    var start = item + 1
    while start < sentence.upperBound, outline[start].has(.mark), outline[start].has(.attached) {
      start += 1  // what is left of three marks in a row
    }
    let hasComma = start < sentence.upperBound && outline[start].has(.comma)
    if hasComma { start += 1 }
    let leadsOn = hasComma || outline.leadsOn(item)
    if !hasComma, outline[start].has(.speech), !outline.isName(start + 1),
      citesDirectly(item)
    {
      return nil  // *Lee, citing "…," said the board*
    }
    let found = cueClause(from: start, to: sentence.upperBound, leadsOn: leadsOn)
    guard let found else { return nil }
    if isEmbedded(item), !found.classes.has(.speech) || !isClose(found, to: start) { return nil }
    if !hasComma, outline.asks(item), takesObject(found) { return nil }
    let isKnown = found.classes.has(.cueVerb) || found.form != .verb
    return isKnown || item == sentence.lowerBound || startsInCapital(item) ? found : nil
  }

  /// The clause that is compared with a quotation nobody else is said to speak: *the dam is "sound," as Lee said on Monday*.
  func comparedCue(behind item: Int) -> Attribution? {
    let start = item + (outline[item + 1].has(.comma) ? 2 : 1)
    guard start > item + 1 || outline.leadsOn(item), start < sentence.upperBound,
      outline.items[start].key == Word.as,
      let clause = reader.clauses.dropFirst(reader.clauseCount(before: start)).first,
      clause.form == .verb, clause.classes.has(.speech),
      let speaker = clause.speaker, speaker.lowerBound == start + 1
    else { return nil }
    return adjacent(clause.cue, .verb, clause.classes, speaker: speaker)
  }

  /// Whether a quotation is part of a phrase of the narrator's: *in "…," Lee moved on*.
  private func isEmbedded(_ item: Int) -> Bool {
    guard item > sentence.lowerBound else { return false }
    if outline[item - 1].has(.conjunction), outline.isSpan(item - 2) {
      return outline[item - 3].has([.preposition, .article, .possessive, .clitic])
    }
    return outline[item - 1].has([.preposition, .article, .possessive, .clitic])
  }

  /// Whether an attribution's cue stands beside its speaker, with nothing between.
  private func isClose(_ found: Attribution, to start: Int) -> Bool {
    guard let cue = found.cue, let speaker = found.speaker else { return false }
    return cue.lowerBound <= start + 1 || cue.lowerBound == speaker.upperBound
  }

  /// Whether a verb says what its subject did to something else: *"What now?" Lee put the phone down*.
  private func takesObject(_ found: Attribution) -> Bool {
    guard found.form == .verb, !found.classes.has(.speech), let cue = found.cue,
      let speaker = found.speaker, speaker.lowerBound < cue.lowerBound
    else { return false }
    return outline[cue.upperBound].has(.word)
  }

  /// Whether a participle takes the quotation as its object: *citing "…"*.
  private func citesDirectly(_ item: Int) -> Bool {
    clause(at: item - 1)?.form == .participle
  }

  /// The clause that starts at an item, if it is one that attributes what stands before it.
  func cueClause(from start: Int, to end: Int, leadsOn: Bool) -> Attribution? {
    guard start < end, !outline.isSpan(start) else { return nil }
    if outline[start].has(.dash), outline.isName(start + 1),
      let phrase = outline.nounPhrase(from: start + 1, to: end), phrase.upperBound == end
    {
      return adjacent(nil, .colon, [], speaker: phrase)  // *"…" - Ann Lee*
    }
    if let clause = clause(at: start), clause.form == .accordingTo {
      return adjacent(clause.cue, clause.form, clause.classes, speaker: clause.speaker)
    }
    let classes = outline[start]
    if classes.has(.cueVerb) || classes.has(.pastShape) && leadsOn, !classes.has(.capital) {
      guard !classes.has([.participle, .label]), leadsOn || classes.has(.speech),
        let phrase = outline.speakerPhrase(from: start + 1, to: end),
        outline.items[phrase.lowerBound].key != Word.it,
        leadsOn || outline.isName(phrase.lowerBound)
      else { return nil }
      return adjacent(start..<start + 1, .verb, classes, speaker: phrase)
    }
    guard leadsOn, !outline[start].has(.ingShape) || outline.isName(start),
      let phrase = outline.nounPhrase(from: start, to: end)
    else { return nil }
    return verb(behind: phrase, to: end)
  }

  /// The clause at the start of the next sentence that attributes what ends the one before: *"What now?" Lee asked*.
  func nextSentenceCue(from start: Int, to end: Int, behind item: Int) -> Attribution? {
    let found = cueClause(from: start, to: end, leadsOn: outline.leadsOn(item))
    guard let found, found.form != .verb || found.classes.has(.cueVerb),
      !(outline.asks(item) && takesObject(found))
    else { return nil }
    return found
  }

  /// The verb of a subject that stands behind a quotation, past its apposition.
  private func verb(behind subject: Range<Int>, to end: Int) -> Attribution? {
    var index = subject.upperBound
    var isApart = false
    let limit = min(end, index + 60)
    while index < limit, !outline.isSpan(index) {
      let classes = outline[index]
      if classes.has(.cueVerb), !classes.has([.participle, .capital, .perfect]) {
        let isDirect = !isApart || outline[index - 1].has([.comma, .closer, .dash])
        if isDirect || classes.has(.speech), !outline[index - 1].has([.determiner, .relative]) {
          return adjacent(
            index..<index + 1, .verb, classes, speaker: modified(subject, before: index))
        }
      }
      if classes.has([.stop, .semicolon, .colon]) { break }
      if !classes.has([.adverb, .adverbShape, .auxiliary]) {
        if !isApart, isPlainVerb(index, behind: subject) {
          return adjacent(index..<index + 1, .verb, classes, speaker: subject)
        }
        isApart = true
      }
      index += 1
    }
    // *the mayor quipped*: a verb that no list knows, taken for the phrase's last noun.
    let last = subject.upperBound - 1
    if subject.count > 1, outline[last].has([.pastShape]), !isApart {
      return adjacent(last..<last + 1, .verb, outline[last], speaker: subject.lowerBound..<last)
    }
    return nil
  }

  /// A subject with the participle that says more of somebody unnamed: *a source involved in the talks said*.
  private func modified(_ subject: Range<Int>, before verb: Int) -> Range<Int> {
    let next = subject.upperBound
    guard next < verb, outline[next].has(.pastShape), !outline.isName(next - 1),
      !(next..<verb).contains(where: { outline[$0].has(.separator) })
    else { return subject }
    return subject.lowerBound..<verb
  }

  /// Whether a word right behind a subject can only be its verb: *Lee shot back*.
  func isPlainVerb(_ index: Int, behind subject: Range<Int>) -> Bool {
    let classes = outline[index]
    guard classes.has(.word), !classes.has(.capital) else { return false }
    return classes.has([.pastShape, .sShape])
      || (outline.isName(subject.upperBound - 1)
        || outline[subject.lowerBound].has(.subjectPronoun))
        && !classes.has([
          .preposition, .conjunction, .subordinator, .relative, .determiner, .participle,
        ])
  }

  private func clause(at start: Int) -> CueClause? {
    reader.clauses.dropFirst(reader.clauseCount(before: start)).first
      .flatMap { $0.cue.lowerBound == start ? $0 : nil }
  }

  /// An attribution right beside its quotation.
  func adjacent(
    _ cue: Range<Int>?, _ form: CueClause.Form, _ classes: WordClass, speaker: Range<Int>?
  ) -> Attribution {
    Attribution(bond: .adjacent, form: form, classes: classes, cue: cue, speaker: speaker)
  }
}

extension Outline {
  /// Whether the words of a quotation end as if the sentence went on: with a comma, a dash, a question.
  func leadsOn(_ item: Int) -> Bool {
    guard let token = lastWord(of: item), token.kind == .punctuation else { return false }
    if token.key == Punctuation.dash || token.key == Punctuation.ellipsis { return true }
    return passage.bytes[token.range.lowerBound] == UInt8(ascii: ",") || asks(item)
  }

  /// Whether a quotation ends in a question mark or an exclamation mark.
  func asks(_ item: Int) -> Bool {
    guard let token = lastWord(of: item) else { return false }
    let first = passage.bytes[token.range.lowerBound]
    return first == UInt8(ascii: "?") || first == UInt8(ascii: "!")
  }

  /// The last token of a quotation, past the marks of one inside it: *"He said, 'Why?'"*.
  private func lastWord(of item: Int) -> Token? {
    guard let span = items[item].span,
      let last = spans[span].inside.last(where: { passage.tokens[$0].kind != .mark })
    else { return nil }
    return passage.tokens[last]
  }
}
