import Names
import Prose

/// The words that the rules know by heart: all lexicons of this target in one table, made once.
///
/// A regular verb stands in its lexicon by its bare form only; the other forms are derived here, so the
/// files stay short enough to read.
enum Vocabulary {
  /// The classes of a word, none for most.
  static func classes(of key: WordKey) -> WordClass {
    WordClass(rawValue: table[key])
  }

  private static let table: WordTraits = {
    var table = NameVocabulary.table.limited(to: WordClass.named.rawValue, roomFor: 6000)
    func add(_ classes: WordClass, to key: WordKey) { table.add(classes.rawValue, to: key) }
    for (name, words) in LexiconEntries(PackageResources.closed_classes_txt) {
      guard let named = named[name.text] else {
        fatalError("closed-classes.txt: no class \(name.text)")
      }
      table.add(named.rawValue, toEach: words)
    }
    for (verb, value) in LexiconEntries(PackageResources.cue_verbs_txt) {
      var forms = value.words
      guard let first = forms.next(), let strength = named[first.text] else {
        fatalError("cue-verbs.txt: no class for \(verb.text)")
      }
      let irregular = forms.map { (form: $0, isParticiple: $0.hasSuffix("ing")) }
      let isOwnForm = irregular.contains { $0.form.key == verb.key }
      add(isOwnForm ? strength : [strength, .bare], to: verb.key)
      add(strength, to: verb.keyWithS)
      for (form, isParticiple) in irregular {
        add(isParticiple ? [strength, .participle] : strength, to: form.key)
      }
      if irregular.count > 1, irregular[1].form.hasSuffix("n") {
        add(.perfect, to: irregular[1].form.key)
      }
      if irregular.allSatisfy(\.isParticiple) { add(strength, to: pastKey(of: verb)) }
      if !irregular.contains(where: \.isParticiple) {
        add([strength, .participle], to: participleKey(of: verb))
      }
    }
    return table
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
    "nominal": .nominal,
  ]
}

// MARK: - Regular forms of English

private func pastKey(of verb: LexiconText) -> WordKey {
  if verb.endsInConsonantY { return verb.key(dropping: 1, adding: "ied") }
  return verb.key(adding: verb.hasSuffix("e") ? "d" : "ed")
}

private func participleKey(of verb: LexiconText) -> WordKey {
  let dropsE = verb.hasSuffix("e") && !verb.hasSuffix("ee")
  return verb.key(dropping: dropsE ? 1 : 0, adding: "ing")
}
