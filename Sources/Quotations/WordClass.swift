import Names
import Prose

/// What is known about a word before it is read in its place; a word may be several of these.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  static let givenName = WordClass(bit: 0)
  static let masculine = WordClass(bit: 1)
  static let feminine = WordClass(bit: 2)
  /// Nouns for people and bodies that speak.
  static let person = WordClass(bit: 3)
  static let plural = WordClass(bit: 4)
  /// Titles that stand before a name: *Mr*, *Senator*.
  static let honorific = WordClass(bit: 5)
  /// Small words inside surnames: *van*, *de*.
  static let particle = WordClass(bit: 6)
  static let nameSuffix = WordClass(bit: 7)
  /// Words in the names of newspapers and channels.
  static let outlet = WordClass(bit: 8)
  /// Nouns for bodies, places and papers that speak and are no person.
  static let body = WordClass(bit: 9)

  /// Verbs that take a whole quotation: *said*.
  static let speech = WordClass(bit: 10)
  /// Verbs that take a name for something: *called it*.
  static let label = WordClass(bit: 11)
  /// Verbs of what somebody holds or does in words: *believes*.
  static let thought = WordClass(bit: 12)
  /// The *-ing* form of such a verb.
  static let participle = WordClass(bit: 13)
  /// The bare form of such a verb.
  static let bare = WordClass(bit: 14)

  static let subjectPronoun = WordClass(bit: 15)
  static let objectPronoun = WordClass(bit: 16)
  static let possessive = WordClass(bit: 17)
  static let relative = WordClass(bit: 18)
  static let determiner = WordClass(bit: 19)
  static let preposition = WordClass(bit: 20)
  static let conjunction = WordClass(bit: 21)
  static let subordinator = WordClass(bit: 22)
  static let auxiliary = WordClass(bit: 23)
  /// The forms of *be* and *get* that make a passive.
  static let passive = WordClass(bit: 24)
  static let adverb = WordClass(bit: 25)
  /// Names of days, months and other times, which make no part of a person's name.
  static let time = WordClass(bit: 26)
  static let firstPerson = WordClass(bit: 27)
  /// Nouns for what somebody said: *claim*.
  static let cueNoun = WordClass(bit: 28)
  /// Nouns for works that have titles: *film*.
  static let workNoun = WordClass(bit: 29)
  /// Words before what something is called: *so-called*, *titled*.
  static let naming = WordClass(bit: 30)
  /// What is left of a word whose start is elided: *til*.
  static let elision = WordClass(bit: 31)
  static let article = WordClass(bit: 32)

  /// Past and third-person forms of verbs that are never a noun: *went*, *takes*.
  static let finite = WordClass(bit: 33)
  /// Adjectives and nouns that end in *-ly*: *early*, *rally*.
  static let nominal = WordClass(bit: 34)
  /// Participles that are no past form: *written*, *known*.
  static let perfect = WordClass(bit: 35)
  /// Pronouns for nobody in particular: *someone*.
  static let indefinite = WordClass(bit: 36)

  // What the token itself shows.
  static let capital = WordClass(bit: 37)
  static let word = WordClass(bit: 38)
  static let number = WordClass(bit: 39)
  /// Verbs whose object does what an infinitive behind it tells: *led Lee to say*.
  static let causative = WordClass(bit: 40)
  /// Words for some of many that stand by themselves: *another*, *most*.
  static let partitive = WordClass(bit: 41)
  static let clitic = WordClass(bit: 42)
  static let mark = WordClass(bit: 43)
  static let comma = WordClass(bit: 44)
  static let colon = WordClass(bit: 45)
  static let dash = WordClass(bit: 46)
  static let stop = WordClass(bit: 47)
  static let opener = WordClass(bit: 48)
  static let closer = WordClass(bit: 49)
  static let semicolon = WordClass(bit: 50)
  /// Lower-case words that end in *-ed*.
  static let pastShape = WordClass(bit: 51)
  /// Lower-case words that end in *-ly*.
  static let adverbShape = WordClass(bit: 52)
  /// Lower-case words that end in a single *s*.
  static let sShape = WordClass(bit: 53)
  /// Stands right behind what comes before it, without a space.
  static let attached = WordClass(bit: 54)
  static let ellipsis = WordClass(bit: 55)
  /// A remark in brackets, read as one item: *(R-Ohio)*.
  static let aside = WordClass(bit: 56)
  /// Words that end in *-ing*.
  static let ingShape = WordClass(bit: 57)

  static let cueVerb: WordClass = [.speech, .label, .thought]
  /// What a word is only when it is no name.
  static let grammatical: WordClass = [
    .speech, .label, .thought, .participle, .bare, .subjectPronoun, .objectPronoun, .possessive,
    .relative, .determiner, .preposition, .conjunction, .subordinator, .auxiliary, .passive,
    .adverb, .firstPerson, .cueNoun, .naming, .article, .finite,
  ]
  /// What stands between words: none of it belongs to a noun phrase.
  static let separator: WordClass = [
    .comma, .colon, .dash, .stop, .opener, .closer, .semicolon, .ellipsis, .mark,
  ]
  static let gender: WordClass = [.masculine, .feminine, .plural]

  /// What is known of a word; nothing of most.
  static func known(of key: WordKey) -> WordClass {
    Lexicons.word(key) ?? []
  }

  func has(_ some: WordClass) -> Bool { !isDisjoint(with: some) }

  /// The gender that a title, noun or pronoun gives away.
  var personGender: Gender {
    Gender(isMasculine: has(.masculine), isFeminine: has(.feminine))
  }
}
