import Prose

/// Tells speech from words that are in marks for another reason: irony, titles of works, names of plans.
///
/// A cue right beside the marks, or marks around a whole sentence, make speech. Everything else is judged by
/// what stands before and behind the marks and by how the words inside look.
struct KindJudge {
  let outline: Outline
  let sentence: Range<Int>
  /// Headlines may have capitals throughout, which then tell nothing.
  let isHeadline: Bool

  /// The kind of the quotation at an item, given what attributes it.
  func kind(of item: Int, attribution: Attribution?, isWhole: Bool) -> Quotation.Kind {
    guard let span = outline.items[item].span else { return .term }
    let words = Inside(outline.passage, outline.spans[span].inside)
    if isWhole { return .full }
    guard let attribution else {
      let isSpeech = words.count > 6 || words.soundsSpoken && words.count > 3
      return isSpeech && !words.isTitle ? .partial : .term
    }
    if isTerm(item, attribution, words) { return .term }
    let isClause =
      words.startsInCapital && (words.count > 1 || attribution.form == .colon)
      || outline.leadsOn(item) || goesOn(item, attribution)
    return attribution.bond == .adjacent && isClause ? .full : .partial
  }

  /// Whether a quotation goes on that stands before the cue: *"The dam," Lee said, "will hold."*
  private func goesOn(_ item: Int, _ attribution: Attribution) -> Bool {
    guard let cue = attribution.cue, outline[item - 1].has(.comma) else { return false }
    let start = min(cue.lowerBound, attribution.speaker?.lowerBound ?? .max)
    return start > sentence.lowerBound && outline.isSpan(start - 1)
  }

  private func isTerm(_ item: Int, _ attribution: Attribution, _ words: Inside) -> Bool {
    let before = item > sentence.lowerBound ? outline[item - 1] : []
    let after = item + 1 < sentence.upperBound ? outline[item + 1] : []
    if before.has(.naming), isName(item - 1, attribution) { return true }
    if before.has(.pastShape), before.has(.attached) { return true }  // *self-styled*
    if words.count < 4, before.has(.article), after.has(.word),
      !after.has([.capital, .grammatical]),
      let cue = attribution.cue, cue.lowerBound > item
    {
      return true
    }
    if words.isTitle, words.count < 9, !isHeadline {
      if before.has(.speech), words.count > 1, !words.endsClause, !outline.leadsOn(item) {
        return true  // *told "Harbour Today"*
      }
      if words.count > 1, attribution.bond == .governed { return true }
      if before.has([.workNoun, .outlet, .clitic]) || after.has([.workNoun, .outlet]) {
        return true
      }
      if before.has(.preposition) || after.has(.clitic) { return true }
    }
    if attribution.form == .passive, attribution.speaker == nil { return words.count < 4 }
    return false
  }

  /// Whether *called* and the like name a thing, rather than say what somebody calls it.
  private func isName(_ naming: Int, _ attribution: Attribution) -> Bool {
    guard attribution.cue?.lowerBound == naming, attribution.form == .verb else { return true }
    let before = naming > sentence.lowerBound ? outline[naming - 1] : []
    return !before.has([.capital, .subjectPronoun, .auxiliary, .relative, .adverb, .adverbShape])
  }
}

/// How the words inside the marks look.
private struct Inside {
  private(set) var count = 0
  private(set) var startsInCapital = false
  /// Whether every word of weight has a capital, as in titles.
  private(set) var isTitle = true
  /// Whether somebody speaks of himself or to somebody.
  private(set) var soundsSpoken = false
  /// Whether the last token is punctuation that ends a clause.
  private(set) var endsClause = false

  init(_ passage: Passage, _ tokens: Range<Int>) {
    for index in tokens.prefix(60) {
      let classes = passage.classes(at: index)
      guard classes.has([.word, .number]) else { continue }
      if count == 0 { startsInCapital = classes.has(.capital) }
      count += 1
      if classes.has(.firstPerson) { soundsSpoken = true }
      if !classes.has([.capital, .number, .article, .preposition, .conjunction, .particle]) {
        isTitle = false
      }
    }
    isTitle = isTitle && startsInCapital
    endsClause = tokens.last.map { passage.classes(at: $0).has([.stop, .ellipsis]) } ?? false
  }
}
