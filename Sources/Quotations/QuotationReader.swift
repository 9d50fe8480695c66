import Names
import Prose

/// Reads an article from top to bottom and keeps what the next sentence may refer back to: who has been
/// named, who spoke last, which quotation is still open.
struct QuotationReader {
  /// The words for a speaker, and who that is.
  private struct Voice {
    let place: Place
    let person: Int?
    /// Where that stands which the words for the speaker only point at: *the divers, who*.
    var antecedent: Place?
  }

  /// A quotation whose speaker may still become known.
  private struct Draft {
    var kind: Quotation.Kind
    let place: Place
    var continues: Bool
    var voice: Voice?
    /// Where the cue stands.
    var cue: Place?
    let isWhole: Bool
    let isResumed: Bool
    /// Whether one or two words are in the marks.
    let isShort: Bool
  }

  private var drafts: [Draft] = []
  /// Everybody who is named, by now or farther down.
  private var people: PeopleTable
  /// Who spoke last in the article, as a person; a pronoun likely means the same.
  private var lastPerson: Int?
  /// Whether double marks have been read so far.
  private var usesDoubleMarks = false
  /// Who is named in the sentence that is being read.
  private var mentions: [NameReader.Mention] = []
  /// Room for where their names stand.
  private var namesFound: [Range<Int>] = []
  /// Index of the first draft of the passage that is being read.
  private var firstOfPassage = 0
  /// Who was last quoted, or whom the last sentence was about.
  private var voice: Voice?
  /// Who spoke when the passage started.
  private var lastVoice: Voice?
  /// Whether the passage before ends in a colon.
  private var leadsOn = false

  /// Whether the passage before ends inside a quotation.
  private var isOpen = false
  /// Whether all of the passage is quoted, other marks and all: it opens with marks behind a colon and never closes them.
  private var isInside = false
  private var outlines = OutlineTable()

  /// The quotations of an article in reading order, the headline's first.
  static func quotations(in article: TokenizedArticle, _ names: ArticleNames) -> [Quotation] {
    var reader = QuotationReader(people: PeopleTable(names.people))
    return reader.quotations(in: article, from: 0)
  }

  /// The quotations of two states of an article, each with its names: up to where the texts part, or somebody is named
  /// of whom they know different things, both are read as one, and what both have behind that is outlined once.
  static func quotations(
    in before: (text: TokenizedArticle, names: ArticleNames),
    _ after: (text: TokenizedArticle, names: ArticleNames)
  ) -> (before: [Quotation], after: [Quotation]) {
    var reader = QuotationReader(people: PeopleTable(before.names.people))
    let areSame = before.names.people == after.names.people
    let others = areSame ? reader.people : PeopleTable(after.names.people)
    let disputed = areSame ? [] : reader.people.disputedNames(with: others)
    var start = 0
    while start < min(before.text.paragraphs.count, after.text.paragraphs.count),
      before.text.paragraphs[start] === after.text.paragraphs[start],
      disputed.isEmpty
        || !before.text.paragraphs[start].tokens.contains(where: { disputed.contains($0.key) })
    {
      reader.read(paragraph: start, of: before.text)
      start += 1
    }
    reader.outlines.keep(after.text.paragraphs[start...])
    var other = reader
    other.people.expect(others)
    let quotations = reader.quotations(in: before.text, from: start)
    other.outlines = reader.outlines
    return (quotations, other.quotations(in: after.text, from: start))
  }

  /// Reads on from a paragraph, the ones before it having been read.
  private mutating func quotations(in article: TokenizedArticle, from start: Int) -> [Quotation] {
    readAll(article, from: start)
    settleTerms(in: article)
    let people = people.people
    return drafts.map { draft in
      Quotation(
        kind: draft.kind, place: draft.place, text: article[draft.place],
        continues: draft.continues,
        speaker: draft.voice.map {
          Speaker(
            text: article[$0.place], place: $0.place,
            name: $0.person.map { people[$0].name } ?? $0.antecedent.map { article[$0] })
        },
        cue: draft.cue.map { Cue(text: article[$0], place: $0) })
    }
  }

  /// Reads the headline last: the body says who its last names are.
  private mutating func readAll(_ article: TokenizedArticle, from start: Int) {
    for index in article.paragraphs.indices[start...] { read(paragraph: index, of: article) }
    let body = drafts
    drafts = []
    voice = nil
    leadsOn = false
    read(article.headline, as: .headline, isResuming: false)
    drafts += body
  }

  private mutating func read(paragraph index: Int, of article: TokenizedArticle) {
    isOpen = read(article.paragraphs[index], as: .paragraph(index), isResuming: isOpen)
  }

  /// Reads one passage; whether it ends inside a quotation.
  @discardableResult
  private mutating func read(_ passage: Passage, as part: Part, isResuming: Bool) -> Bool {
    let outlined = outlines.outline(of: passage, isResuming: isResuming)
    let outline = outlined.outline
    let spans = outline.spans
    if spans.first?.isResumed == true, let last = drafts.indices.last {
      drafts[last].continues = true
    }
    if spans.isEmpty { readSignature(outline, part) }
    firstOfPassage = drafts.count
    lastVoice = voice
    isInside = outline.isLeftOpen && (leadsOn || isInside)
    if !leadsOn, !isInside { voice = nil }
    for index in outline.sentences.indices {
      read(sentence: index, of: outlined, part: part)
    }
    settle()
    leadsOn = outline[outline.items.count - 1].has(.colon)
    if !leadsOn, let last = drafts[firstOfPassage...].last(where: { $0.kind != .term }) {
      voice = last.voice
    }
    if voice == nil { voice = lastVoice }
    return spans.last?.isOpen ?? false
  }

  /// A paragraph that holds a dash and a name alone: who said what the paragraph before quotes.
  private mutating func readSignature(_ outline: Outline, _ part: Part) {
    guard outline[0].has(.dash), let name = outline.nounPhrase(from: 1, to: outline.items.count),
      outline.isName(name.lowerBound),
      outline[name.upperBound].has([.comma, .stop, .aside])
        || name.upperBound == outline.items.count,
      !outline.items[name.upperBound...].contains(where: { $0.classes.has([.auxiliary, .cueVerb]) })
    else { return }
    let signed = voice(name, outline, part, isSpeaker: true)
    for index in drafts[firstOfPassage...].indices
    where drafts[index].kind == .full && drafts[index].cue == nil {
      drafts[index].voice = signed
    }
  }

  // MARK: Sentences

  private mutating func read(sentence index: Int, of outlined: OutlinedPassage, part: Part) {
    let (outline, finder) = (outlined.outline, outlined.finders[index])
    let sentence = finder.sentence
    let judge = KindJudge(outline: outline, sentence: sentence, isHeadline: part == .headline)
    let names = NameReader(outline: outline)
    mentions.removeAll(keepingCapacity: true)
    if part != .headline {
      names.notePeople(in: sentence, &people, &namesFound, to: &mentions)
    }
    let isWhole = isOnlyQuotations(outline, sentence)
    let count = drafts.count
    for item in sentence {
      guard let span = outline.items[item].span else { continue }
      if isInside {
        let kind = judge.kind(of: item, attribution: nil, isWhole: span == 0)
        append(outline, span, part, kind, nil, isWhole: true)
        continue
      }
      var found = finder.attribution(of: item)
      if found == nil, item == sentence.upperBound - 1, index + 1 < outline.sentences.count {
        found = finder.nextSentenceCue(
          from: sentence.upperBound, to: outline.sentences[index + 1].upperBound, behind: item)
      }
      let isCrosshead = isWhole && self.isCrosshead(outline)
      let kind = isCrosshead ? .term : judge.kind(of: item, attribution: found, isWhole: isWhole)
      if found == nil, kind == .partial { found = subject(of: finder, for: item) }
      append(outline, span, part, kind, found, isWhole: isWhole)
      if isWhole, let voice = transcriptVoice(outline, span, part) {
        drafts[drafts.count - 1].voice = voice
        self.voice = voice
      }
    }
    if !drafts[count...].contains(where: { $0.kind != .term }) { noteTopic(of: finder, part) }
  }

  /// Whoever a sentence without quotations tells of, or is about, may speak in the next one.
  private mutating func noteTopic(of finder: AttributionFinder, _ part: Part) {
    let reader = finder.reader
    if finder.outline[finder.sentence.upperBound - 1].has(.colon),
      let speaker = reader.clauses.last?.speaker
    {
      voice = voice(speaker, finder.outline, part, isSpeaker: true)
      return
    }
    let teller = finder.teller
    let told = teller.map { voice($0, finder.outline, part, isSpeaker: true) }
    let subject = reader.firstSubject.map {
      voice($0, finder.outline, part, isSpeaker: $0 == teller)
    }
    if let found = told?.person != nil ? told : subject, found.person != nil {
      voice = found
      lastPerson = found.person
    } else if told != nil {
      voice = told
    }
  }

  /// Whoever a sentence is about, unless somebody spoke right before and the sentence opens with the marks or is about
  /// a thing.
  private func subject(of finder: AttributionFinder, for item: Int) -> Attribution? {
    guard var subject = finder.reader.firstSubject else { return nil }
    if subject.lowerBound > item, let own = finder.reader.predication(before: item) {
      subject = own.subject  // *While Lee laid out "…," the board met*
    }
    let outline = finder.outline
    let isAboutThing = outline.isThing(subject) || outline.isSpan(finder.sentence.lowerBound)
    if isAboutThing, voice != nil, drafts.count > firstOfPassage { return nil }
    return Attribution(bond: .subject, form: .verb, classes: [], cue: nil, speaker: subject)
  }

  /// Whether a few words alone in their paragraph, in marks of another kind than speech has, head a section.
  private func isCrosshead(_ outline: Outline) -> Bool {
    guard outline.spans.count == 1, let span = outline.spans.first,
      isOnlyQuotations(outline, 0..<outline.items.count)
    else { return false }
    return usesDoubleMarks && !outline.isDouble(span) && span.inside.count < 8
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
      kind: kind, place: Place(part, range), continues: false, voice: nil, cue: nil,
      isWhole: isWhole, isResumed: marked.isResumed,
      isShort: marked.inside.count < 3)
    if outline.isDouble(marked) { usesDoubleMarks = true }
    if kind != .term, let attribution {
      draft.voice = attribution.speaker.map { voice($0, outline, part, isSpeaker: true) }
      draft.cue = attribution.cue.map {
        Place(part, outline.bytes(of: $0))
      }
    } else if kind != .term {
      draft.voice = carried(isResumed: marked.isResumed)
    }
    if draft.voice != nil { voice = draft.voice }
    drafts.append(draft)
  }

  /// The speaker whose name in capitals opens the words themselves: *"LEE: Well, no."*
  private func transcriptVoice(_ outline: Outline, _ span: Int, _ part: Part) -> Voice? {
    let inside = outline.spans[span].inside.prefix(transcriptLimit)
    let passage = outline.passage
    guard let colon = inside.first(where: { passage.classes(at: $0).has(.colon) }),
      colon > inside.lowerBound,
      (inside.lowerBound..<colon).allSatisfy({ passage.isAllCapitals($0) })
    else { return nil }
    let range = passage.range(ofTokens: inside.lowerBound..<colon)
    return Voice(
      place: Place(part, range), person: people.person(named: passage.tokens[colon - 1].key))
  }

  // MARK: Speakers

  private mutating func voice(
    _ items: Range<Int>, _ outline: Outline, _ part: Part, isSpeaker: Bool
  ) -> Voice {
    let reader = NameReader(outline: outline)
    let antecedent =
      items.count == 1 && outline[items.lowerBound].has(.relative)
      ? outline.antecedent(of: items.lowerBound) : nil
    let person = reader.person(
      antecedent ?? items, &people, mentions: mentions, preferred: lastPerson,
      isSpeaker: isSpeaker)
    if let person {
      lastPerson = person
      people.noteVoice(person)
    }
    return Voice(
      place: Place(part, outline.bytes(of: items)), person: person,
      antecedent: antecedent.map { Place(part, outline.bytes(of: $0)) })
  }

  /// The speaker of a quotation without a cue: whoever spoke before it in the same passage, or was told about.
  private func carried(isResumed: Bool) -> Voice? {
    if isResumed { return drafts.last?.voice }
    return voice
  }

  /// Gives what the passage leaves without a speaker to whoever speaks next in it, else to whoever spoke last.
  private mutating func settle() {
    var next: Voice?
    for index in drafts[firstOfPassage...].indices.reversed() where drafts[index].kind != .term {
      if drafts[index].voice == nil, drafts[index].isWhole {
        drafts[index].voice = next ?? lastVoice
      }
      next = drafts[index].voice
    }
    var index = firstOfPassage
    while index > 0, index < drafts.count, drafts[index].isResumed, drafts[index - 1].voice == nil {
      drafts[index - 1].voice = drafts[index].voice
      index -= 1
    }
  }

  /// Takes words for a term throughout that stand in marks three times or more, with a capital or once without any
  /// speaker: a newsroom's way with a name.
  private mutating func settleTerms(in article: TokenizedArticle) {
    var uses: [String: (count: Int, isTerm: Bool)] = [:]
    for draft in drafts where draft.isShort {
      let text = article[draft.place]
      uses[text, default: (0, false)].count += 1
      if draft.kind == .term || text.first?.isUppercase ?? false { uses[text]?.isTerm = true }
    }
    for index in drafts.indices where drafts[index].isShort && drafts[index].kind == .partial {
      guard let use = uses[article[drafts[index].place]], use.count > 2, use.isTerm else {
        continue
      }
      drafts[index].kind = .term
      drafts[index].voice = nil
      drafts[index].cue = nil
    }
  }
}

/// The most tokens that may stand before the colon of a transcript.
private let transcriptLimit = 5

extension TokenizedArticle {
  /// The text of a place.
  fileprivate subscript(place: Place) -> String { self[place.part][bytes: place.range] }
}
