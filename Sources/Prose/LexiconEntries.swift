/// The entries of a lexicon file, in order, as places in its bytes: for large tables, which need keys and no strings.
package struct LexiconEntries: Sequence, IteratorProtocol, Sendable {
  private let file: [UInt8]
  private var position = 0

  package init(_ file: [UInt8]) {
    self.file = file
  }

  package mutating func next() -> (word: LexiconText, value: LexiconText)? {
    let start = file.span.startOfEntry(from: position)
    let (tab, end) = file.span.columns(from: start)
    position = end
    return start == end ? nil : (LexiconText(file, start..<tab), LexiconText(file, tab..<end))
  }
}

extension Span<UInt8> {
  /// The first place behind white space, blank lines and whole lines of comment.
  fileprivate func startOfEntry(from position: Int) -> Int {
    var index = position
    while index < count {
      if self[index] == UInt8(ascii: "#") {
        index = firstIndex(of: UInt8(ascii: "\n"), in: index..<count)
      } else if self[index] <= 0x20 {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Where an entry ends, with its line or at a comment, and its first tab; without one, its end.
  fileprivate func columns(from start: Int) -> (tab: Int, end: Int) {
    var tab: Int?
    for index in start..<count {
      let byte = self[index]
      // One comparison for most bytes: letters and figures stand above all that matters here.
      if byte > UInt8(ascii: "#") { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "#") { return (tab ?? index, index) }
      if byte == UInt8(ascii: "\t"), tab == nil { tab = index }
    }
    return (tab ?? count, count)
  }

  /// The first place of a byte in a range, or its end.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, self[index] != byte { index += 1 }
    return index
  }
}
