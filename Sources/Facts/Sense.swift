import Prose

/// What is known about a word: its parts in figures and dates, and the numbers that go with them.
struct Sense: Sendable {
  var roles = Roles()
  /// What goes with a role: the number of a month or weekday, the days from today, an hour.
  var number: Int?
  var numeral: NumberWord?

  /// A word about which nothing is known.
  static let none = Sense()

  var isEmpty: Bool { roles.isEmpty && numeral == nil }
}

extension Sense {
  /// What is known of a word; nothing of most.
  static func of(_ key: WordKey) -> Sense {
    table.words.place(of: key).map { table.values[$0] } ?? .none
  }

  /// Every word of the lexicons, so that a token is looked up once.
  static let table: Lexicon<Sense> = {
    var senses = Lexicon<Sense>()
    for (words, value) in LexiconLines(PackageResources.roles_txt) {
      for word in words.alternatives { senses[WordKey(word), default: .none].add(roles: value) }
    }
    for (word, value) in LexiconLines(PackageResources.months_txt) {
      senses[WordKey(word), default: .none].add(.month, calendarEntry: value)
    }
    for (word, value) in LexiconLines(PackageResources.weekdays_txt) {
      senses[WordKey(word), default: .none].add(.weekday, calendarEntry: value)
    }
    for (word, _) in LexiconLines(PackageResources.designators_txt) {
      senses[WordKey(word), default: .none].roles.insert(.designator)
    }
    for (signs, _) in LexiconLines(PackageResources.currencies_txt) {
      for sign in signs.alternatives {
        senses[Passage(sign).tokens[0].key, default: .none].roles.insert(.currency)
      }
    }
    for (words, _) in LexiconLines(PackageResources.time_units_txt) {
      for word in words.alternatives { senses[WordKey(word), default: .none].roles.insert(.unit) }
    }
    for (names, _) in LexiconLines(PackageResources.holidays_txt) {
      for name in names.alternatives {
        senses[Passage(name).tokens[0].key, default: .none].roles.insert(.holiday)
      }
    }
    for (word, value) in LexiconLines(PackageResources.numerals_txt) {
      senses[WordKey(word), default: .none].numeral = NumberWord(value)
    }
    return senses
  }()

  private static let roleNames: [String: Role] = Dictionary(
    uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0) })

  /// Reads `relation:-1 stop`.
  private mutating func add(roles text: String) {
    for field in text.words {
      let parts = field.utf8.split(separator: UInt8(ascii: ":")).map { Substring($0) }
      if let role = parts.first.flatMap({ Self.roleNames[String($0)] }) { roles.insert(role) }
      if parts.count == 2 { number = Int(parts[1]) }
    }
  }

  /// Reads `5 as a name`.
  private mutating func add(_ role: Role, calendarEntry text: String) {
    let fields = text.words
    roles.insert(role)
    number = fields.first.flatMap { Int($0) }
    if fields.count > 1 { roles.insert(.name) }
  }
}
