import Prose

/// Everybody named so far, in the order of reading; what a last name, a title or a pronoun stands for.
///
/// A person is found by the last word of the name. Look-ups by name or title cost one hash; pronouns look at
/// the few people mentioned last.
struct PeopleTable {
  struct Person {
    /// The fullest name so far.
    var name: String
    /// Words of that name, without titles.
    var length: Int
    /// What the text or a given name tells of it; empty if nothing does.
    var gender: WordClass
  }

  private(set) var people: [Person] = []
  private var byName: [WordKey: Int] = [:]
  private var byRole: [WordKey: Int] = [:]
  /// Indices into `people`, the latest last; bounded.
  private var recent: [Int] = []

  /// Notes a name; returns who that is.
  mutating func mention(
    _ keys: [WordKey], name: () -> String, gender: WordClass
  ) -> Int? {
    guard let last = keys.last else { return nil }
    let index: Int
    if let known = byName[last], agrees(known, gender) {
      index = known
      if keys.count > people[known].length {
        people[known].name = name()
        people[known].length = keys.count
      }
      people[known].gender.formUnion(gender)
    } else {
      index = people.count
      people.append(Person(name: name(), length: keys.count, gender: gender))
      byName[last] = index
    }
    touch(index)
    return index
  }

  /// Whoever bears a last name, if anybody.
  func person(named key: WordKey) -> Int? { byName[key] }

  /// Makes somebody the one mentioned last.
  mutating func touch(_ index: Int) {
    recent.removeAll { $0 == index }
    recent.append(index)
    if recent.count > 12 { recent.removeFirst() }
  }

  mutating func note(role: WordKey, of person: Int) { byRole[role] = person }

  mutating func note(gender: WordClass, of person: Int) {
    if people[person].gender.isEmpty { people[person].gender = gender }
  }

  /// Whoever was last called by a role: *the minister*.
  func person(withRole key: WordKey) -> Int? { byRole[key] }

  /// The person mentioned last that a pronoun can stand for; `preferred` goes before all others.
  func person(for gender: WordClass, preferred: Int?) -> Int? {
    if let preferred, agrees(preferred, gender) { return preferred }
    return recent.last { people[$0].gender == gender } ?? recent.last { agrees($0, gender) }
  }

  private func agrees(_ index: Int, _ gender: WordClass) -> Bool {
    people[index].gender.isEmpty || gender.isEmpty || people[index].gender.has(gender)
  }
}
