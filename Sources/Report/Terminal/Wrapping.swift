/// Breaks styled text into lines, greedily.
///
/// A line may break at a space, but a number stays with what it counts, and a paragraph's with a short word before it
/// (*also ¶4*); and around East Asian wide characters, which are written without spaces, though not before a closing or
/// behind an opening mark. A word that is wider than a line stands alone and is not cut: addresses stay whole. Linear.
struct Wrapping {
  /// What must stay together: part of a word in one style or more.
  private struct Piece {
    /// Spaces before it, dropped at a break.
    var gap: Int
    var text = StyledText()
    var width = 0

    /// Whether it is the number of a paragraph: `¶4`.
    var isLabel: Bool {
      guard let scalars = text.spans.first?.text.unicodeScalars, scalars.first == "¶" else {
        return false
      }
      return scalars.dropFirst().first?.properties.numericType != nil
    }

    mutating func append(_ other: Piece) {
      text.append(spaces: other.gap, before: other.text)
      text += other.text
      width += other.gap + other.width
    }
  }

  private var pieces: [Piece] = []
  private var current = Piece(gap: 0)
  private var last: Character?

  private init(_ text: StyledText) {
    for span in text.spans { add(span) }
    finish(gap: 0)
    pieces = pieces.reduce(into: []) { joined, piece in
      if let last = joined.last, piece.isLabel, piece.gap == 1, last.width <= 6, !last.isLabel {
        joined[joined.count - 1].append(piece)
      } else {
        joined.append(piece)
      }
    }
  }

  /// Whether a text, with what its first line begins with, is one line as it stands.
  static func isOneLine(_ text: StyledText, width: Int, lead: StyledText) -> Bool {
    lead.width + text.width <= width && text.isEvenlySpaced
  }

  /// The lines, of which the first begins with `lead` and the others with `rest`.
  static func lines(
    _ text: StyledText, width: Int, lead: StyledText, rest: @autoclosure () -> StyledText
  ) -> [StyledText] {
    if isOneLine(text, width: width, lead: lead) { return [lead + text.withPlainGaps] }
    let rest = rest()
    if text.spans.count == 1, let span = text.spans.first, span.text.utf8.allSatisfy({ $0 < 0x80 })
    {
      let lines = plainLines(Array(span.text.utf8), width: width, indents: (lead.width, rest.width))
      return lines.enumerated().map { index, line in
        (index == 0 ? lead : rest) + StyledText(line, span.style)
      }
    }
    var lines: [StyledText] = []
    var line = lead
    var column = lead.width
    var isStart = true
    for piece in Wrapping(text).pieces {
      if !isStart, column + piece.gap + piece.width > width {
        lines.append(line)
        line = rest
        column = rest.width
        isStart = true
      }
      if !isStart, piece.gap > 0 {
        line.append(spaces: piece.gap, before: piece.text)
        column += piece.gap
      }
      line += piece.text
      column += piece.width
      isStart = false
    }
    return lines + [line]
  }

  /// The same for ASCII in one style, as nearly all paragraphs are: the lines are parts of the text.
  private static func plainLines(
    _ text: [UInt8], width: Int, indents: (first: Int, rest: Int)
  ) -> [String] {
    var lines: [String] = []
    var line = 0..<0
    var column = indents.first
    var index = 0
    while true {
      let gap = index
      while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
      guard index < text.count else { break }
      let start = index
      var isNumber = true
      while index < text.count, text[index] != UInt8(ascii: " ") || isNumber {
        isNumber = isNumber && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index])
        index += 1
      }
      if line.isEmpty {
        line = start..<index
      } else if column + index - gap > width {
        lines.append(String(decoding: text[line], as: UTF8.self))
        column = indents.rest
        line = start..<index
      } else {
        column += start - gap
        line = line.lowerBound..<index
      }
      column += index - start
    }
    return lines + [String(decoding: text[line], as: UTF8.self)]
  }

  private mutating func add(_ span: StyledText.Span) {
    for (index, word) in span.text.split(separator: " ", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { addSpace(span.style) }
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        current.text.append(String(word), span.style)
        current.width += word.utf8.count
        last = word.last ?? last
      } else {
        addCharacters(of: word, span.style)
      }
    }
  }

  private mutating func addSpace(_ style: Style) {
    if current.text.isEmpty {
      current.gap += 1
    } else if current.text.plain.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) {
      current.text.append(" ", style)
      current.width += 1
      last = nil
    } else {
      finish(gap: 1)
    }
  }

  private mutating func addCharacters(of word: Substring, _ style: Style) {
    var run = ""
    for character in word {
      let width = character.displayWidth
      if let last, mayBreak(last, character, width: width) {
        current.text.append(run, style)
        run = ""
        finish(gap: 0)
      }
      run.append(character)
      current.width += width
      last = character
    }
    current.text.append(run, style)
  }

  private func mayBreak(_ one: Character, _ other: Character, width: Int) -> Bool {
    guard width == 2 || one.displayWidth == 2, let first = one.unicodeScalars.first,
      let second = other.unicodeScalars.first
    else { return false }
    switch first.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return false
    default: break
    }
    switch second.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation: return false
    default: return true
    }
  }

  /// Ends the piece; the next one stands so many spaces behind it.
  private mutating func finish(gap: Int) {
    if !current.text.isEmpty { pieces.append(current) }
    current = Piece(gap: gap)
    last = nil
  }
}

extension StyledText.Span {
  /// Whether nothing but digits stands behind its last space.
  fileprivate var endsInNumber: Bool {
    for byte in text.utf8.reversed() where !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      return byte == UInt8(ascii: " ")
    }
    return true
  }
}

extension StyledText {
  /// Whether a line that it fits into has just its characters; false where that takes a closer look.
  fileprivate var isEvenlySpaced: Bool {
    let space = UInt8(ascii: " ")
    for (index, span) in spans.enumerated() {
      if span.text.utf8.last == space { return false }
      if span.text.utf8.first == space, index == 0 || spans[index - 1].endsInNumber { return false }
    }
    return true
  }

  /// The evenly spaced text with its spaces between two styles in neither.
  fileprivate var withPlainGaps: StyledText {
    var line = StyledText()
    for span in spans {
      let words = span.text.utf8.drop { $0 == UInt8(ascii: " ") }
      line.append(String(repeating: " ", count: span.text.utf8.count - words.count))
      line.append(String(Substring(words)), span.style)
    }
    return line
  }

  /// Spaces in the style of both neighbours, where that is one.
  fileprivate mutating func append(spaces count: Int, before next: StyledText) {
    let style = next.spans.first?.style
    append(
      String(repeating: " ", count: count), spans.last?.style == style ? style ?? .plain : .plain)
  }
}
