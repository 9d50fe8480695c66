/// The entries of a lexicon, in order: a text file that a person can extend.
///
/// One entry a line: a word or phrase, and behind a tab what is known of it, which may have columns too. A line that
/// begins with `#` is a comment. White space at the ends of both does not count.
package struct LexiconLines: Sequence, IteratorProtocol, Sendable {
  private let file: [UInt8]
  private var position = 0

  /// The entries of a file of UTF-8.
  package init(_ file: [UInt8]) {
    self.file = file
  }

  package mutating func next() -> (word: String, value: String)? {
    while position < file.count {
      let end = file[position...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      let line = trimmed(file[position..<end])
      position = end + 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let tab = line.firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
      return (text(line[..<tab]), text(line[tab...]))
    }
    return nil
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: trimmed(bytes), as: UTF8.self)
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return [] }
    return bytes[...last].drop { $0 <= 0x20 }
  }
}

extension String {
  /// The words of a column in a lexicon, which spaces part.
  package var words: [String] {
    utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
}
