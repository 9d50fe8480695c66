import Prose

/// What a word may be in a name or beside one; a word may be several of these.
struct NameWord: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  static let givenName = NameWord(bit: 0)
  static let masculine = NameWord(bit: 1)
  static let feminine = NameWord(bit: 2)
  /// Nouns for people: *mayor*, *neighbour*.
  static let person = NameWord(bit: 3)
  static let plural = NameWord(bit: 4)
  /// Titles that stand before a name: *Mr*, *Senator*.
  static let honorific = NameWord(bit: 5)
  /// Small words inside surnames: *van*, *de*.
  static let particle = NameWord(bit: 6)
  static let nameSuffix = NameWord(bit: 7)
  /// Words in the names of newspapers and channels.
  static let outlet = NameWord(bit: 8)
  /// Nouns for bodies, places and papers that speak and are no person.
  static let body = NameWord(bit: 9)

  /// Offices and trades: *mayor*, *analyst*.
  static let office = NameWord(bit: 10)
  /// Titles that tell no office: *Mr*.
  static let courtesy = NameWord(bit: 11)
  /// Words before an office that belong to it: *former*, *deputy*.
  static let modifier = NameWord(bit: 12)
  /// Heads of the names of public bodies: *Ministry*, *Times*.
  static let institution = NameWord(bit: 13)
  /// Ends of the names of companies: *Inc*, *Holdings*.
  static let company = NameWord(bit: 14)
  /// Ends of the names of places: *River*, *Street*.
  static let landmark = NameWord(bit: 15)
  /// Beginnings of the names of places: *Lake*, *Fort*.
  static let landmarkLead = NameWord(bit: 16)
  /// Weekdays, months and feasts.
  static let calendar = NameWord(bit: 17)
  /// Adjectives and nouns of countries, faiths and parties: *Polish*, *Democrats*.
  static let people = NameWord(bit: 18)
  /// Verbs of what a person does in words: *said*.
  static let speech = NameWord(bit: 19)
  /// Prepositions before places more than before anything else: *in*, *near*.
  static let inside = NameWord(bit: 20)
  /// Words that have a capital only where a sentence starts.
  static let grammar = NameWord(bit: 21)

  /// Words between whoever has an office and its head noun: *Press* in *White House Press Secretary*.
  static let portfolio = NameWord(bit: 22)

  /// Initials that name a thing of which there are many: *TV*, *PDF*.
  static let commonInitials = NameWord(bit: 23)

  // What the token itself shows.
  static let word = NameWord(bit: 32)
  static let capital = NameWord(bit: 33)
  /// Two letters or more, all of them capitals: *FBI*.
  static let allCapitals = NameWord(bit: 34)
  /// Letters with full stops between or behind them: *U.S.*, or a letter alone.
  static let initials = NameWord(bit: 35)
  static let number = NameWord(bit: 36)
  static let clitic = NameWord(bit: 37)
  static let comma = NameWord(bit: 38)
  static let stop = NameWord(bit: 39)
  static let hyphen = NameWord(bit: 40)
  static let dash = NameWord(bit: 41)
  static let ampersand = NameWord(bit: 42)
  static let opener = NameWord(bit: 43)
  static let closer = NameWord(bit: 44)
  static let mark = NameWord(bit: 45)
  static let colon = NameWord(bit: 46)
  static let symbol = NameWord(bit: 50)
  /// No white space before it.
  static let attached = NameWord(bit: 47)
  /// The first word of a sentence, of a quotation, or behind a colon: its capital tells nothing.
  static let opening = NameWord(bit: 48)
  /// Among words that all have capitals, as in headlines: its capital tells nothing.
  static let shouted = NameWord(bit: 49)

  /// What is known of a word; nothing of most.
  @inline(__always) static func known(of key: WordKey) -> NameWord {
    Lexicons.word(key) ?? []
  }

  /// Whether it is any of some.
  @inline(__always) func has(_ some: NameWord) -> Bool { rawValue & some.rawValue != 0 }
}
