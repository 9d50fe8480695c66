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
    Lexicons.word(key) ?? .none
  }
}
