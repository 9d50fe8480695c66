package import Prose

/// Everybody named so far, in the order of reading; what a last name, a title or a pronoun stands for.
///
/// A person is found by the last word of the name. Look-ups by name or title cost one hash; pronouns look at
/// the few people mentioned last.
package struct PeopleTable {
  /// Somebody whom the article names.
  package struct Person: Hashable {
    /// The fullest name so far.
    package var name: String
    /// The words of that name, without titles.
    package var keys: [WordKey]
    /// What a title, a given name or a pronoun tells of it; empty if nothing does.
    package var gender: Gender
    /// How often the name or a part of it stands in the text so far.
    package var mentions = 0

    /// Whether more than a single word speaks for its being a person.
    package var isCertain: Bool { keys.count > 1 || !gender.isEmpty }
  }

  /// In the order of their first mention.
  package private(set) var people: [Person] = []
  /// Indices into `people`: all who bear a last name.
  private var byName: [WordKey: [Int]] = [:]
  private var byRole: [WordKey: Int] = [:]
  /// Indices into `people`, the latest last; bounded.
  private var recent: [Int] = []
  /// Who spoke or was told of, the latest last; bounded.
  private var voices: [Int] = []

  /// By last name: who alone bears it in the article, be it farther down.
  private var awaited: [WordKey: Person] = [:]

  /// - Parameter known: everybody whom the article names in full.
  package init(_ known: [ArticleNames.Person] = []) {
    let all = known.map { person in
      let keys = Passage(person.name).tokens.filter { $0.kind == .word }.map(\.key)
      return Person(name: person.name, keys: keys, gender: person.gender)
    }
    var shared: Set<WordKey> = []
    for person in all {
      guard let last = person.keys.last else { continue }
      if awaited.updateValue(person, forKey: last) != nil { shared.insert(last) }
    }
    for last in shared { awaited[last] = nil }
  }

  /// The last names of whom two tables expect somebody else, or only one of them anybody.
  package func disputedNames(with other: PeopleTable) -> Set<WordKey> {
    let both = Set(awaited.keys).union(other.awaited.keys)
    return both.filter { awaited[$0] != other.awaited[$0] }
  }

  /// Expects from here on whom another table does.
  package mutating func expect(_ other: PeopleTable) { awaited = other.awaited }

  /// Notes a name, `keys` being its words without titles; returns who that is.
  package mutating func mention(_ keys: [WordKey], name: () -> String, gender: Gender) -> Int? {
    guard let last = keys.last else { return nil }
    let index: Int
    if let known = bearer(of: keys, gender: gender) {
      index = known
      if keys.count > people[known].keys.count {
        people[known].name = name()
        people[known].keys = keys
      }
      if people[known].gender.isEmpty { people[known].gender = gender }
    } else {
      index = people.count
      people.append(newcomer(keys, name: name(), gender: gender))
      if byName[last, default: []].count < 8 { byName[last, default: []].append(index) }
    }
    people[index].mentions += 1
    touch(index)
    return index
  }

  /// Somebody named for the first time: by a last name alone, as whoever the article names in full later.
  private func newcomer(_ keys: [WordKey], name: String, gender: Gender) -> Person {
    if keys.count == 1, let full = awaited[keys[0]],
      full.gender.isEmpty || gender.isEmpty || full.gender == gender
    {
      return Person(name: full.name, keys: full.keys, gender: full.gender.union(gender))
    }
    return Person(name: name, keys: keys, gender: gender)
  }

  /// The one who bears a name and is spoken of most; *Ann Lee* and *Bob Lee* are two.
  private func bearer(of keys: [WordKey], gender: Gender) -> Int? {
    guard let last = keys.last, let bearers = byName[last] else { return nil }
    var best: Int?
    for index in bearers where agrees(index, gender) && mayBe(index, keys) {
      if best.map({ people[$0].mentions < people[index].mentions }) ?? true { best = index }
    }
    return best
  }

  /// Whether no other first name speaks against somebody's being meant by a name that ends in the same word.
  private func mayBe(_ index: Int, _ keys: [WordKey]) -> Bool {
    let known = people[index].keys
    return keys.count == 1 || known.count == 1 || known.first == keys.first
      || known.contains(keys[0]) || keys.contains(known[0])
  }

  /// Whether anybody bears a last name.
  package func isKnown(_ name: WordKey) -> Bool { byName[name] != nil }

  /// Whoever bears a last name and is spoken of most.
  package func person(named key: WordKey) -> Int? { bearer(of: [key], gender: []) }

  private mutating func touch(_ index: Int) {
    if recent.last == index { return }
    recent.removeAll { $0 == index }
    recent.append(index)
    if recent.count > 12 { recent.removeFirst() }
  }

  /// Notes that somebody spoke, or was told of.
  package mutating func noteVoice(_ index: Int) {
    if voices.last == index { return }
    voices.removeAll { $0 == index }
    voices.append(index)
    if voices.count > 6 { voices.removeFirst() }
  }

  /// Notes a title, a noun or an age that may stand for somebody from here on.
  package mutating func note(role: WordKey, of person: Int) { byRole[role] = person }

  /// Keeps what a title or pronoun tells, unless something did before.
  package mutating func note(gender: Gender, of person: Int) {
    if people[person].gender.isEmpty { people[person].gender = gender }
  }

  /// Whoever was last called by a role: *the minister*.
  package func person(withRole key: WordKey) -> Int? { byRole[key] }

  /// Whom a pronoun stands for: `preferred` or a namesake, else whoever was mentioned last and fits.
  package func person(for gender: Gender, preferred: Int?) -> Int? {
    if let preferred {
      if agrees(preferred, gender) { return preferred }
      if let last = people[preferred].keys.last,
        let namesake = byName[last]?.first(where: { people[$0].gender == gender })
      {
        return namesake
      }
    }
    return voices.last { people[$0].gender == gender }
      ?? recent.last { people[$0].gender == gender }
      ?? recent.last { people[$0].isCertain && agrees($0, gender) }
  }

  /// Whether nothing that the text gives away speaks against a gender.
  package func agrees(_ index: Int, _ gender: Gender) -> Bool {
    people[index].gender.isEmpty || gender.isEmpty || !people[index].gender.isDisjoint(with: gender)
  }
}
