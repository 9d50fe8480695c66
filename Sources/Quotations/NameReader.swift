import Prose

/// Finds the names in a passage and tells the table of people about them.
struct NameReader {
  let outline: Outline

  /// Notes whoever is named in a sentence, with the titles and ages that stand beside the name.
  func notePeople(in sentence: Range<Int>, _ people: inout PeopleTable) {
    var end = sentence.upperBound
    var names: [Range<Int>] = []
    while end > sentence.lowerBound {
      let start = outline.nameStart(endingAt: end, from: sentence.lowerBound)
      if start < end { names.append(start..<end) }
      end = start < end ? start : end - 1
    }
    for name in names.reversed() { note(name, isSpeaker: false, &people) }
  }

  /// Who some words stand for, where the article tells.
  func person(_ items: Range<Int>, _ people: inout PeopleTable, preferred: Int?, isSpeaker: Bool)
    -> Int?
  {
    let first = outline[items.lowerBound]
    if first.has([.subjectPronoun, .possessive]),
      !outline[items.upperBound - 1].has(.capital) || items.count == 1
    {
      let gender = first.intersection([.masculine, .feminine])
      guard !gender.isEmpty else { return nil }
      let found = people.person(for: gender, preferred: preferred)
      if let found { people.note(gender: gender, of: found) }
      return found
    }
    // *Ann Lee of Acme* is a name, *a spokesman for Acme* is none.
    let joint = items.dropFirst().first {
      outline[$0].has([.preposition])
        || outline[$0].has(.comma) && !outline.isName(items.upperBound - 1)
    }
    let end = joint ?? items.upperBound
    let start = outline.nameStart(endingAt: end, from: items.lowerBound)
    if start < end {
      return note(start..<end, isSpeaker: isSpeaker, &people)
    }
    if first.has(.article) {
      return people.person(withRole: outline.items[end - 1].key)
    }
    return nil
  }

  @discardableResult
  private func note(_ run: Range<Int>, isSpeaker: Bool, _ people: inout PeopleTable) -> Int? {
    let name = ProperName(outline, run)
    guard let last = name.keys.last, name.keys.count < 5,
      !outline[name.words.upperBound - 1].has(.body)
    else { return nil }
    let apposition = apposition(behind: run.upperBound)
    var gender = name.gender
    if gender.isEmpty { gender = outline.gender(of: apposition) }
    let isCommonWord = name.keys.count == 1 && isSentenceStart(run.lowerBound) && !name.hasTitle
    guard
      name.hasTitle || name.hasGivenName && name.keys.count > 1
        || name.keys.count > 1 && !apposition.isEmpty || isSpeaker && !isCommonWord
        || people.isKnown(last)
    else { return nil }
    let person = people.mention(
      name.keys, name: { outline.passage[bytes: outline.bytes(of: name.words)] }, gender: gender)
    if let person {
      for role in name.roles + apposition.map({ outline.items[$0].key }) {
        people.note(role: role, of: person)
      }
    }
    return person
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    index == 0 || outline[index - 1].has([.stop, .colon, .dash])
  }

  /// The nouns for people right behind a name: *Ann Lee, the mayor of Leeds,* is *the mayor* from there on.
  private func apposition(behind end: Int) -> [Int] {
    guard outline[end].has(.comma) else { return [] }
    var nouns: [Int] = []
    for index in end + 1..<min(end + 8, outline.items.count) {
      let classes = outline[index]
      if outline.isSpan(index) || classes.has([.separator, .auxiliary, .relative, .preposition]) {
        break
      }
      if classes.has([.person, .honorific]) { nouns.append(index) }
    }
    return nouns
  }
}

extension Outline {
  /// What nouns tell of a person's gender.
  fileprivate func gender(of nouns: [Int]) -> WordClass {
    nouns.reduce([]) { $0.union(self[$1].intersection([.masculine, .feminine])) }
  }
}

/// A run of capitalised words, parted into titles and the name itself.
private struct ProperName {
  /// The name's words, without titles and suffixes.
  private(set) var keys: [WordKey] = []
  /// From the first to the last of them.
  private(set) var words: Range<Int>
  private(set) var roles: [WordKey] = []
  private(set) var gender: WordClass = []
  private(set) var hasTitle = false
  private(set) var hasGivenName = false

  init(_ outline: Outline, _ run: Range<Int>) {
    words = run
    if run.lowerBound > 0, outline[run.lowerBound - 1].has(.person) {
      addTitle(outline, run.lowerBound - 1)  // *treasurer Joe Doe*
    }
    for index in run {
      let classes = outline[index]
      guard classes.has(.capital) else { continue }
      if classes.has([.honorific, .person]), !classes.has(.givenName) || keys.isEmpty {
        keys = []
        addTitle(outline, index)
      } else if !classes.has(.nameSuffix) {
        if keys.isEmpty {
          words = index..<index + 1
          hasGivenName = classes.has(.givenName)
        }
        keys.append(outline.items[index].key)
        words = words.lowerBound..<index + 1
      }
    }
    let given = outline[words.lowerBound].intersection([.masculine, .feminine])
    if gender.isEmpty, hasGivenName, keys.count > 1, given == .masculine || given == .feminine {
      gender = given
    }
  }

  private mutating func addTitle(_ outline: Outline, _ index: Int) {
    hasTitle = true
    gender.formUnion(outline[index].intersection([.masculine, .feminine]))
    roles.append(outline.items[index].key)
  }
}
