import Prose

/// Which words of a sentence say who speaks a quotation.
struct Attribution {
  /// How cue and quotation stand to each other.
  enum Bond {
    /// Side by side: *"It held," Lee said.*
    case adjacent
    /// In one sentence, with words of the narrator's between: *Lee said the plan was "junk."*
    case governed
    /// No cue of its own; somebody that the sentence is about.
    case subject
  }

  let bond: Bond
  let form: CueClause.Form
  let classes: WordClass
  /// Item indices; nil where the speaker alone tells.
  let cue: Range<Int>?
  /// Item indices; nil where nobody is named.
  let speaker: Range<Int>?
}

/// Finds the cue of each quotation in a sentence: the one right behind it, else the nearest before it, else
/// one put in between commas behind it. Each look is bounded, so the cost is linear in the sentence.
struct AttributionFinder {
  let outline: Outline
  let sentence: Range<Int>
  let reader: CueReader

  init(_ outline: Outline, sentence: Range<Int>) {
    self.outline = outline
    self.sentence = sentence
    reader = CueReader(outline, sentence: sentence)
  }

  /// The attribution of the quotation at an item.
  func attribution(of item: Int) -> Attribution? {
    let count = reader.clauseCount(before: item)
    let governor = governor(of: item, clausesBefore: count)
    if let following = followingCue(behind: item), governor == nil || isSure(following) {
      return following
    }
    if outline[item - 1].has(.colon) || governor == nil, let lead = leadingClause(before: item) {
      return lead
    }
    if let clause = governor {
      let isAdjacent = adjoins(clause.cue.upperBound, item)
      return Attribution(
        bond: isAdjacent ? .adjacent : .governed, form: clause.form, classes: clause.classes,
        cue: clause.cue, speaker: clause.speaker)
    }
    if let clause = reader.clauses.dropFirst(count).prefix(8).first(where: isInserted) {
      return Attribution(
        bond: .governed, form: clause.form, classes: clause.classes, cue: clause.cue,
        speaker: clause.speaker)
    }
    return nil
  }

  /// The clause before a quotation that its words belong to: the nearest one that is no part of what an earlier
  /// one reports.
  private func governor(of item: Int, clausesBefore count: Int) -> CueClause? {
    var best: CueClause?
    for clause in reader.clauses[..<count].suffix(6).reversed() {
      if clause.form == .noun, !adjoins(clause.cue.upperBound, item),
        outline.items[clause.cue.upperBound].key != Word.that
      {
        continue
      }
      guard let inner = best else {
        best = clause
        continue
      }
      guard reports(clause, inner) else { break }
      best = clause
    }
    return best
  }

  /// Whether a clause stands inside what an earlier one reports: *Lee said | the board called it*.
  private func reports(_ outer: CueClause, _ inner: CueClause) -> Bool {
    guard
      outer.form == .verb && outer.classes.has(.speech) || outer.form == .accordingTo
        || outer.form == .participle && outer.classes.has(.speech)
    else { return false }
    let start = min(inner.cue.lowerBound, inner.speaker?.lowerBound ?? .max)
    guard inner.form != .accordingTo, inner.form != .colon, start >= outer.cue.upperBound,
      !outline[start - 1].has(.comma)
    else { return false }
    guard inner.cue.lowerBound - outer.cue.upperBound < 60 else { return false }
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

  private func startsInCapital(_ item: Int) -> Bool {
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

  /// Whether a cue behind a quotation is one even where another stands before it.
  private func isSure(_ found: Attribution) -> Bool {
    guard let speaker = found.speaker else { return true }
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

  // MARK: Behind the quotation

  /// A cue right behind a quotation that leads on to it: *"…," said Lee* or *"…," Lee, who …, said*.
  private func followingCue(behind item: Int) -> Attribution? {
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
    return cueClause(from: start, to: sentence.upperBound, leadsOn: leadsOn)
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
      guard !classes.has(.participle), leadsOn || classes.has(.speech),
        let phrase = outline.nounPhrase(from: start + 1, to: end),
        outline.items[phrase.lowerBound].key != Word.it,
        leadsOn || outline.isName(phrase.lowerBound)
      else { return nil }
      return adjacent(start..<start + 1, .verb, classes, speaker: phrase)
    }
    guard leadsOn, let phrase = outline.nounPhrase(from: start, to: end) else { return nil }
    return verb(behind: phrase, to: end)
  }

  /// The verb of a subject that stands behind a quotation, past its apposition.
  private func verb(behind subject: Range<Int>, to end: Int) -> Attribution? {
    var index = subject.upperBound
    var isApart = false
    let limit = min(end, index + 60)
    while index < limit, !outline.isSpan(index) {
      let classes = outline[index]
      if classes.has(.cueVerb), !classes.has([.participle, .capital]) {
        let isDirect = !isApart || outline[index - 1].has([.comma, .closer, .dash])
        if isDirect || classes.has(.speech), !outline[index - 1].has([.determiner, .relative]) {
          return adjacent(index..<index + 1, .verb, classes, speaker: subject)
        }
      }
      if classes.has([.stop, .semicolon, .colon]), !outline.isAbbreviation(before: index) { break }
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

  /// Whether a word right behind a subject can only be its verb: *Lee shot back*.
  private func isPlainVerb(_ index: Int, behind subject: Range<Int>) -> Bool {
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

  private func adjacent(
    _ cue: Range<Int>?, _ form: CueClause.Form, _ classes: WordClass, speaker: Range<Int>?
  ) -> Attribution {
    Attribution(bond: .adjacent, form: form, classes: classes, cue: cue, speaker: speaker)
  }
}

extension Outline {
  /// Whether the words of a quotation end as if the sentence went on: with a comma, a dash, a question.
  func leadsOn(_ item: Int) -> Bool {
    guard let span = items[item].span, let last = spans[span].inside.last else { return false }
    let token = passage.tokens[last]
    guard token.kind == .punctuation else { return false }
    if token.key == Punctuation.dash || token.key == Punctuation.ellipsis { return true }
    return [UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!")]
      .contains(passage.bytes[token.range.lowerBound])
  }
}
