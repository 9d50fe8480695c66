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

  /// The lines, of which the first begins with `lead` and the others with `rest`.
  static func lines(
    _ text: StyledText, width: Int, lead: StyledText, rest: @autoclosure () -> StyledText
  ) -> [StyledText] {
    if lead.width + text.width <= width, text.spans.allSatisfy(\.isWithoutSpaceAtEdges) {
      return [lead + text]
    }
    let rest = rest()
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
  /// Whether all its spaces stay as they are where it is on one line.
  fileprivate var isWithoutSpaceAtEdges: Bool {
    text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
  }
}

extension StyledText {
  /// Spaces in the style of both neighbours, where that is one.
  fileprivate mutating func append(spaces count: Int, before next: StyledText) {
    let style = next.spans.first?.style
    append(
      String(repeating: " ", count: count), spans.last?.style == style ? style ?? .plain : .plain)
  }
}
