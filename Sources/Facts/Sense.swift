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
    var words = WordIndex(roomFor: 1024)
    var senses: [Sense] = []
    senses.reserveCapacity(1024)
    func change(_ key: WordKey, _ body: (inout Sense) -> Void) {
      let (place, isNew) = words.insert(key)
      if isNew { senses.append(.none) }
      body(&senses[place])
    }
    for (alternatives, value) in LexiconEntries(PackageResources.roles_txt) {
      let (roles, number) = rolesAndNumber(value)
      for word in alternatives.alternatives {
        change(word.key) {
          $0.roles.formUnion(roles)
          $0.number = number ?? $0.number
        }
      }
    }
    for (file, role) in [
      (PackageResources.months_txt, Role.month), (PackageResources.weekdays_txt, .weekday),
    ] {
      for (word, value) in LexiconEntries(file) {
        change(word.key) { $0.add(role, calendarEntry: value) }
      }
    }
    for (word, _) in LexiconEntries(PackageResources.designators_txt) {
      change(word.key) { $0.roles.insert(.designator) }
    }
    for (signs, _) in LexiconEntries(PackageResources.currencies_txt) {
      for sign in signs.alternatives {
        if let opener = sign.opener { change(opener) { $0.roles.insert(.currency) } }
      }
    }
    for (units, _) in LexiconEntries(PackageResources.time_units_txt) {
      for unit in units.alternatives { change(unit.key) { $0.roles.insert(.unit) } }
    }
    for (names, _) in LexiconEntries(PackageResources.holidays_txt) {
      for name in names.alternatives {
        if let opener = name.opener { change(opener) { $0.roles.insert(.holiday) } }
      }
    }
    for (word, value) in LexiconEntries(PackageResources.numerals_txt) {
      change(word.key) { $0.numeral = NumberWord(value) }
    }
    return Lexicon(words: words, values: senses)
  }()

  /// Reads `relation:-1 stop`.
  private static func rolesAndNumber(_ text: LexiconText) -> (Roles, Int?) {
    var roles = Roles()
    var number: Int?
    for field in text.words {
      var parts = field.parts(separatedBy: ":")
      if let role = parts.next().flatMap({ Role(stringValue: $0.text) }) { roles.insert(role) }
      if let value = parts.next() { number = value.number }
    }
    return (roles, number)
  }

  /// Reads `5 as a name`.
  private mutating func add(_ role: Role, calendarEntry text: LexiconText) {
    var fields = text.words
    roles.insert(role)
    number = fields.next()?.number
    if fields.next() != nil { roles.insert(.name) }
  }
}
