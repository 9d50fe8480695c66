/// A column of a lexicon, or a word of one: bytes of the file, of which a key is made without a string.
package struct LexiconText: Sendable {
  private let file: [UInt8]
  private let range: Range<Int>

  /// The text in a range, less the white space at its ends.
  @inline(__always)
  init(_ file: [UInt8], _ range: Range<Int>) {
    let bytes = file.span
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    self.file = file
    self.range = start..<end
  }

  package var isEmpty: Bool { range.isEmpty }

  /// UTF-8, not copied.
  package var bytes: ArraySlice<UInt8> { file[range] }

  /// The same as a string.
  package var text: String { String(decoding: file[range], as: UTF8.self) }

  /// Whether it is just this.
  package static func == (text: LexiconText, other: String) -> Bool {
    text.range.count == other.utf8.count && text.hasSuffix(other)
  }

  /// Whether the last bytes are these.
  package func hasSuffix(_ ending: String) -> Bool {
    let (utf8, bytes) = (ending.utf8, file.span)
    let (span, start) = (utf8.span, range.upperBound - utf8.count)
    guard start >= range.lowerBound else { return false }
    var index = 0
    while index < span.count, span[index] == bytes[start + index] { index += 1 }
    return index == span.count
  }

  /// The key of the text as a word.
  package var key: WordKey { stem.key }

  /// The key of the text, less so many of its last bytes, with an ending.
  package func key(dropping count: Int = 0, adding ending: String) -> WordKey {
    let stem = range.lowerBound..<max(range.upperBound - count, range.lowerBound)
    var hash = KeyHash()
    hash.fold(file.span.extracting(stem))
    hash.fold(ending.utf8.span)
    return hash.key
  }

  /// The hash of the text, to which endings may be added.
  package var stem: KeyHash {
    var hash = KeyHash()
    hash.fold(file.span.extracting(range))
    return hash
  }

  /// The key of the text as the ending of a stem.
  package func key(behind stem: KeyHash) -> WordKey {
    var hash = stem
    hash.fold(file.span.extracting(range))
    return hash.key
  }

  /// The tokens of the text as if it stood in one.
  package var tokens: [Token] {
    var tokens: [Token] = []
    append(to: &tokens)
    return tokens
  }

  /// Adds these, whose ranges are in the file, to others.
  package func append(to tokens: inout [Token]) {
    Tokenizer.append(tokensOf: file, in: range, to: &tokens)
  }

  /// The key of the first of them.
  package var opener: WordKey? {
    var tokens: [Token] = []
    Tokenizer.append(tokensOf: file, in: range, to: &tokens, limit: 1)
    return tokens.first?.key
  }

  /// The number that its digits make; nil for anything else.
  package var number: Int? { Int(text) }

  /// Calls `body` with the key of each word of the column, which spaces part, in one pass over the bytes.
  func forEachKey(_ body: (WordKey) -> Void) {
    let bytes = file.span
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      var hash = KeyHash()
      while index < range.upperBound, bytes[index] > 0x20, bytes[index] < 0x80 {
        hash.combine(lowercased(bytes[index]))
        index += 1
      }
      if index < range.upperBound, bytes[index] >= 0x80 {
        index = bytes.firstIndex(of: UInt8(ascii: " "), in: index..<range.upperBound)
        hash = KeyHash()
        hash.fold(bytes.extracting(start..<index))
      }
      if index > start { body(hash.key) }
      index += 1
    }
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
      let end = file.span.firstIndex(of: separator, in: rest)
      let part = LexiconText(file, rest.lowerBound..<end)
      rest = Swift.min(end + 1, rest.upperBound)..<rest.upperBound
      if !part.isEmpty { return part }
    }
    return nil
  }
}
