import Prose

/// Words that the rules name one by one.
enum Word {
  static let and = WordKey("and")
  static let `as` = WordKey("as")
  static let a = WordKey("a")
  static let an = WordKey("an")
  static let of = WordKey("of")
  static let `for` = WordKey("for")
  static let to = WordKey("to")
  static let by = WordKey("by")
  static let that = WordKey("that")
  static let what = WordKey("what")
  static let it = WordKey("it")
  static let according = WordKey("according")
  static let who = WordKey("who")
  static let told = WordKey("told")
  static let with = WordKey("with")
  static let from = WordKey("from")
  static let first = WordKey("first")
  static let one = WordKey("one")

  private static let contentOpeners = [
    "that", "what", "how", "why", "where", "whether", "if", "who",
  ]
  .map { WordKey($0) }

  /// Whether a word opens the content of a report: *said how*, *asked whether*; not *said when*.
  static func opensContent(_ key: WordKey) -> Bool { contentOpeners.contains(key) }

  private static let circumstances = [
    "during", "after", "before", "since", "until", "despite", "amid", "throughout",
  ]
  .map { WordKey($0) }

  /// Prepositions that never hang a noun on a person: *Lee during a visit*.
  static func isCircumstance(_ key: WordKey) -> Bool { circumstances.contains(key) }

  private static let demonstratives = ["this", "that", "these", "those"].map { WordKey($0) }

  /// Words that point at what was said before.
  static func isDemonstrative(_ key: WordKey) -> Bool { demonstratives.contains(key) }

  private static let nounJoints = ["of", "for", "from", "by"].map { WordKey($0) }

  /// Prepositions that hang one noun on another: *a report by the board*.
  static func joinsNouns(_ key: WordKey) -> Bool { nounJoints.contains(key) }

  private static let last = WordKey("last")
  private static let next = WordKey("next")
  private static let earlier = WordKey("earlier")

  /// Words that tell which week or month: *last week*.
  static func isRelativeTime(_ key: WordKey) -> Bool {
    key == last || key == next || key == earlier
  }
}
