// What a page says is kept as it is, control characters and all; but what is written into subjects,
// trailers, names and errors must neither move a terminal's cursor nor turn its text around.

extension Unicode.Scalar {
  /// A control character, or one that turns the direction of text.
  var isControl: Bool {
    switch self {
    case " "..."~": false
    case "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: properties.generalCategory == .control
    }
  }

  var isLineBreak: Bool {
    switch self {
    case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

/// The text on one line, without control characters and without spaces at its edges.
func plainLine(_ text: String) -> String {
  let space = UInt8(ascii: " ")
  if text.utf8.allSatisfy({ (space..<0x7F).contains($0) }), text.utf8.first != space,
    text.utf8.last != space
  {
    return text
  }
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.isLineBreak || scalar == "\t" {
      line.append(" ")
    } else if !scalar.isControl {
      line.append(scalar)
    }
  }
  let start = line.firstIndex { $0 != " " } ?? line.endIndex
  let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? start
  return String(line[start..<end])
}

/// The text without control characters, line by line, and without empty lines at its edges.
func plainLines(_ text: String) -> String {
  let lines = split(text, at: "\n").map { line in
    line.unicodeScalars.contains { $0.isControl }
      ? String(String.UnicodeScalarView(line.unicodeScalars.filter { !$0.isControl })) : line
  }
  let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
  let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
  return lines[start..<end].joined(separator: "\n")
}

/// The parts between all places where a character of ASCII stands, whatever marks follow it.
func split(_ text: String, at separator: Unicode.Scalar) -> [String] {
  text.utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
    .map { String(Substring($0)) }
}

/// The text in quotation marks for an error, its control characters shown as `\u{7}`.
func quoted(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.prefix(120) {
    if scalar.isControl || scalar.isLineBreak {
      shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return "\u{201C}\(shown)\(text.unicodeScalars.count > 120 ? "\u{2026}" : "")\u{201D}"
}
