import Prose

/// Reads the cue clauses of one sentence, from left to right; nearly every item is looked at once.
struct CueReader {
  /// What the sentence is part of.
  let outline: Outline
  /// Item indices.
  let sentence: Range<Int>
  /// The subject of the clauses so far, for verbs that share it: *Lee left and said*.
  var subject: Range<Int>?
  /// The first noun phrase of the sentence, past an introductory phrase and its comma.
  let firstSubject: Range<Int>?
  /// Every clause with a finite verb so far, in order.
  var predications: [Predication] = []
  /// In the order of their cues.
  private(set) var clauses: [CueClause] = []

  /// Reads all clauses of a sentence.
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
      let speaker = outline.speakerPhrase(from: index + 2, to: sentence.upperBound)
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
    } else if classes.has(.colon) {
      readColon(at: index)
    } else if classes.has([.auxiliary, .finite, .pastShape]) {
      notePredication(at: index)
    }
  }

  /// Adds a clause; they come in the order of their cues.
  mutating func add(
    _ form: CueClause.Form, _ classes: WordClass, _ cue: Range<Int>, _ speaker: Range<Int>?
  ) {
    if clauses.isEmpty { clauses.reserveCapacity(4) }
    clauses.append(CueClause(form: form, classes: classes, cue: cue, speaker: speaker))
  }

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

  /// Whose words a heading announces: *Wrong again - Ann Lee and Joe Doe:*, *More from the report:*.
  private func contributor(before colon: Int) -> Range<Int>? {
    guard let phrase = outline.nounPhrase(endingAt: colon, from: sentence.lowerBound) else {
      return nil
    }
    func opensHeading(_ index: Int) -> Bool {
      index == sentence.lowerBound || index > sentence.lowerBound && outline[index - 1].has(.dash)
    }
    let from = phrase.first { outline.items[$0].key == Word.from } ?? phrase.lowerBound - 1
    if from >= sentence.lowerBound, outline.items[from].key == Word.from, from + 1 < colon {
      return opensHeading(from) || opensHeading(from - 1) ? from + 1..<colon : nil
    }
    let isNamed = outline.isName(colon - 1) && phrase.lowerBound > sentence.lowerBound
    return isNamed && opensHeading(phrase.lowerBound) ? phrase : nil
  }

  private mutating func readColon(at index: Int) {
    let name = outline.nameStart(endingAt: index, from: sentence.lowerBound)
    let isInverted = outline[name].has(.speech) && name + 1 < index  // *Said Lee:*
    if name < index, index - name < 6, !isInverted,
      name == sentence.lowerBound || outline[name - 1].has([.dash, .stop])
    {
      add(.colon, [], index..<index + 1, name..<index)
      return
    }
    guard outline.isSpan(index + 1) || index + 1 == sentence.upperBound else { return }
    if let phrase = contributor(before: index) {
      add(.colon, [], index..<index + 1, phrase)
      return
    }
    if let last = clauses.last, last.form != .noun || last.cue.upperBound == index { return }
    add(.colon, [], index..<index + 1, subject ?? leadSubject(before: index))
  }
}
