import Prose

/// Tells speech from words that are in marks for another reason: irony, titles of works, names of plans.
///
/// A cue right beside the marks, or marks around a whole sentence, make speech. Everything else is judged by
/// what stands before and behind the marks and by how the words inside look.
struct KindJudge {
  /// What the sentence is part of.
  let outline: Outline
  /// Item indices.
  let sentence: Range<Int>
  /// Headlines may have capitals throughout, which then tell nothing.
  let isHeadline: Bool

  /// The kind of the quotation at an item, given what attributes it.
  func kind(of item: Int, attribution: Attribution?, isWhole: Bool) -> Quotation.Kind {
    guard let span = outline.items[item].span else { return .term }
    if isWhole { return .full }
    let words = Inside(outline.passage, outline.spans[span].inside)
    guard let attribution else {
      return !words.isTitle && soundsLikeSpeech(item, words) ? .partial : .term
    }
    if isTerm(item, attribution, words) { return .term }
    let isClause =
      words.startsInCapital && (words.count > 1 || attribution.form == .colon)
      || outline.leadsOn(item) && !isWithinPhrase(item) || goesOn(item, attribution)
    return attribution.bond == .adjacent && isClause ? .full : .partial
  }

  /// Whether words without any cue are somebody's: a long run, or what the sentence says of something.
  private func soundsLikeSpeech(_ item: Int, _ words: Inside) -> Bool {
    if words.count > 6 || words.soundsSpoken && words.count > 3 { return true }
    guard !words.startsInCapital, item > sentence.lowerBound else { return false }
    let before = outline[item - 1]
    return words.count > 3 && before.has([.word, .clitic])
      || before.has(.auxiliary) || outline.items[item - 1].key == Word.that
      || words.count > 1 && before.has(.article) && outline[item + 1].has(.stop)
  }

  /// Whether words of the narrator's lead into the marks: *a "heavy defeat," Lee said*.
  private func isWithinPhrase(_ item: Int) -> Bool {
    item > sentence.lowerBound && outline[item - 1].has([.word, .clitic])
      && !outline[item - 1].has([.speech, .thought])
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
    if before.has(.naming), words.startsInCapital, isName(item - 1, attribution) { return true }
    if before.has(.pastShape), before.has(.attached) { return true }  // *self-styled*
    if words.count < 4, before.has(.article), after.has(.word),
      !after.has([.capital, .grammatical]),
      let cue = attribution.cue, cue.lowerBound > item
    {
      return true
    }
    if words.isTitle, words.count < 3, outline.isName(item - 1), outline.isName(item + 1) {
      return true  // *Ann "Nan" Lee*
    }
    if words.isTitle, !isHeadline, before.has([.workNoun, .outlet]) { return true }
    if words.isTitle, words.count < 9, !isHeadline {
      if item > sentence.lowerBound, outline.items[item - 1].key == Word.told { return true }
      if before.has(.speech), words.count > 1, !words.endsClause, !outline.leadsOn(item) {
        return true  // *told "Harbour Today"*
      }
      if words.count > 1, attribution.bond == .governed { return true }
      if before.has(.clitic) || after.has([.workNoun, .outlet]) { return true }
      if before.has(.preposition) || after.has(.clitic) { return true }
    }
    if words.isTitle, words.count < 15, before.has(.comma),
      outline[item - 2].has([.workNoun, .outlet])
    {
      return true  // *her first novel, "Grey Harbour"*
    }
    let isWeak = attribution.classes.isDisjoint(with: [.speech, .label]) && attribution.cue != nil
    if words.count == 1, isWeak, attribution.bond == .governed, attribution.form != .accordingTo,
      attribution.form != .colon, !before.has(.auxiliary)
    {
      return true
    }
    if words.isTitle, attribution.form == .verb, !attribution.classes.has(.cueVerb),
      attribution.bond == .adjacent, words.count < 9
    {
      return true  // *"Grey Harbour," a series that …*
    }
    return attribution.form == .passive && attribution.speaker == nil && words.startsInCapital
      && words.count < 4
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
  private var startsInNumber = false
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
      if count == 0 {
        startsInCapital = classes.has(.capital)
        startsInNumber = classes.has(.number)
      }
      count += 1
      if classes.has(.firstPerson) { soundsSpoken = true }
      if !classes.has([.capital, .number, .article, .preposition, .conjunction, .particle]) {
        isTitle = false
      }
    }
    isTitle = isTitle && (startsInCapital || startsInNumber)
    endsClause = tokens.last.map { passage.classes(at: $0).has([.stop, .ellipsis]) } ?? false
  }
}
