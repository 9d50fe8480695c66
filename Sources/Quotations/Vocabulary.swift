import Names
import Prose

/// The words that the rules know by heart: all lexicons of this target in one table, made once.
///
/// A regular verb stands in its lexicon by its bare form only; the other forms are derived here, so the
/// files stay short enough to read.
enum Vocabulary {
  /// The classes of a word, none for most.
  static func classes(of key: WordKey) -> WordClass {
    table.words.place(of: key).map { table.values[$0] } ?? []
  }

  private static let table: Lexicon<WordClass> = {
    var classes = NameVocabulary.table.mapValues { WordClass($0) }
    func add(_ word: String, _ more: WordClass) {
      classes[WordKey(word), default: []].formUnion(more)
    }
    for (name, words) in LexiconLines(PackageResources.closed_classes_txt) {
      guard let named = named[name] else { fatalError("closed-classes.txt: no class \(name)") }
      for word in words.words { classes[WordKey(word), default: []].formUnion(named) }
    }
    for (verb, value) in LexiconLines(PackageResources.cue_verbs_txt) {
      let words = value.words.map(String.init)
      guard let first = words.first, let strength = named[first] else {
        fatalError("cue-verbs.txt: no class for \(verb)")
      }
      let forms = words.dropFirst()
      add(verb, forms.contains(verb) ? strength : [strength, .bare])
      add(thirdPerson(of: verb), strength)
      for form in forms { add(form, form.hasSuffix("ing") ? [strength, .participle] : strength) }
      if let perfect = forms.dropFirst().first, perfect.hasSuffix("n") { add(perfect, .perfect) }
      if !forms.contains(where: { !$0.hasSuffix("ing") }) { add(past(of: verb), strength) }
      if !forms.contains(where: { $0.hasSuffix("ing") }) {
        add(participle(of: verb), [strength, .participle])
      }
    }
    return classes
  }()

  /// The class names that the lexicon files use.
  private static let named: [String: WordClass] = [
    "speech": .speech, "label": .label, "thought": .thought,
    "masculine": .masculine, "feminine": .feminine, "plural": .plural,
    "subjectPronoun": .subjectPronoun, "objectPronoun": .objectPronoun,
    "possessive": .possessive, "relative": .relative, "determiner": .determiner,
    "preposition": .preposition, "conjunction": .conjunction, "subordinator": .subordinator,
    "auxiliary": .auxiliary, "passive": .passive, "adverb": .adverb, "time": .time,
    "firstPerson": .firstPerson, "cueNoun": .cueNoun, "workNoun": .workNoun, "naming": .naming,
    "elision": .elision, "article": .article, "finite": .finite,
    "partitive": .partitive, "causative": .causative, "indefinite": .indefinite,
  ]
}

// MARK: - Regular forms of English

private func thirdPerson(of verb: String) -> String {
  if endsInConsonantY(verb) { return verb.dropLast() + "ies" }
  let hisses = ["s", "x", "z", "ch", "sh"].contains { verb.hasSuffix($0) }
  return verb + (hisses ? "es" : "s")
}

private func past(of verb: String) -> String {
  if endsInConsonantY(verb) { return verb.dropLast() + "ied" }
  return verb + (verb.hasSuffix("e") ? "d" : "ed")
}

private func participle(of verb: String) -> String {
  let dropsE = verb.hasSuffix("e") && !verb.hasSuffix("ee")
  return (dropsE ? String(verb.dropLast()) : verb) + "ing"
}

private func endsInConsonantY(_ word: String) -> Bool {
  guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
  return !"aeiou".contains(before)
}

extension WordClass {
  /// What a word is to the rules for speakers when it is this in a name.
  fileprivate init(_ kind: NameWord) {
    self = []
    for (part, same) in Self.pairs where !kind.isDisjoint(with: part) { formUnion(same) }
  }

  private static let pairs: [(NameWord, WordClass)] = [
    (.givenName, .givenName), (.masculine, .masculine), (.feminine, .feminine),
    (.person, .person), (.plural, .plural), (.honorific, .honorific), (.particle, .particle),
    (.nameSuffix, .nameSuffix), (.outlet, .outlet), (.body, .body),
  ]
}
