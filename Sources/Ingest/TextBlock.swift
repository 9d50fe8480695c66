/// Lines of a text that belong together.
struct TextBlock {
  /// The lines without the white space at their ends, joined by spaces.
  var text: String
  let isOneLine: Bool

  /// The blocks of a text: what blank lines part or, in a text without any blank line, its lines.
  ///
  /// Lines end at LF, CR LF or CR. All other white space, form feeds and Unicode's line
  /// separator among it, is only that.
  static func blocks(of text: String) -> [TextBlock] {
    let lines = lines(of: text).map { trimmed($0) }
    let groups = lines.split(whereSeparator: \.isEmpty)
    guard groups.count == 1 else { return groups.map { TextBlock(lines: $0) } }
    return groups[0].map { TextBlock(lines: [$0]) }
  }

  private init(lines: ArraySlice<Substring>) {
    text = lines.joined(separator: " ")
    isOneLine = lines.count == 1
  }

  private static func lines(of text: String) -> [Substring] {
    let bytes = text.utf8
    var lines: [Substring] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(where: isLineEnd) {
      lines.append(text[start..<end])
      start = bytes.index(after: end)
      if bytes[end] == UInt8(ascii: "\r"), start < bytes.endIndex,
        bytes[start] == UInt8(ascii: "\n")
      {
        start = bytes.index(after: start)
      }
    }
    lines.append(text[start...])
    return lines
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
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
