import Prose

/// Finds the cue of each quotation in a sentence: the one right behind it, else the nearest before it, else
/// one put in between commas behind it. Each look is bounded, so the cost is linear in the sentence.
struct AttributionFinder {
  /// What the sentence is part of.
  let outline: Outline
  /// Item indices.
  let sentence: Range<Int>
  /// The clauses of the sentence.
  let reader: CueReader

  /// Reads the clauses of a sentence.
  init(_ outline: Outline, sentence: Range<Int>) {
    self.outline = outline
    self.sentence = sentence
    reader = CueReader(outline, sentence: sentence)
  }

  /// The attribution of the quotation at an item.
  func attribution(of item: Int) -> Attribution? {
    let count = reader.clauseCount(before: item)
    let governor = governor(of: item, clausesBefore: count)
    if let following = followingCue(behind: item),
      governor.map({ isSure(following, over: $0) && !takes($0, item) }) ?? true
    {
      return following
    }
    if governor == nil, let compared = comparedCue(behind: item) { return compared }
    if outline[item - 1].has(.colon) || governor == nil, let lead = leadingClause(before: item) {
      return lead
    }
    let inserted = reader.clauses.dropFirst(count).prefix(8).first(where: isInserted)
    if let clause = governor {
      let isAdjacent = adjoins(clause.cue.upperBound, item)
      if !isAdjacent || isOnlyThought(clause, before: item), let inserted, closes(inserted) {
        return Attribution(
          bond: .governed, form: inserted.form, classes: inserted.classes, cue: inserted.cue,
          speaker: inserted.speaker)
      }
      return Attribution(
        bond: isAdjacent ? .adjacent : .governed, form: clause.form, classes: clause.classes,
        cue: clause.cue, speaker: clause.speaker)
    }
    if let clause = inserted {
      return Attribution(
        bond: .governed, form: clause.form, classes: clause.classes, cue: clause.cue,
        speaker: clause.speaker)
    }
    return nil
  }

  /// Whether a verb right before the marks leads no words of its own, so that whoever closes the sentence says them:
  /// *The board has to begin "building bridges," said Lee*.
  private func isOnlyThought(_ clause: CueClause, before item: Int) -> Bool {
    guard clause.form == .verb, !outline[item - 1].has([.comma, .colon]), !startsInCapital(item)
    else { return false }
    return !clause.classes.has([.speech, .label])
      || clause.cue.lowerBound > sentence.lowerBound
        && outline.items[clause.cue.lowerBound - 1].key == Word.to
  }

  /// The clause before a quotation that its words belong to: the nearest one that is no part of what an earlier
  /// one reports.
  private func governor(of item: Int, clausesBefore count: Int) -> CueClause? {
    var best: CueClause?
    for clause in reader.clauses[..<count].suffix(6).reversed() {
      if clause.form == .noun, !namesContent(clause.cue.upperBound, item) { continue }
      if best == nil, isOver(clause, before: item) { continue }
      guard let inner = best else {
        best = clause
        continue
      }
      if reports(clause, inner) {
        best = clause
      } else if clause.form != .noun, clause.classes.has(.speech) || clause.form != .verb {
        break
      }
    }
    return best
  }

  /// Whether a comma ends a clause of time or reason before a quotation: *Lee said that when it rains, "…"*.
  private func isOver(_ clause: CueClause, before item: Int) -> Bool {
    let start = min(clause.cue.lowerBound, clause.speaker?.lowerBound ?? .max)
    if opensSentence(clause, at: start), isFollowedByMainClause(clause, before: item) {
      return true
    }
    guard clause.form == .verb, !clause.classes.has(.speech), start > sentence.lowerBound,
      item - clause.cue.upperBound > 3,
      let first = reader.clauses.first, first.cue.lowerBound < start, first.classes.has(.speech)
    else { return false }
    return outline[start - 1].has(.subordinator) && outline[item - 1].has(.comma)
      && !Word.opensContent(outline.items[start - 1].key)
  }

  /// Whether a clause says when or why the main one happened: *After Lee accused the board, …*; not *As Lee put it, …*.
  private func opensSentence(_ clause: CueClause, at start: Int) -> Bool {
    let opener = outline[start - 1]
    return clause.form == .verb && start == sentence.lowerBound + 1 && opener.has(.subordinator)
      && (!opener.has(.preposition) || Word.isCircumstance(outline.items[start - 1].key))
      && !Word.opensContent(outline.items[start - 1].key)
  }

  /// Whether a main clause begins behind a comma between a clause and a quotation.
  private func isFollowedByMainClause(_ clause: CueClause, before item: Int) -> Bool {
    reader.predications.prefix(8).contains {
      !$0.isInner && $0.verb < item && $0.subject.lowerBound > clause.cue.upperBound
        && outline[$0.subject.lowerBound - 1].has(.comma)
    }
  }

  /// Whether what stands between a noun and a quotation makes it the noun's content: *his call for "…"*.
  private func namesContent(_ nounEnd: Int, _ item: Int) -> Bool {
    let next = outline.items[nounEnd].key
    return adjoins(nounEnd, item) || next == Word.that
      || outline[nounEnd].has(.passive) && adjoins(nounEnd + 1, item)
        && (outline.items[nounEnd + 1].key == Word.that || startsInCapital(item))
      || item == nounEnd + 1 && (next == Word.of || next == Word.for)
  }

  /// Whether a clause stands inside what an earlier one reports: *Lee said | the board called it*.
  private func reports(_ outer: CueClause, _ inner: CueClause) -> Bool {
    guard
      outer.form == .verb && outer.classes.has(.speech) || outer.form == .accordingTo
        || outer.form == .participle && outer.classes.has(.speech)
    else { return false }
    // *said Lee, who called it "junk"*
    if let who = inner.speaker, outline[who.lowerBound].has(.relative), let told = outer.speaker,
      told.upperBound == who.lowerBound - 1, outline[told.upperBound].has(.comma)
    {
      return false
    }
    let start = min(inner.cue.lowerBound, inner.speaker?.lowerBound ?? .max)
    guard inner.form != .accordingTo, inner.form != .colon else { return false }
    if start < outer.cue.upperBound {
      // *The board, Lee said, called it "junk"*
      return isInserted(outer) && outline[end(of: outer)].has(.comma)
        && inner.speaker.map { $0.upperBound < outer.cue.lowerBound } ?? false
    }
    // *Back then, Lee said, she thought it "junk"*
    if outline[start - 1].has(.comma) {
      guard start - 1 == end(of: outer) else { return false }
      return isInserted(outer)
        || outer.form == .accordingTo && !inner.classes.has([.speech, .label])
    }
    // *said in her closing remarks that*
    if inner.form == .noun, start - 1 == outer.cue.upperBound, outline[start - 1].has(.preposition)
    {
      return true
    }
    let joint = outline.items[start - 1].key
    if outline[start - 1].has([.preposition, .subordinator]), !Word.opensContent(joint) {
      return false
    }
    // *a reporter asked for a word and Lee said, "…"*
    if outline[start - 1].has(.conjunction), outline[inner.cue.upperBound].has([.comma, .colon]) {
      return false
    }
    guard inner.cue.lowerBound - outer.cue.upperBound < 60 else { return false }
    // *Lee said it rained, which she called "junk"*
    if outline[start].has(.subjectPronoun), outline[start - 1].has([.relative, .subordinator]) {
      return true
    }
    return !(outer.cue.upperBound..<inner.cue.lowerBound).contains {
      outline.isSpan($0) || outline[$0].has([.semicolon, .colon])
        || outline[$0].has(.comma) && outline[$0 + 1].has([.conjunction])
    }
  }

  /// The clause that leads up to a quotation with a comma or colon, by a verb that no list knows.
  private func leadingClause(before item: Int) -> Attribution? {
    guard item - 2 > sentence.lowerBound, outline[item - 1].has([.comma, .colon]),
      startsInCapital(item),
      outline[item - 1].has(.comma)
        || !isInLastSegment(before: item)
    else { return nil }
    var start = item - 1
    while start > sentence.lowerBound, !outline.isSpan(start - 1),
      !outline[start - 1].has([.comma, .semicolon, .colon, .dash])
    {
      start -= 1
    }
    while start < item, outline[start].has([.conjunction, .adverb]) { start += 1 }
    guard let phrase = outline.nounPhrase(from: start, to: item - 1), phrase.upperBound < item - 1,
      !outline[phrase.lowerBound].has([.preposition, .subordinator])
    else { return nil }
    guard isPlainVerb(phrase.upperBound, behind: phrase) else { return nil }
    let verb = phrase.upperBound..<phrase.upperBound + 1
    return adjacent(verb, .verb, outline[verb.lowerBound], speaker: phrase)
  }

  /// Whether a verb that is known leads straight up to a colon, without another comma.
  private func isInLastSegment(before item: Int) -> Bool {
    reader.clauses[..<reader.clauseCount(before: item - 1)].suffix(3).contains { clause in
      clause.form == .verb && item - clause.cue.upperBound < 40
        && !(clause.cue.upperBound..<item - 1).contains {
          outline[$0].has(.comma) || outline.isSpan($0)
        }
    }
  }

  /// Whether the words of a quotation start with a capital.
  func startsInCapital(_ item: Int) -> Bool {
    guard let span = outline.items[item].span else { return false }
    return outline.passage.classes(at: outline.spans[span].inside.lowerBound).has(.capital)
  }

  /// Whether nothing but short words and punctuation stands between a cue and a quotation.
  private func adjoins(_ cueEnd: Int, _ item: Int) -> Bool {
    guard item - cueEnd <= 3 else {
      return outline[item - 1].has([.colon, .comma]) && item - cueEnd < 14
    }
    return (cueEnd..<item).allSatisfy {
      outline[$0].has([.comma, .colon, .adverb, .adverbShape, .objectPronoun, .dash, .time])
        || outline.items[$0].key == Word.that
    }
  }

  /// Whether the marks are the object of the verb right before them: *what Lee called "junk," the board said*.
  private func takes(_ clause: CueClause, _ item: Int) -> Bool {
    (clause.form == .verb || clause.form == .participle) && clause.classes.has(.label)
      && clause.cue.upperBound == item
  }

  /// Whether a cue behind a quotation is one even where another stands before it.
  private func isSure(_ found: Attribution, over governor: CueClause) -> Bool {
    guard let speaker = found.speaker else { return true }
    // *Lee said it was "over," and the crowd applauded*
    if found.form == .verb, !found.classes.has(.speech), governor.classes.has(.speech) {
      return false
    }
    // *Lee said "no," Park said: "Yes."* A colon leads on to the next quotation.
    if let cue = found.cue, outline[cue.upperBound].has(.colon) { return false }
    let first = outline[speaker.lowerBound]
    return first.has([.capital, .subjectPronoun, .determiner, .possessive])
      || found.classes.has(.speech) || found.form == .accordingTo
  }

  /// Whether a clause stands between commas, or at the end, and governs the rest of its sentence: *…, Lee said*.
  private func isInserted(_ clause: CueClause) -> Bool {
    guard clause.form == .verb || clause.form == .accordingTo,
      clause.classes.has(.speech)
        || clause.form == .accordingTo
    else { return false }
    let start = min(clause.cue.lowerBound, clause.speaker?.lowerBound ?? .max)
    return start > sentence.lowerBound && outline[start - 1].has(.comma)
      || start > sentence.lowerBound && outline.isSpan(start - 1)
  }

  private func end(of clause: CueClause) -> Int {
    max(clause.cue.upperBound, clause.speaker?.upperBound ?? 0)
  }

  /// Whoever is said to tell a sentence without quotations: *…, Lee said*, else *Lee said that …*.
  var teller: Range<Int>? {
    let tellers = reader.clauses.lazy.filter { $0.form == .verb && $0.classes.has(.speech) }
    return (tellers.last { isInserted($0) && closes($0) } ?? tellers.first)?.speaker
  }

  /// Whether nothing but its own words and a stop stands between a clause and the sentence's end.
  private func closes(_ clause: CueClause) -> Bool {
    let end = end(of: clause)
    if outline[end].has(.comma) { return !outline.isSpan(end + 1) }
    return end >= sentence.upperBound - 1 || outline[end].has(.stop)
  }
}
