import Prose

/// Words, and for each its parts in figures and dates, with the numbers that go with them.
struct WordSenses {
  private struct Sense {
    var roles: Set<String> = []
    var number: String?
    var numeral: String?
  }

  private var senses: [WordKey: Sense] = [:]

  /// Reads the lexicons of Facts.
  init(_ lexicons: Lexicons) throws(LexiconError) {
    for entry in try lexicons.entries("Facts/roles") {
      let fields = try entry.fields(1...)
      for word in entry.alternatives { addRoles(fields, to: WordKey(word)) }
    }
    for (file, role) in [("Facts/months", "month"), ("Facts/weekdays", "weekday")] {
      for entry in try lexicons.entries(file) {
        let fields = try entry.fields(1...4)
        let isName = try entry.whether(
          fields.dropFirst().joined(separator: " "), is: "as a name", not: "")
        add(isName ? [role, "name"] : [role], to: WordKey(entry.word), number: fields[0])
      }
    }
    for entry in try lexicons.entries("Facts/designators") {
      add(["designator"], to: WordKey(entry.word))
    }
    for entry in try lexicons.entries("Facts/time-units") {
      for unit in entry.alternatives { add(["unit"], to: WordKey(unit)) }
    }
    for (file, role) in [("Facts/currencies", "currency"), ("Facts/holidays", "holiday")] {
      for entry in try lexicons.entries(file) {
        for phrase in entry.alternatives { add([role], to: try entry.tokens(of: phrase)[0].key) }
      }
    }
    for entry in try lexicons.entries("Facts/numerals") {
      senses[WordKey(entry.word), default: Sense()].numeral = try Self.numeral(entry)
    }
  }

  /// Adds `relation:-1 stop`.
  private mutating func addRoles(_ fields: [String], to key: WordKey) {
    for field in fields {
      let parts = field.parts(separatedBy: ":")
      add([parts[0]], to: key, number: parts.count > 1 ? parts[1] : nil)
    }
  }

  private mutating func add(_ roles: [String], to key: WordKey, number: String? = nil) {
    var sense = senses[key] ?? Sense()
    sense.roles.formUnion(roles)
    if let number { sense.number = number }
    senses[key] = sense
  }

  /// Reads `scale 6` as a `NumberWord`.
  private static func numeral(_ entry: LexiconEntry) throws(LexiconError) -> String {
    let fields = try entry.fields(1...2)
    guard let kind = fields.first, fields.count > 1 else { return ".\(fields[0])" }
    let numbers = fields[1].parts(separatedBy: "/").joined(separator: ", ")
    return kind == "ordinal-scale" ? ".ordinalScale(\(numbers))" : ".\(kind)(\(numbers))"
  }

  /// What is known of each word, as an expression.
  var literals: [WordKey: String] {
    senses.mapValues { sense in
      let roles = sense.roles.map { ".\($0)" }.sorted().joined(separator: ", ")
      var arguments = roles.isEmpty ? [] : ["roles: Roles(\(roles))"]
      if let number = sense.number { arguments.append("number: \(number)") }
      if let numeral = sense.numeral { arguments.append("numeral: \(numeral)") }
      return "Sense(\(arguments.joined(separator: ", ")))"
    }
  }
}
