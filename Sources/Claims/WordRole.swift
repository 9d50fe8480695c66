import Prose

/// What a word may do in a verb group or around it; a word may have several roles.
struct WordRole: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  static let be = WordRole(bit: 0)
  static let have = WordRole(bit: 1)
  static let `do` = WordRole(bit: 2)
  static let modal = WordRole(bit: 3)
  /// Turns the verb group behind it into its opposite: *not*, and the *n’t* of an auxiliary.
  static let negator = WordRole(bit: 4)
  /// Negative pronouns: *nobody*.
  static let none = WordRole(bit: 5)
  /// The negative determiner.
  static let no = WordRole(bit: 6)
  static let without = WordRole(bit: 7)
  static let to = WordRole(bit: 8)
  /// What is attached to a pronoun or name: *’s*.
  static let clitic = WordRole(bit: 9)

  static let hearsay = WordRole(bit: 10)
  static let appearance = WordRole(bit: 11)
  static let likelihood = WordRole(bit: 12)
  static let possibility = WordRole(bit: 13)
  static let ability = WordRole(bit: 14)

  static let adverb = WordRole(bit: 15)
  static let adjective = WordRole(bit: 16)
  /// Takes *to* and the verb that is really stated: *expected*.
  static let raising = WordRole(bit: 17)
  /// Raises only behind a form of *be*: *said*.
  static let passive = WordRole(bit: 18)
  /// Takes *to* and says that it was not done: *failed*.
  static let failing = WordRole(bit: 19)
  /// Calls a statement false: *denied*.
  static let denying = WordRole(bit: 20)
  /// Calls a statement true: *confirmed*.
  static let affirming = WordRole(bit: 21)
  /// Tells whose word a statement is: *said*.
  static let cue = WordRole(bit: 22)
  static let determiner = WordRole(bit: 23)
  static let pronoun = WordRole(bit: 24)
  static let preposition = WordRole(bit: 25)
  /// Conjunctions, relatives and subordinators: no verb group runs over them.
  static let boundary = WordRole(bit: 26)
  /// Opens one of the phrases that mean something else than their words.
  static let phraseOpener = WordRole(bit: 32)

  // What the token itself shows.
  static let comma = WordRole(bit: 27)
  /// Other punctuation, quotation marks, the sentence's end.
  static let stop = WordRole(bit: 28)
  static let capital = WordRole(bit: 29)
  /// Past forms and participles, regular or not.
  static let past = WordRole(bit: 30)
  /// Words that end in *-ing*.
  static let gerund = WordRole(bit: 31)

  static let auxiliary: WordRole = [.be, .have, .do, .modal]
  static let hedge: WordRole = [.hearsay, .appearance, .likelihood, .possibility, .ability]
  /// What ends a verb group.
  static let end: WordRole = [.boundary, .comma, .stop]
  /// What the token shows, whatever the word means.
  static let shape: WordRole = [.comma, .stop, .capital, .past, .gerund]

  /// The roles of a word; none of most.
  static func known(of key: WordKey) -> WordRole {
    Lexicons.word(key) ?? []
  }

  func has(_ some: WordRole) -> Bool { !isDisjoint(with: some) }

  var certainty: Certainty {
    Certainty(rawValue: UInt8(intersection(.hedge).rawValue >> 10))
  }
}
