/// Regular forms of English, so that lexicons need only the one by which a word is known.
enum English {
  /// A noun's plural, or a verb's form behind *she*: *ministries*, *pushes*, *talks*.
  static func withS(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    let hasHiss = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return word + (hasHiss ? "es" : "s")
  }

  /// A noun's plural: *mayors*, and *fishermen*.
  static func plural(of noun: String) -> String {
    noun.hasSuffix("man") ? noun.dropLast(2) + "en" : withS(noun)
  }

  /// A verb's past: *denied*, *noted*.
  static func past(of verb: String) -> String {
    if endsInConsonantY(verb) { return verb.dropLast() + "ied" }
    return verb + (verb.hasSuffix("e") ? "d" : "ed")
  }

  /// A verb's form in *-ing*: *noting*, *agreeing*.
  static func participle(of verb: String) -> String {
    let dropsE = verb.hasSuffix("e") && !verb.hasSuffix("ee")
    return (dropsE ? String(verb.dropLast()) : verb) + "ing"
  }

  /// Whether it ends like *ministry*, not like *day*.
  private static func endsInConsonantY(_ word: String) -> Bool {
    word.hasSuffix("y") && word.utf8.count > 1 && !"aeiou".contains(word.dropLast().suffix(1))
  }
}
