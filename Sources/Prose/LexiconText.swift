/// The entries of a lexicon file, in order, as places in its bytes: for large tables, which need keys and no strings.
package struct LexiconEntries: Sequence, IteratorProtocol, Sendable {
  private let file: [UInt8]
  private var position = 0

  package init(_ file: [UInt8]) {
    self.file = file
  }

  package mutating func next() -> (word: LexiconText, value: LexiconText)? {
    while position < file.count {
      let line = file.trimmed(nextLine())
      guard !line.isEmpty else { continue }
      let wordEnd = file.end(of: UInt8(ascii: "\t"), in: line)
      return (
        LexiconText(file, file.trimmed(line.lowerBound..<wordEnd)),
        LexiconText(file, file.trimmed(wordEnd..<line.upperBound))
      )
    }
    return nil
  }

  /// The line that begins here, without its comment; `position` then stands behind its end.
  private mutating func nextLine() -> Range<Int> {
    let start = position
    while position < file.count, file[position] != UInt8(ascii: "\n"),
      file[position] != UInt8(ascii: "#")
    {
      position += 1
    }
    let end = position
    if position < file.count, file[position] == UInt8(ascii: "#") {
      position = file.end(of: UInt8(ascii: "\n"), in: position..<file.count)
    }
    position += 1
    return start..<end
  }
}

/// A column of a lexicon, or a word of one: bytes of the file, of which a key is made without a string.
package struct LexiconText: Sendable {
  private let file: [UInt8]
  private let range: Range<Int>

  fileprivate init(_ file: [UInt8], _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// UTF-8, not copied.
  package var bytes: ArraySlice<UInt8> { file[range] }

  /// The same as a string.
  package var text: String { String(decoding: file[range], as: UTF8.self) }

  /// The key of the text as a word.
  package var key: WordKey {
    var hash = KeyHash()
    hash.fold(file, in: range)
    return hash.key
  }

  /// The key of the text, less so many of its last bytes, with an ending.
  package func key(dropping count: Int = 0, adding ending: String) -> WordKey {
    let stem = range.lowerBound..<max(range.upperBound - count, range.lowerBound)
    var hash = KeyHash()
    for byte in file[stem] {
      guard byte < 0x80 else {
        return WordKey(String(decoding: file[stem], as: UTF8.self) + ending)
      }
      hash.combine(lowercased(byte))
    }
    hash.fold(ending)
    return hash.key
  }

  /// The tokens of the text as if it stood in one.
  package var tokens: [Token] { Tokenizer.tokens(of: Array(file[range])) }

  /// Whether the last bytes are these.
  package func hasSuffix(_ ending: String) -> Bool {
    let ending = ending.utf8
    return ending.count <= range.count && file[range].suffix(ending.count).elementsEqual(ending)
  }

  /// The parts between a byte that separates them, without the space around them; empty ones are left out.
  package func parts(separatedBy separator: Unicode.Scalar) -> LexiconParts {
    LexiconParts(file, range, separator: UInt8(ascii: separator))
  }

  /// The words of a column, which spaces part.
  package var words: LexiconParts { parts(separatedBy: " ") }

  /// The same as strings.
  package var fields: [String] {
    var fields: [String] = []
    for word in words { fields.append(word.text) }
    return fields
  }

  /// The alternatives in a column, which commas part: `mile, miles`.
  package var alternatives: LexiconParts { parts(separatedBy: ",") }
}

/// The parts of a column of a lexicon.
package struct LexiconParts: Sequence, IteratorProtocol, Sendable {
  private let file: [UInt8]
  private let separator: UInt8
  private var rest: Range<Int>

  fileprivate init(_ file: [UInt8], _ range: Range<Int>, separator: UInt8) {
    self.file = file
    self.separator = separator
    rest = range
  }

  package mutating func next() -> LexiconText? {
    while !rest.isEmpty {
      let end = file.end(of: separator, in: rest)
      let part = file.trimmed(rest.lowerBound..<end)
      rest = (end < rest.upperBound ? end + 1 : end)..<rest.upperBound
      if !part.isEmpty { return LexiconText(file, part) }
    }
    return nil
  }
}

extension [UInt8] {
  /// The first place of a byte in a range, or its end.
  fileprivate func end(of byte: UInt8, in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, self[index] != byte { index += 1 }
    return index
  }

  /// A range without the white space at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] <= 0x20 { start += 1 }
    while start < end, self[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

// MARK: - Regular forms of English

extension LexiconText {
  /// The key of a noun's plural, or of a verb's form behind *she*: *ministries*, *pushes*, *talks*.
  package var keyWithS: WordKey {
    if endsInConsonantY { return key(dropping: 1, adding: "ies") }
    return key(adding: endsInHiss ? "es" : "s")
  }

  private var endsInHiss: Bool {
    switch bytes.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): true
    case UInt8(ascii: "h"): hasSuffix("ch") || hasSuffix("sh")
    default: false
    }
  }

  /// Whether it ends like *ministry*, not like *day*.
  package var endsInConsonantY: Bool {
    guard range.count > 1, bytes.last == UInt8(ascii: "y") else { return false }
    return !Self.vowels.contains(file[range.upperBound - 2])
  }

  private static let vowels: [UInt8] = Array("aeiou".utf8)
}
