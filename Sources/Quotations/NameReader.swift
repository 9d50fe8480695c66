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
  private func note(_ name: Range<Int>, isSpeaker: Bool, _ people: inout PeopleTable) -> Int? {
    var gender: WordClass = []
    var keys: [WordKey] = []
    var first: Int?
    var last = name.lowerBound
    var roles: [WordKey] = []
    var hasTitle = false
    var isGiven = false
    for index in name {
      let classes = outline[index]
      guard classes.has(.capital) else { continue }
      if keys.isEmpty, classes.has([.honorific, .person]) {
        hasTitle = true
        gender.formUnion(classes.intersection([.masculine, .feminine]))
        roles.append(outline.items[index].key)
      } else if !classes.has(.nameSuffix) {
        if keys.isEmpty {
          first = index
          isGiven = classes.has(.givenName)
        }
        keys.append(outline.items[index].key)
        last = index
      }
    }
    guard let first, let lastKey = keys.last, keys.count < 5, !outline[last].has(.body) else {
      return nil
    }
    if isGiven, keys.count > 1 {
      let given = outline[first].intersection([.masculine, .feminine])
      if gender.isEmpty, given == .masculine || given == .feminine { gender = given }
    }
    guard hasTitle || isGiven && keys.count > 1 || isSpeaker || people.person(named: lastKey) != nil
    else { return nil }
    let person = people.mention(
      keys, name: { outline.passage[bytes: outline.bytes(of: first..<last + 1)] }, gender: gender)
    if let person {
      for role in roles { people.note(role: role, of: person) }
      noteApposition(behind: name.upperBound, of: person, &people)
    }
    return person
  }

  /// *Ann Lee, the mayor of Leeds,* makes her *the mayor* from there on.
  private func noteApposition(behind end: Int, of person: Int, _ people: inout PeopleTable) {
    guard outline[end].has(.comma) else { return }
    for index in end + 1..<min(end + 8, outline.items.count) {
      let classes = outline[index]
      if classes.has([.comma, .stop, .auxiliary, .relative]) || outline.isSpan(index) { break }
      if classes.has(.preposition) { break }
      if classes.has([.person, .honorific]) {
        people.note(role: outline.items[index].key, of: person)
        people.note(gender: classes.intersection([.masculine, .feminine]), of: person)
      }
    }
  }
}
