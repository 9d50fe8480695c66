import Prose

/// Weighs what speaks for a person, an organisation or a place: the words of a name and those beside it.
///
/// Weights are whole numbers that were set so that a sign which decides alone (a title, *Inc.*, a country)
/// outweighs all that only leans one way (a preposition, a verb).
struct NameEvidence {
  /// The passage that the name stands in.
  let reading: NameReading
  /// Tokens.
  let name: Range<Int>
  /// Tokens of the titles before it.
  let title: Range<Int>?

  private var hasTitle: Bool { title != nil }

  /// Adds all that speaks for a kind to a name, and whether its capitals tell that it is one.
  func weigh(_ mention: inout NameMention) {
    weighWords(&mention)
    if let title {
      for index in title { mention.gender.formUnion(gender(reading[index])) }
    }
    weighBefore(&mention)
    weighBehind(&mention)
    let first = reading[name.lowerBound]
    let isKnown = hasTitle || first.has([.allCapitals, .initials]) || mention.evidence.place > 5
    mention.isSure =
      !first.has(.opening) || isKnown || mention.hasGivenName && mention.keys.count > 1
    if mention.evidence.kind == nil, mention.keys.count > 1 {
      let isLong =
        mention.keys.count > 3 || follows(SmallWord.the)
        || name.contains { reading[$0].has(.allCapitals) }
      if isLong { mention.evidence.organisation = 1 } else { mention.evidence.person = 1 }
    }
  }

  // MARK: The name itself

  private func weighWords(_ mention: inout NameMention) {
    let first = reading[name.lowerBound]
    let last = reading[name.upperBound - 1]
    let count = mention.keys.count
    var found = NameMention.Evidence()
    if hasTitle { found.person += 6 }
    let isKnownPlace = Self.isKnownPlace(name, in: reading)
    if isKnownPlace { found.place += first.has(.givenName) && count == 1 ? 3 : 6 }
    let isPerson = hasTitle && first.has(.givenName)
    if !isPerson, hasHead(.institution), count > 1 || isLoneBody(last) {
      found.organisation += 5
    }
    if last.has(.company), count > 1 { found.organisation += 5 }
    if name.contains(where: { reading[$0].has(.ampersand) }) { found.organisation += 3 }
    if count > 1, !isPerson, hasHead(.landmark), found.organisation == 0 {
      found.place += 5
    }
    if count > 1, first.has(.landmarkLead), found.organisation == 0, !first.has(.givenName) {
      found.place += 2
    }
    if count == 1, last.has([.allCapitals, .initials]), !isKnownPlace { found.organisation += 3 }
    if first.has(.givenName), found.organisation == 0, found.place < 5 {
      mention.hasGivenName = true
      found.person += count > 1 ? 4 : 2
      if count > 1 { mention.gender = gender(first) }
    }
    if count > 1, last.has(.nameSuffix) { found.person += 5 }
    if count > 1, found.organisation == 0, found.place == 0,
      name.contains(where: { reading[$0].has(.initials) })
    {
      found.person += 3
    }
    if found.organisation == 0, found.place == 0,
      name.contains(where: { reading[$0].has(.particle) && !reading[$0].has(.capital) })
    {
      found.person += 2
    }
    mention.evidence += found
  }

  /// Whether a word of a kind heads the name: its last word, or the one before *of*, *for* or *on*.
  private func hasHead(_ kind: NameWord) -> Bool {
    name.contains { index in
      reading[index].has(kind) && reading[index].has(.capital)
        && (index == name.upperBound - 1
          || reading[index + 1].has(.word) && !reading[index + 1].has(.capital))
    }
  }

  /// Bodies that go by one word: *the Senate*, *the Pentagon*.
  private func isLoneBody(_ word: NameWord) -> Bool {
    word.has(.institution) && (follows(SmallWord.the) || !word.has(.opening))
  }

  /// Whether some words are a place of renown.
  static func isKnownPlace(_ words: Range<Int>, in reading: NameReading) -> Bool {
    KnownPlaces.name(of: words, in: reading.passage) != nil
  }

  private func gender(_ word: NameWord) -> Gender {
    Gender(isMasculine: word.has(.masculine), isFeminine: word.has(.feminine))
  }

  // MARK: Beside it

  private func weighBefore(_ mention: inout NameMention) {
    let article = follows(SmallWord.the)
    let before = article ? name.lowerBound - 2 : name.lowerBound - 1
    if article {
      mention.evidence.organisation += 1
      if !mention.hasGivenName { mention.evidence.person -= 3 }
    }
    let word = reading[before]
    let key = reading.key(before)
    if word.has(.inside) {
      mention.evidence.place += 2
    } else if key == SmallWord.of {
      if reading[before - 1].has(.office) { mention.evidence.place += 2 }
    } else if key == SmallWord.at {
      mention.evidence.organisation += 1
    } else if key == SmallWord.for, reading[before - 1].has(.office) {
      mention.evidence.organisation += 3
    } else if key == SmallWord.from || key == SmallWord.to {
      mention.evidence.place += key == SmallWord.from ? 1 : 0
    } else if word.has(.office), !word.has([.plural, .capital]), !article {
      mention.evidence.person += 4
    }
  }

  private func weighBehind(_ mention: inout NameMention) {
    let end = name.upperBound
    if reading[end].has(.speech), !reading[end].has(.capital) { mention.evidence.person += 2 }
    if reading.key(end) == SmallWord.who { mention.evidence.person += 3 }
    if reading[end].has(.opener), reading[end + 1].has(.capital), reading[end + 2].has(.hyphen) {
      mention.evidence.person += 3  // *Lee (R-Ohio)*
    }
    guard reading[end].has(.comma) else { return }
    if reading[end + 1].has(.number), reading[end + 2].has([.comma, .stop]) {
      mention.evidence.person += 4
    }
    if reading.key(end + 1) == SmallWord.who { mention.evidence.person += 3 }
    if reading.key(end + 1) == SmallWord.where { mention.evidence.place += 2 }
    if isRegion(end + 1), mention.keys.count < 4, !mention.hasGivenName {
      mention.evidence.place += 3  // *Dayton, Ohio*
    }
    let limit = end + 1..<min(end + 6, reading.words.count)
    let noun = limit.prefix {
      !reading[$0].has([.comma, .stop, .colon, .speech, .mark, .dash])
    }.first { reading[$0].has(.office) }
    if noun != nil { mention.evidence.person += 2 }
  }

  private func isRegion(_ index: Int) -> Bool {
    guard reading[index].has(.capital) else { return false }
    return Self.isKnownPlace(index..<index + 1, in: reading)
  }

  private func follows(_ key: WordKey) -> Bool {
    reading.key(name.lowerBound - 1) == key
  }
}
