import Prose

/// Reads an article from top to bottom and keeps what the next sentence may refer back to: who has been
/// named, who spoke last, which quotation is still open.
struct QuotationReader {
  /// A quotation whose speaker may still become known.
  private struct Draft {
    var kind: Quotation.Kind
    let place: Place
    let text: String
    var continues: Bool
    var speaker: Speaker?
    var cue: Cue?
    let isWhole: Bool
    let isResumed: Bool
  }

  private var drafts: [Draft] = []
  private var people = PeopleTable()
  /// Who spoke last in the article, as a person; a pronoun likely means the same.
  private var lastPerson: Int?
  /// Index of the first draft of the passage that is being read.
  private var firstOfPassage = 0
  /// Whom the sentences of this passage, or the last one before it, are about.
  private var topic: Speaker?

  static func quotations(in article: TokenizedArticle) -> [Quotation] {
    var reader = QuotationReader()
    reader.readAll(article)
    return reader.drafts.map {
      Quotation(
        kind: $0.kind, place: $0.place, text: $0.text, continues: $0.continues,
        speaker: $0.kind == .term ? nil : $0.speaker, cue: $0.kind == .term ? nil : $0.cue)
    }
  }

  private mutating func readAll(_ article: TokenizedArticle) {
    read(article.headline, as: .headline, isResuming: false)
    var isOpen = false
    for (index, passage) in article.paragraphs.enumerated() {
      isOpen = read(passage, as: .paragraph(index), isResuming: isOpen)
    }
  }

  /// Reads one passage; whether it ends inside a quotation.
  @discardableResult
  private mutating func read(_ passage: Passage, as part: Part, isResuming: Bool) -> Bool {
    let spans = MarkPairing.spans(of: passage, isResuming: isResuming)
    if spans.first?.isResumed == true, let last = drafts.indices.last {
      drafts[last].continues = true
    }
    let outline = Outline(passage, spans: spans)
    firstOfPassage = drafts.count
    for index in outline.sentences.indices {
      read(outline, sentence: index, part: part)
    }
    settle()
    return spans.last?.isOpen ?? false
  }

  // MARK: Sentences

  private mutating func read(_ outline: Outline, sentence index: Int, part: Part) {
    let sentence = outline.sentences[index]
    let finder = AttributionFinder(outline, sentence: sentence)
    let judge = KindJudge(outline: outline, sentence: sentence)
    let names = NameReader(outline: outline, part: part)
    names.notePeople(in: sentence, &people)
    let isWhole = isOnlyQuotations(outline, sentence)
    var clauses = 0
    for item in sentence {
      guard let span = outline.items[item].span else { continue }
      while clauses < finder.reader.clauses.count,
        finder.reader.clauses[clauses].cue.lowerBound < item
      {
        clauses += 1
      }
      var found = finder.attribution(of: item, clausesBefore: clauses)
      if found == nil, item == sentence.upperBound - 1, index + 1 < outline.sentences.count {
        found = finder.cueClause(
          from: sentence.upperBound, to: outline.sentences[index + 1].upperBound,
          leadsOn: outline.leadsOn(item))
      }
      let kind = judge.kind(of: item, attribution: found, isWhole: isWhole)
      if found == nil, kind == .partial { found = subject(of: finder, before: item) }
      append(outline, span, part, kind, found, isWhole: isWhole)
    }
    if let subject = finder.reader.sentenceSubject(before: sentence.upperBound) {
      topic = speaker(subject, outline, part)
    }
  }

  private func subject(of finder: AttributionFinder, before item: Int) -> Attribution? {
    finder.reader.sentenceSubject(before: item).map {
      Attribution(bond: .subject, form: .verb, classes: [], cue: nil, speaker: $0)
    }
  }

  private func isOnlyQuotations(_ outline: Outline, _ sentence: Range<Int>) -> Bool {
    sentence.allSatisfy {
      outline.isSpan($0) || outline[$0].has([.stop, .comma, .dash, .mark, .ellipsis])
    }
  }

  private mutating func append(
    _ outline: Outline, _ span: Int, _ part: Part, _ kind: Quotation.Kind,
    _ attribution: Attribution?, isWhole: Bool
  ) {
    let marked = outline.spans[span]
    let range = outline.passage.range(ofTokens: marked.inside)
    var draft = Draft(
      kind: kind, place: Place(part, range), text: outline.passage[bytes: range],
      continues: false, speaker: nil, cue: nil, isWhole: isWhole, isResumed: marked.isResumed)
    if kind != .term, let attribution {
      draft.speaker = attribution.speaker.flatMap { speaker($0, outline, part) }
      draft.cue = attribution.cue.map {
        let range = outline.bytes(of: $0)
        return Cue(text: outline.passage[bytes: range], place: Place(part, range))
      }
    } else if kind != .term {
      draft.speaker = carried(isResumed: marked.isResumed)
    }
    drafts.append(draft)
  }

  // MARK: Speakers

  private mutating func speaker(_ items: Range<Int>, _ outline: Outline, _ part: Part) -> Speaker? {
    let reader = NameReader(outline: outline, part: part)
    let person = reader.person(items, &people, preferred: lastPerson)
    if let person { lastPerson = person }
    let range = outline.bytes(of: items)
    return Speaker(
      text: outline.passage[bytes: range], place: Place(part, range),
      name: person.map { people.people[$0].name })
  }

  /// The speaker of a sentence that is all quotation: whoever spoke before it in the same passage, else whom
  /// the passage is about.
  private func carried(isResumed: Bool) -> Speaker? {
    if isResumed { return drafts.last?.speaker }
    if let last = drafts[firstOfPassage...].last(where: { $0.kind != .term }), last.speaker != nil {
      return last.speaker
    }
    return nil
  }

  /// Gives what the passage leaves without a speaker to whoever speaks next in it, else to the topic.
  private mutating func settle() {
    var next: Speaker?
    for index in drafts[firstOfPassage...].indices.reversed() where drafts[index].kind != .term {
      if drafts[index].speaker == nil, drafts[index].isWhole {
        drafts[index].speaker = next ?? drafts[..<firstOfPassage].last { $0.kind != .term }?.speaker
      }
      next = drafts[index].speaker
    }
    var index = firstOfPassage
    while index > 0, index < drafts.count, drafts[index].isResumed, drafts[index - 1].speaker == nil
    {
      drafts[index - 1].speaker = drafts[index].speaker
      index -= 1
    }
  }
}
