import Prose

/// Words, and for each the classes that it may belong to: the members of an option set by their names.
struct WordClasses {
  private var classes: [WordKey: Set<String>] = [:]

  /// Adds classes to those of a word.
  mutating func add(_ names: some Sequence<String>, to word: String) {
    add(names, to: WordKey(word))
  }

  /// Adds classes to those of the word with a key.
  mutating func add(_ names: some Sequence<String>, to key: WordKey) {
    classes[key, default: []].formUnion(names)
  }

  /// Adds a lexicon whose lines are `classes<tab>words`.
  mutating func addGroups(_ entries: [LexiconEntry]) throws(LexiconError) {
    for entry in entries {
      for word in try entry.fields(1...) { add(entry.word.words, to: word) }
    }
  }

  /// Adds a lexicon whose lines are `noun<tab>classes`, with the plurals of the nouns.
  mutating func addPeople(_ entries: [LexiconEntry], as names: Set<String>) {
    for entry in entries {
      add(names.union(entry.value.words), to: entry.word)
      add(["person", "plural"], to: English.plural(of: entry.word))
    }
  }

  /// The same words with some classes alone; one of which nothing is left is not among them.
  func limited(to names: Set<String>) -> WordClasses {
    var limited = WordClasses()
    limited.classes = classes.mapValues { $0.intersection(names) }.filter { !$0.value.isEmpty }
    return limited
  }

  /// What is known of each word, as the literal of an option set.
  var literals: [WordKey: String] { classes.mapValues(Self.literal) }

  /// The literal of an option set with these members.
  static func literal(_ names: some Sequence<String>) -> String {
    "[\(names.map { ".\($0)" }.sorted().joined(separator: ", "))]"
  }
}
