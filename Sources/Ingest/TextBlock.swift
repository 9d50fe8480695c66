/// Lines of a text that belong together.
struct TextBlock {
  /// The lines without the white space at their ends, joined by spaces.
  var text: String
  let isOneLine: Bool

  /// The blocks of a text: what blank lines part or, in a text without any blank line, its lines.
  static func blocks(of text: String) -> [TextBlock] {
    var groups: [[Substring]] = []
    var continues = false
    for line in Lines(text) {
      let line = trimmed(line)
      if !continues, !line.isEmpty { groups.append([]) }
      continues = !line.isEmpty
      if continues { groups[groups.count - 1].append(line) }
    }
    guard groups.count == 1 else { return groups.map { TextBlock(lines: $0) } }
    return groups[0].map { TextBlock(lines: [$0]) }
  }

  private init(lines: [Substring]) {
    text = lines.joined(separator: " ")
    isOneLine = lines.count == 1
  }
}

/// The text without Unicode white space at its ends.
func trimmed(_ text: Substring) -> Substring {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return Substring(scalars[first...last])
}

/// The lines of a text, without their ends: LF, CR LF or CR.
///
/// All other white space, form feeds and Unicode's line separator among it, is only that.
struct Lines: Sequence, IteratorProtocol {
  private(set) var rest: Substring?

  init(_ text: String) {
    rest = text[...]
  }

  mutating func next() -> Substring? {
    guard let text = rest else { return nil }
    let bytes = text.utf8
    guard let end = bytes.firstIndex(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn })
    else {
      rest = nil
      return text
    }
    var start = bytes.index(after: end)
    if bytes[end] == Self.carriageReturn, start < bytes.endIndex, bytes[start] == Self.lineFeed {
      start = bytes.index(after: start)
    }
    rest = text[start...]
    return text[..<end]
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
