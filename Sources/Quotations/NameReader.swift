import Names
import Prose

/// Finds the names in a passage and tells the table of people about them.
struct NameReader {
  /// Whose names are read.
  let outline: Outline

  /// Somebody named in a sentence.
  struct Mention {
    let person: Int
    /// Item indices of the name.
    let items: Range<Int>
  }

  /// Notes whoever is named in a sentence, with the titles that stand beside the name; in order.
  ///
  /// `names` is room for the ranges that are found, last one first.
  func notePeople(
    in sentence: Range<Int>, _ people: inout PeopleTable, _ names: inout [Range<Int>],
    to mentions: inout [Mention]
  ) {
    names.removeAll(keepingCapacity: true)
    var end = sentence.upperBound
    while end > sentence.lowerBound {
      let start = outline.nameStart(endingAt: end, from: sentence.lowerBound)
      if start < end { names.append(start..<end) }
      end = start < end ? start : end - 1
    }
    for name in names.reversed() {
      guard let person = note(name, isSpeaker: false, &people) else { continue }
      mentions.append(Mention(person: person, items: name))
    }
  }

  /// Who some words stand for, where the article tells.
  func person(
    _ items: Range<Int>, _ people: inout PeopleTable, mentions: [Mention], preferred: Int?,
    isSpeaker: Bool
  ) -> Int? {
    let first = outline[items.lowerBound]
    if first.has([.subjectPronoun, .possessive]),
      !outline[items.upperBound - 1].has(.capital) || items.count == 1
    {
      let gender = first.personGender
      guard !gender.isEmpty else { return nil }
      let subject = mentions.prefix(mentionLimit).first {
        $0.items.upperBound <= items.lowerBound && people.agrees($0.person, gender)
          && (preferred.map { !people.agrees($0, gender) } ?? true)
      }
      let found = subject?.person ?? people.person(for: gender, preferred: preferred)
      if let found { people.note(gender: gender, of: found) }
      return found
    }
    guard !isJoint(items) else { return nil }
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
    guard first.has(.article) else { return nil }
    // *the 47-year-old* or *the minister*
    let isAge = outline[items.lowerBound + 1].has(.number) && outline[end - 1].has(.attached)
    return people.person(withRole: outline.items[isAge ? items.lowerBound + 1 : end - 1].key)
  }

  /// Whether a phrase names two people: *Ann Lee and Joe Doe*.
  private func isJoint(_ items: Range<Int>) -> Bool {
    items.dropFirst().contains {
      outline.items[$0].key == Word.and && outline.isName($0 - 1) && outline.isName($0 + 1)
    }
  }

  private func note(_ run: Range<Int>, isSpeaker: Bool, _ people: inout PeopleTable) -> Int? {
    let name = ProperName(outline, run)
    guard let last = name.last, name.count < 5,
      !outline[name.words.upperBound - 1].has([.body, .outlet])
    else { return nil }
    let apposition = apposition(behind: run.upperBound)
    var gender = name.gender
    if gender.isEmpty { gender = outline.gender(of: apposition) }
    let isCommonWord =
      name.count == 1 && isSentenceStart(run.lowerBound) && !name.hasTitle
      && !isSubject(run)
    guard
      name.hasTitle || name.hasGivenName && name.count > 1
        || name.count > 1 && !apposition.isEmpty
        || isSpeaker && !isCommonWord && !isAcronym(name.words) || isAgeBehind(run.upperBound)
        || people.isKnown(last)
    else { return nil }
    let person = people.mention(
      outline.nameKeys(in: name.words),
      name: { outline.passage[bytes: outline.bytes(of: name.words)] }, gender: gender)
    if let person {
      for role in name.roles { people.note(role: role, of: person) }
      for noun in apposition { people.note(role: outline.items[noun].key, of: person) }
      if let age = age(beside: run) { people.note(role: outline.items[age].key, of: person) }
    }
    return person
  }

  /// Whether a capitalised word has a verb behind it that shows it to be a single person or thing.
  private func isSubject(_ run: Range<Int>) -> Bool {
    let verb = outline[run.upperBound]
    guard !outline[run.upperBound - 1].has([.person, .body, .outlet, .time, .ingShape]) else {
      return false
    }
    if verb.has([.auxiliary, .cueVerb]), verb.has(.sShape) { return true }
    return verb.has([.auxiliary, .cueVerb, .finite, .pastShape]) && !verb.has([.bare, .participle])
      && !outline[run.upperBound - 1].has(.sShape)
  }

  /// Whether an age in commas stands behind a name: *Lee, 47, said*.
  private func isAgeBehind(_ end: Int) -> Bool {
    outline[end].has(.comma) && outline[end + 1].has(.number)
      && outline[end + 2].has([.comma, .stop])
  }

  /// The number that tells a person's age, behind the name or before it: *47-year-old Ann Lee*.
  private func age(beside name: Range<Int>) -> Int? {
    if isAgeBehind(name.upperBound) { return name.upperBound + 1 }
    var index = name.lowerBound - 1
    while index > 0, outline[index].has(.attached), name.lowerBound - index < 5 { index -= 1 }
    return index < name.lowerBound - 1 && outline[index].has(.number) ? index : nil
  }

  /// Whether a lone name has capitals throughout: *CNN*.
  private func isAcronym(_ name: Range<Int>) -> Bool {
    name.count == 1
      && outline.passage.isAllCapitals(outline.items[name.lowerBound].tokens.lowerBound)
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
  /// The words of a name among its items: those with a capital, but for suffixes.
  fileprivate func nameKeys(in name: Range<Int>) -> [WordKey] {
    var keys: [WordKey] = []
    keys.reserveCapacity(name.count)
    for item in items[name] where item.classes.has(.capital) && !item.classes.has(.nameSuffix) {
      keys.append(item.key)
    }
    return keys
  }

  /// What nouns tell of a person's gender.
  fileprivate func gender(of nouns: [Int]) -> Gender {
    nouns.reduce(Gender()) { $0.union(self[$1].personGender) }
  }
}

/// A run of capitalised words, parted into titles and the name itself.
private struct ProperName {
  /// How many words the name has, without titles and suffixes.
  private(set) var count = 0
  /// The last of them.
  private(set) var last: WordKey?
  /// From the first to the last of them, and a suffix behind it.
  private(set) var words: Range<Int>
  private(set) var roles: [WordKey] = []
  private(set) var gender = Gender()
  private(set) var hasTitle = false
  private(set) var hasGivenName = false

  init(_ outline: Outline, _ run: Range<Int>) {
    words = run
    if run.lowerBound > 0, outline[run.lowerBound - 1].has(.person) {
      addTitle(outline, run.lowerBound - 1)  // *treasurer Joe Doe*
    } else if run.lowerBound > 1, outline[run.lowerBound - 1].has(.comma),
      outline[run.lowerBound - 2].has(.person),
      !outline[run.lowerBound - 2].has([.plural, .capital])
    {
      addTitle(outline, run.lowerBound - 2)  // *his wife, Jane*
    }
    for index in run {
      let classes = outline[index]
      guard classes.has(.capital) else { continue }
      if classes.has([.honorific, .person]), !classes.has(.givenName) || count == 0 {
        count = 0
        last = nil
        addTitle(outline, index)
      } else if classes.has(.nameSuffix) {
        if count > 0 { words = words.lowerBound..<index + 1 }
      } else {
        if count == 0 {
          words = index..<index + 1
          hasGivenName = classes.has(.givenName)
        }
        count += 1
        last = outline.items[index].key
        words = words.lowerBound..<index + 1
      }
    }
    let given = outline[words.lowerBound].personGender
    if gender.isEmpty, hasGivenName, count > 1, given == .masculine || given == .feminine {
      gender = given
    }
  }

  private mutating func addTitle(_ outline: Outline, _ index: Int) {
    hasTitle = true
    gender.formUnion(outline[index].personGender)
    roles.append(outline.items[index].key)
  }
}

/// How many names of a sentence a pronoun in it is held against.
private let mentionLimit = 16
