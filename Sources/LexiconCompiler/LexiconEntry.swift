import Prose

/// An entry of a lexicon.
struct LexiconEntry {
  /// A word or phrase, or several, which commas part.
  let word: String
  /// What is known of it; empty where nothing stands behind it.
  let value: String
  /// The lexicon: `Names/titles`.
  let file: String

  /// The parts of the word that commas part: `mile, miles`.
  var alternatives: [String] { word.parts(separatedBy: ",") }

  /// The words of the value, where as many stand there as are expected.
  func fields(_ counts: some RangeExpression<Int>) throws(LexiconError) -> [String] {
    let fields = value.words
    guard counts.contains(fields.count) else {
      throw error("\(fields.count) words stand behind it")
    }
    return fields
  }

  /// The columns of the value, one or two.
  func columns() throws(LexiconError) -> (first: String, second: [String]) {
    let columns = value.parts(separatedBy: "\t")
    guard let first = columns.first, columns.count < 3 else {
      throw error("\(columns.count) columns stand behind it")
    }
    return (first, columns.count > 1 ? columns[1].words : [])
  }

  /// Whether a text of the entry is this, and not the other thing that it may be.
  func whether(
    _ text: String, is one: String, not others: String...
  ) throws(LexiconError) -> Bool {
    guard text == one || others.contains(text) else { throw error("\(text) is not known here") }
    return text == one
  }

  /// The tokens of a phrase of the entry, one at least.
  func tokens(of phrase: String) throws(LexiconError) -> [Token] {
    let tokens = Passage(phrase).tokens
    guard !tokens.isEmpty else { throw error("there is a phrase without words") }
    return tokens
  }

  /// What is wrong with the entry.
  func error(_ detail: String) -> LexiconError {
    LexiconError(file, "\(word): \(detail)")
  }
}

extension String {
  /// The parts between a mark that separates them, without the space around them; empty ones are left out.
  func parts(separatedBy mark: Character) -> [String] {
    split(separator: mark).map { String($0).words.joined(separator: " ") }.filter { !$0.isEmpty }
  }
}

/// Why no table can be made of a lexicon.
struct LexiconError: Error, CustomStringConvertible {
  /// One sentence, that begins with the lexicon.
  let description: String

  /// What is wrong with a lexicon.
  init(_ file: String, _ detail: String) {
    description = "\(file): \(detail)"
  }
}
