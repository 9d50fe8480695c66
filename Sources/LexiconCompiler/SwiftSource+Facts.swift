import Chronology
import Prose

extension SwiftSource {
  /// Adds words and phrases of figures and dates.
  mutating func addFacts(_ lexicons: Lexicons) throws(LexiconError) {
    addWords("word", of: "Sense", try WordSenses(lexicons).literals)
    try addUnits(lexicons)
    try addTimeUnits(lexicons)
    try addCounts(lexicons)
    try addHedges(lexicons)
    try addDirections(lexicons)
    try addHolidays(lexicons)
    try addPhrases("figureNames", of: "Void", lexicons.entries("Facts/figure-names")) { _ in "()" }
  }

  /// Adds what figures are numbers of: units of measure, currencies, hundredths; and how scales are abbreviated.
  private mutating func addUnits(_ lexicons: Lexicons) throws(LexiconError) {
    try addPhrases(
      "measures", of: "Measure", lexicons.entries("Facts/measures")
    ) { entry throws(LexiconError) in
      let (unit, marks) = try entry.columns()
      // `written`, or `12 Inch`
      let part = marks.count > 1 ? "(unit: \(marks[1].literal), count: \(marks[0]))" : "nil"
      let use = marks.count == 1 ? marks[0] : "word"
      return "Measure(unit: \(unit.literal), use: .\(use), part: \(part))"
    }
    try addPhrases(
      "currencies", of: "Currency", lexicons.entries("Facts/currencies")
    ) { entry throws(LexiconError) in
      var (unit, marks) = try entry.columns()
      var whole = "nil"
      if marks.first == "1/100" {
        guard marks.count > 1 else { throw entry.error("of what it is a hundredth is missing") }
        whole = marks[1].literal
        marks.removeFirst(2)
      }
      return "Currency(unit: \(unit.literal), use: .\(marks.first ?? "word"), whole: \(whole))"
    }
    try addPhrases(
      "percentages", of: "String", lexicons.entries("Facts/percentages"), value: \.value.literal)
    var scales: [WordKey: String] = [:]
    for entry in try lexicons.entries("Facts/scales") {
      let fields = try entry.fields(1...3)
      let isUnit = try entry.whether(
        fields.dropFirst().joined(separator: " "), is: "or unit", not: "")
      scales[WordKey(entry.word)] = "Scale(power: \(fields[0]), isAmbiguous: \(isUnit))"
    }
    addWords("scale", of: "Scale", scales)
  }

  private mutating func addTimeUnits(_ lexicons: Lexicons) throws(LexiconError) {
    var words: [WordKey: String] = [:]
    var suffixes: [WordKey: String] = [:]
    for entry in try lexicons.entries("Facts/time-units") {
      let (unit, marks) = try entry.columns()
      let isWritten = try entry.whether(marks.joined(separator: " "), is: "written", not: "")
      for word in entry.alternatives {
        suffixes[WordKey(word)] = ".\(unit)"
        if !isWritten { words[WordKey(word)] = ".\(unit)" }
      }
    }
    addWords("timeUnit", of: "TimeUnit", words)
    addWords("timeUnitSuffix", of: "TimeUnit", suffixes)
  }

  /// Adds what is counted, and what became of it.
  private mutating func addCounts(_ lexicons: Lexicons) throws(LexiconError) {
    var outcomes: [WordKey: String] = [:]
    for entry in try lexicons.entries("Facts/outcomes") {
      let fields = try entry.fields(2...2)
      outcomes[WordKey(entry.word)] = "Outcome(name: \(fields[0].literal), place: .\(fields[1]))"
    }
    addWords("outcome", of: "Outcome", outcomes)
    var singulars: [WordKey: String] = [:]
    for entry in try lexicons.entries("Facts/plurals") {
      singulars[WordKey(entry.word)] = try entry.fields(1...1)[0].literal
    }
    addWords("singular", of: "String", singulars)
    var contrasts: [WordKey: [String: String]] = [:]
    for entry in try lexicons.entries("Facts/contrasts") {
      let fields = try entry.fields(2...2)
      for noun in entry.alternatives {
        contrasts[WordKey(noun), default: [:]][fields[0]] = fields[1]
      }
    }
    addWords(
      "contrasts", of: "[String: String]",
      contrasts.mapValues { traits in
        let pairs = traits.map { "\($0.key.literal): \($0.value.literal)" }.sorted()
        return "[\(pairs.joined(separator: ", "))]"
      })
  }

  private mutating func addHedges(_ lexicons: Lexicons) throws(LexiconError) {
    let entries = try lexicons.entries("Facts/hedges")
    for (table, isBefore) in [("hedgesBefore", true), ("hedgesAfter", false)] {
      try addPhrases(
        table, of: "Hedge", entries, backward: isBefore
      ) { entry throws(LexiconError) in
        let fields = try entry.fields(2...2)
        if try entry.whether(fields[0], is: "after", not: "before", "count") == isBefore {
          return nil
        }
        return "Hedge(name: \(fields[1].literal), isForCounts: \(fields[0] == "count"))"
      }
    }
    var names: [WordKey: String] = [:]
    for entry in entries.reversed() {
      let name = try entry.fields(2...2)[1]
      for phrase in entry.alternatives { names[WordKey(phrase)] = name.literal }
    }
    addWords("hedgeName", of: "String", names)
  }

  private mutating func addDirections(_ lexicons: Lexicons) throws(LexiconError) {
    let entries = try lexicons.entries("Facts/directions")
    for (table, isBefore) in [("directionsBefore", true), ("directionsAfter", false)] {
      try addPhrases(
        table, of: "Bool", entries, backward: isBefore
      ) { entry throws(LexiconError) in
        let fields = try entry.fields(2...2)
        if try entry.whether(fields[1], is: "after", not: "before") == isBefore { return nil }
        return try entry.whether(fields[0], is: "up", not: "down") ? "true" : "false"
      }
    }
  }

  /// Adds holidays: `12-25`, or `4 thursday 11`, behind which a number of days from it may stand, `4 thursday 11 1`.
  private mutating func addHolidays(_ lexicons: Lexicons) throws(LexiconError) {
    var weekdays: [WordKey: String] = [:]
    for entry in try lexicons.entries("Facts/weekdays") {
      weekdays[WordKey(entry.word)] = try entry.fields(1...)[0]
    }
    try addPhrases(
      "holidays", of: "Holiday", lexicons.entries("Facts/holidays")
    ) { entry throws(LexiconError) in
      let fields = try entry.fields(1...4)
      if fields.count == 1 {
        guard let day = CalendarDate("2000-" + fields[0]) else {
          throw entry.error("\(fields[0]) is no day of the year")
        }
        return ".day(month: \(day.month), day: \(day.day))"
      }
      guard fields.count > 2, let weekday = weekdays[WordKey(fields[1])] else {
        throw entry.error("\(entry.value) is no day of the week in a month")
      }
      let numbers = "place: \(fields[0]), weekday: \(weekday), month: \(fields[2])"
      let later = fields.count > 3 ? fields[3] : "0"
      return ".weekday(WeekdayOfMonth(\(numbers), later: \(later)))"
    }
  }
}
