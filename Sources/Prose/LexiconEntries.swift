/// The entries of a lexicon file, in order, as places in its bytes: for large tables, which need keys and no strings.
package struct LexiconEntries: Sequence, IteratorProtocol, Sendable {
  private let file: [UInt8]
  private var position = 0

  package init(_ file: [UInt8]) {
    self.file = file
  }

  package mutating func next() -> (word: LexiconText, value: LexiconText)? {
    let start = file.span.startOfEntry(from: position)
    let end = file.span.firstIndex(of: UInt8(ascii: "\n"), in: start..<file.count)
    position = end
    if start == end { return nil }
    let tab = file.span.firstIndex(of: UInt8(ascii: "\t"), in: start..<end)
    return (LexiconText(file, start..<tab), LexiconText(file, tab..<end))
  }
}

extension Span<UInt8> {
  /// The first place behind white space, blank lines and comments.
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

  /// The first place of a byte in a range, or its end.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, self[index] != byte { index += 1 }
    return index
  }
}
