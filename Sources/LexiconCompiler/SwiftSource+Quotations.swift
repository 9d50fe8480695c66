extension SwiftSource {
  /// Adds what words may be around quotations, and in the names there.
  mutating func addQuotations(_ lexicons: Lexicons) throws(LexiconError) {
    var words = try WordClasses(ofNames: lexicons).limited(to: [
      "givenName", "masculine", "feminine", "person", "plural", "honorific", "particle",
      "nameSuffix", "outlet", "body",
    ])
    try words.addGroups(lexicons.entries("Quotations/closed-classes"))
    for verb in try lexicons.entries("Quotations/cue-verbs") { try words.addCueVerb(verb) }
    addWords("word", of: "WordClass", words.literals)
  }
}

extension WordClasses {
  /// Adds a verb by its bare form, with its other forms.
  ///
  /// Behind it stands its class; then the forms that are not regular, the past before the participle of the perfect.
  mutating func addCueVerb(_ entry: LexiconEntry) throws(LexiconError) {
    let (verb, fields) = (entry.word, try entry.fields(1...))
    let (strength, irregular) = (fields[0], Array(fields.dropFirst()))
    let pasts = irregular.filter { !$0.hasSuffix("ing") }
    let participles = irregular.filter { $0.hasSuffix("ing") }
    add(irregular.contains(verb) ? [strength] : [strength, "bare"], to: verb)
    add([strength], to: English.withS(verb))
    for form in pasts.isEmpty ? [English.past(of: verb)] : pasts { add([strength], to: form) }
    for form in participles.isEmpty ? [English.participle(of: verb)] : participles {
      add([strength, "participle"], to: form)
    }
    if irregular.count > 1, irregular[1].hasSuffix("n") { add(["perfect"], to: irregular[1]) }
  }
}
