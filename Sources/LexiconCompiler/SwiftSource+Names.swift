import Prose

extension SwiftSource {
  /// Adds words in names and beside them, titles, and places of renown.
  mutating func addNames(_ lexicons: Lexicons) throws(LexiconError) {
    addWords("word", of: "NameWord", try WordClasses(ofNames: lexicons).literals)
    var titles: [WordKey: String] = [:]
    for entry in try lexicons.entries("Names/titles") where !entry.value.isEmpty {
      titles[WordKey(entry.word)] = entry.value.literal
    }
    addWords("title", of: "String", titles)
    addPlaces(try lexicons.entries("Names/places"))
  }

  /// Adds, by the letters of its names, the one name of a place that stands for all others; and what names of several
  /// words begin with.
  private mutating func addPlaces(_ entries: [LexiconEntry]) {
    var places: [WordKey: String] = [:]
    var beginnings: [WordKey: Int] = [:]
    for entry in entries {
      for name in [entry.word] + entry.value.parts(separatedBy: ";") {
        places[WordKey(plainLetters(of: name))] = entry.word.literal
        if let end = name.firstIndex(where: { " -'".contains($0) }) {
          beginnings[WordKey(plainLetters(of: String(name[..<end])))] = 0
        }
      }
    }
    addWords("place", of: "String", places)
    addTable("placeBeginnings", beginnings)
  }
}

extension WordClasses {
  /// What words may be in a name or beside one.
  init(ofNames lexicons: Lexicons) throws(LexiconError) {
    try addGroups(lexicons.entries("Names/name-words"))
    try addGroups(lexicons.entries("Names/given-names"))
    addPeople(try lexicons.entries("Names/people-words"), as: ["person"])
    addPeople(try lexicons.entries("Names/offices"), as: ["person", "office"])
    for entry in try lexicons.entries("Names/peoples") {
      _ = try entry.fields(0...0)  // Words behind a tab would be lost.
      for word in entry.word.words {
        add(["people"], to: word)
        add(["people"], to: English.plural(of: word))
      }
    }
  }
}
