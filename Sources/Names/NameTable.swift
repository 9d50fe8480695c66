import Prose

/// Who or what is meant by each name in an article: *Lee* by *Ann Lee*, *FBI* by its name in full.
///
/// Names of several words are gathered first, for they tell most; then those of one word are held against them:
/// as a last name, a first one, initials. What no sentence shows to be a name (a capital only where
/// sentences start) counts only if the rest of the article knows it. Every look-up costs one hash.
struct NameTable {
  /// Somebody or something that the article names.
  private struct Bearer {
    /// The fullest name so far, and its letters.
    var text: String
    var keys: [WordKey]
    var evidence: NameMention.Evidence
    var count = 0
    /// What given names and titles tell.
    var gender: Gender = []
    /// Whether *The* is part of it: *The Grimwick Post*.
    var hasArticle = false
  }

  /// What the article shows of a name of one word.
  private struct Single {
    let key: WordKey
    let text: String
    var evidence = NameMention.Evidence()
    var isSure = false
    var count = 0
    var gender: Gender = []
  }

  private var bearers: [Bearer] = []
  /// Indices into `bearers`, by the letters of all words of a name.
  private var byName: [WordKey: Int] = [:]
  /// All whose name of several words ends in a word, or starts with it.
  private var byLast: [WordKey: [Int]] = [:]
  private var byFirst: [WordKey: [Int]] = [:]
  private var byInitials: [WordKey: Int] = [:]
  /// In the order in which they first stand, so that the same text always gives the same table.
  private var singles: [Single] = []
  /// Indices into `singles`.
  private var bySingle: [WordKey: Int] = [:]
  private var doubtful: [(mention: NameMention, text: String)] = []

  /// - Parameter mentions: how many there will be, most of them of a name that another one has, too.
  init(roomFor mentions: Int) {
    bearers.reserveCapacity(mentions / 2)
    byName.reserveCapacity(mentions / 2)
    byLast.reserveCapacity(mentions / 4)
    byFirst.reserveCapacity(mentions / 4)
    singles.reserveCapacity(mentions / 2)
    bySingle.reserveCapacity(mentions / 2)
  }

  // MARK: Learning

  /// Notes the names of one part of the article.
  mutating func learn(_ mentions: [NameMention], from passage: Passage) {
    for mention in mentions where !mention.isShouted {
      if mention.isQuoted { continue }
      var text: String { passage[bytes: passage.range(ofTokens: mention.tokens)] }
      if mention.evidence.kind == .place,
        let known = KnownPlaces.name(of: mention.tokens, in: passage)
      {
        let keys = NameLetters.keys(of: known)
        note(keys, mention.evidence, text: known)
        byName[WordKey(keys: mention.keys)] = byName[WordKey(keys: keys)]
      } else if mention.keys.count == 1 {
        noteSingle(mention, text: text)
      } else if mention.isSure, !mention.isPair {
        note(mention.keys, mention.evidence, text: text, gender: mention.gender)
        if mention.isArticleSure, let bearer = byName[WordKey(keys: mention.keys)] {
          bearers[bearer].hasArticle = true
        }
      } else {
        doubtful.append((mention, text))
      }
    }
  }

  private mutating func noteSingle(_ mention: NameMention, text: @autoclosure () -> String) {
    let key = mention.keys[0]
    let index = bySingle[key] ?? singles.count
    if index == singles.count {
      singles.append(Single(key: key, text: text()))
      bySingle[key] = index
    }
    singles[index].evidence += mention.evidence
    singles[index].count += 1
    singles[index].gender.formUnion(mention.gender)
    if mention.isSure { singles[index].isSure = true }
  }

  /// - Parameter text: made only where the name is new, as most are not.
  private mutating func note(
    _ keys: [WordKey], _ evidence: NameMention.Evidence, text: @autoclosure () -> String,
    count: Int = 1, gender: Gender = []
  ) {
    let name = WordKey(keys: keys)
    let index: Int
    if let known = byName[name] {
      index = known
      if NameLetters.isShouted(bearers[known].text) { bearers[known].text = text() }
    } else if keys.count > 1, evidence.kind == .person, let known = namesake(of: keys, text()) {
      index = known
      byName[name] = known
      if keys.count > bearers[known].keys.count {
        bearers[known].keys = keys
        bearers[known].text = text()
      }
    } else {
      let text = text()
      index = bearers.count
      bearers.append(Bearer(text: text, keys: keys, evidence: .init()))
      byName[name] = index
      if keys.count > 1 {
        byLast[keys[keys.count - 1], default: []].append(index)
        byFirst[keys[0], default: []].append(index)
        if evidence.kind == .organisation {
          byInitials[WordKey(NameLetters.initials(of: text))] = index
        }
      }
    }
    bearers[index].evidence += evidence
    bearers[index].count += count
    bearers[index].gender.formUnion(gender)
  }

  /// Whoever has the same last name and no other first one: *Ann B. Lee* is *Ann Lee*.
  private func namesake(of keys: [WordKey], _ text: String) -> Int? {
    guard let first = keys.first, let last = keys.last else { return nil }
    return byLast[last]?.first { index in
      bearers[index].evidence.kind == .person
        && (bearers[index].keys[0] == first
          || NameLetters.isInitial(of: bearers[index].text, text))
    }
  }

  /// Holds names of one word, and those that a sentence starts with, against what is known by now.
  mutating func settle() {
    for (mention, text) in doubtful {
      let rest = Array(mention.keys.dropFirst())
      let isKnown = mention.isPair ? mention.keys.allSatisfy(isKnown) : isKnown(rest)
      if isKnown, byName[WordKey(keys: mention.keys)] == nil { continue }
      note(mention.keys, mention.evidence, text: text, gender: mention.gender)
    }
    for single in singles {
      let name = WordKey(key: single.key)
      if byName[name] != nil { continue }
      if let bearer = bearer(of: single.key, single) {
        byName[name] = bearer
        bearers[bearer].evidence += single.evidence
        bearers[bearer].count += single.count
        bearers[bearer].gender.formUnion(single.gender)
      } else if let evidence = accepted(single) {
        note([single.key], evidence, text: single.text, count: single.count)
      }
    }
  }

  private func isKnown(_ words: [WordKey]) -> Bool {
    byName[WordKey(keys: words)] != nil || words.count == 1 && isKnown(words[0])
  }

  private func isKnown(_ word: WordKey) -> Bool {
    byLast[word] != nil || bySingle[word].map { singles[$0].isSure } ?? false
  }

  /// Whose name a single word is part of.
  private func bearer(of key: WordKey, _ single: Single) -> Int? {
    let kind = single.evidence.kind
    let bodies = single.evidence.organisation > 2 ? byInitials[key] : nil
    if let bodies { return bodies }
    let people = (byLast[key] ?? []).filter { bearers[$0].evidence.kind == .person }
    if let person = mostNamed(people), single.evidence.place < 6 { return person }
    let first = (byFirst[key] ?? []).filter {
      bearers[$0].evidence.kind == .person
        || kind != .person && bearers[$0].evidence.kind == .organisation
    }
    return Set(first).count == 1 ? first.first : nil
  }

  private func mostNamed(_ indices: [Int]) -> Int? {
    indices.max { (bearers[$0].count, $1) < (bearers[$1].count, $0) }
  }

  /// What speaks for a name of one word that is nobody's so far; nil where too little does.
  private func accepted(_ single: Single) -> NameMention.Evidence? {
    let evidence = single.evidence
    let most = max(evidence.person, evidence.organisation, evidence.place)
    guard single.isSure || most > 5 else { return nil }
    if most > 1 { return evidence }
    // *Twitter*, but not *the Internet*
    guard evidence.organisation == 0 else { return nil }
    return NameMention.Evidence(person: 0, organisation: 1, place: 0)
  }

  /// The people with their full names, in the order in which they are first named in full.
  var people: [ArticleNames.Person] {
    bearers.filter { $0.evidence.kind == .person && $0.keys.count > 1 }.map {
      ArticleNames.Person(
        name: $0.text, gender: $0.gender == [.masculine, .feminine] ? [] : $0.gender)
    }
  }

  /// Keys of all names that anybody or anything goes by.
  var known: Set<WordKey> { Set(byName.keys) }

  // MARK: Telling

  /// Adds the names that the mentions of a passage are; a mention in a headline may hold several.
  ///
  /// Returns the index of the first name of each mention; nil where it is none.
  func tell(
    _ found: PassageNames, in passage: Passage, at part: Part, to names: inout [Name]
  ) -> [Int?] {
    found.mentions.map { mention in
      let first = names.count
      if mention.isShouted {
        if let reading = found.reading {
          names += knownNames(in: mention.tokens, reading, at: part)
        }
      } else if mention.isPair, byName[WordKey(keys: mention.keys)] == nil {
        names += pairedNames(mention, in: passage, at: part)
      } else if let name = name(mention, in: passage, at: part) {
        names.append(name)
      }
      return first < names.count ? first : nil
    }
  }

  /// The two names of *Lee-Okoro*.
  private func pairedNames(_ pair: NameMention, in passage: Passage, at part: Part) -> [Name] {
    zip(pair.keys, [pair.tokens.lowerBound, pair.tokens.upperBound - 1]).compactMap { key, token in
      bearer(of: [key]).flatMap { name([key], token..<token + 1, $0, passage, part) }
    }
  }

  /// Who or what goes by a name: the last name of somebody, too, where it never stands alone.
  private func bearer(of keys: [WordKey]) -> Int? {
    if let known = byName[WordKey(keys: keys)] { return known }
    guard keys.count == 1 else { return nil }
    return mostNamed((byLast[keys[0]] ?? []).filter { bearers[$0].evidence.kind == .person })
  }

  private func name(_ mention: NameMention, in passage: Passage, at part: Part) -> Name? {
    if let bearer = byName[WordKey(keys: mention.keys)] {
      let start = mention.tokens.lowerBound
      let hasArticle = mention.hasArticle && bearers[bearer].hasArticle
      return name(
        mention.keys, (hasArticle ? start - 1 : start)..<mention.tokens.upperBound, bearer,
        passage, part)
    }
    // *Meanwhile Ann Lee*: a word that starts the sentence is no part of the name.
    let keys = Array(mention.keys.dropFirst())
    guard !mention.isSure, !keys.isEmpty, let bearer = bearer(of: keys) else { return nil }
    return name(keys, mention.tokens.dropFirst(), bearer, passage, part)
  }

  private func name(
    _ keys: [WordKey], _ tokens: Range<Int>, _ bearer: Int, _ passage: Passage, _ part: Part
  ) -> Name? {
    guard let kind = bearers[bearer].evidence.kind else { return nil }
    let range = passage.range(ofTokens: tokens)
    let known = bearers[bearer]
    return Name(
      kind: kind, place: Place(part, range), text: passage[bytes: range],
      fullName: known.hasArticle ? "The " + known.text : known.text, bearer: bearer,
      certainty: known.evidence.certainty, keys: keys, fullKeys: known.keys)
  }

  /// The names in a run of capitals that the rest of the article knows, the longest first.
  private func knownNames(
    in run: Range<Int>, _ reading: NameReading, at part: Part
  ) -> [Name] {
    let passage = reading.passage
    let keys = run.map { NameLetters.key(of: passage.tokens[$0], in: passage) }
    var names: [Name] = []
    var start = 0
    while start < keys.count {
      let longest = stride(from: min(longestName, keys.count - start), to: 0, by: -1).lazy
        .compactMap { count -> Name? in
          let some = Array(keys[start..<start + count])
          guard let bearer = bearer(of: some) else { return nil }
          let first = run.lowerBound + start
          return name(some, first..<first + count, bearer, passage, part)
        }.first
      if let longest {
        names.append(longest)
        start += longest.keys.count
      } else {
        start += 1
      }
    }
    return names
  }
}

/// The most words of a name that is looked for in a headline.
private let longestName = 5
