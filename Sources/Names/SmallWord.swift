import Prose

/// Small words that the rules name one by one.
enum SmallWord {
  static let of = WordKey("of")
  static let the = WordKey("the")
  static let `for` = WordKey("for")
  static let on = WordKey("on")
  static let and = WordKey("and")
  static let at = WordKey("at")
  static let from = WordKey("from")
  static let to = WordKey("to")
  static let who = WordKey("who")
  static let `where` = WordKey("where")
  static let elect = WordKey("elect")
}
