import Prose

/// A source file with tables of words, all of them members of one `enum`.
struct SwiftSource {
  private var members: [String] = []

  /// The whole file.
  var text: String {
    """
    import Prose

    /// The lexicons of this target, made of the files in its folder of that name when it is built.
    enum Lexicons {
    \(members.joined(separator: "\n"))
    }

    """
  }

  /// Adds a function that tells what is known of a word, nil of most, by a table and a list in which each value stands once.
  ///
  /// - Parameter words: what is known of each, as an expression of the type.
  mutating func addWords(_ name: String, of type: String, _ words: [WordKey: String]) {
    let values = Set(words.values).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    addTable("\(name)Table", words.compactMapValues { numbers[$0] })
    addList("\(name)Values", of: type, values)
    addMember(
      """
        static func \(name)(_ key: WordKey) -> \(type)? {
          \(name)Table[key].map { \(name)Values[$0] }
        }
      """)
  }

  /// Adds a table of words with numbers.
  mutating func addTable(_ name: String, _ words: [WordKey: Int]) {
    let table = WordTable(words)
    addList("\(name)Keys", of: "UInt64", table.keys.map { "\($0)" })
    addList("\(name)Numbers", of: "UInt16", table.numbers.map { "\($0)" })
    addMember("  static let \(name) = WordTable(keys: \(name)Keys, numbers: \(name)Numbers)")
  }

  /// Adds a list of values, written as expressions of the type: one a line, so that a complaint about one shows it.
  mutating func addList(_ name: String, of type: String, _ values: [String]) {
    let lines = values.map { "    \($0),\n" }.joined()
    addMember("  private static let \(name): [\(type)] = [\n\(lines)  ]")
  }

  /// Adds a member of any kind, as it stands in the file.
  mutating func addMember(_ member: String) {
    members.append(member)
  }
}

extension String {
  /// The literal that stands for the text, in ASCII.
  var literal: String {
    "\"\(unicodeScalars.map { $0.escaped(asASCII: true) }.joined())\""
  }
}

extension WordKey {
  /// The expression that makes the key.
  var literal: String { "WordKey(rawValue: \(rawValue))" }
}
