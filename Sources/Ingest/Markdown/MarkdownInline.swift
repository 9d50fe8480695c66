// Marks inside a block, as CommonMark has them: emphasis by its flanking rules, links, images, code, escapes. What a
// reader sees is left as HTML text: tags and entities stay, since the HTML reader knows them, and any other `<` and
// `&` are escaped. One walk with stacks of open marks; every look ahead is bounded or made once, so time is
// linear but for hostile runs of backquotes.

/// The text of a block, turned into HTML without its Markdown.
struct MarkdownInline {
  private let scalars: [Unicode.Scalar]
  private let references: Set<String>
  private var position = 0
  private var pieces: [Piece] = []
  /// Open marks by the index of their piece.
  private var openMarks: [Int] = []
  private var openBrackets: [Int] = []
  /// Lengths of runs of backquotes that are not closed any more.
  private var unclosedTicks: Set<Int> = []
  private var lastTagEnd: Int

  /// Text, or marks that may turn out to be text.
  private struct Piece {
    var text: String.UnicodeScalarView
    var canOpen = false
    var isImage = false
  }

  /// - Parameter references: the labels of the text's link references, in lower case.
  static func html(_ text: String, references: Set<String>) -> String {
    var reader = MarkdownInline(text, references)
    reader.read()
    var html = String.UnicodeScalarView()
    for piece in reader.pieces { html += piece.text }
    return String(html)
  }

  /// A text in which nothing is a mark.
  static func html(literal text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private init(_ text: String, _ references: Set<String>) {
    scalars = Array(text.unicodeScalars)
    self.references = references
    lastTagEnd = scalars.lastIndex(of: ">") ?? -1
  }

  private mutating func read() {
    while position < scalars.count {
      let scalar = scalars[position]
      switch scalar {
      case "\\": readEscape()
      case "`": readCode()
      case "*", "_", "~": readMarks(scalar)
      case "!" where isAt("[", position + 1): openBracket(isImage: true)
      case "[": openBracket(isImage: false)
      case "]": closeBracket()
      case "<": readTag()
      case "&":
        write(isEntity ? "&" : "&amp;")
        position += 1
      default:
        write(scalar)
        position += 1
      }
    }
  }

  private func isAt(_ scalar: Unicode.Scalar, _ index: Int) -> Bool {
    index < scalars.count && scalars[index] == scalar
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if pieces.isEmpty || pieces[pieces.count - 1].canOpen {
      pieces.append(Piece(text: String.UnicodeScalarView()))
    }
    pieces[pieces.count - 1].text.append(scalar)
  }

  private mutating func write(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { write(scalar) }
  }

  private mutating func write(literal range: Range<Int>) {
    for scalar in scalars[range] {
      switch scalar {
      case "<": write("&lt;")
      case "&": write("&amp;")
      default: write(scalar)
      }
    }
  }
}

// MARK: - Escapes, code, tags

extension MarkdownInline {
  private mutating func readEscape() {
    let next = position + 1
    let isEscape = next < scalars.count && Self.isASCIIPunctuation(scalars[next])
    if isEscape {
      write(literal: next..<next + 1)
      position += 2
    } else {
      // Before the end of a line, which is a space by now, it breaks that line.
      if !isAt(" ", next), next < scalars.count { write("\\") }
      position += 1
    }
  }

  private mutating func readCode() {
    let length = run(at: position)
    let start = position + length
    position = start
    var end = start
    while !unclosedTicks.contains(length), end < scalars.count {
      guard scalars[end] == "`" else {
        end += 1
        continue
      }
      let other = run(at: end)
      if other == length {
        write(literal: start..<end)
        position = end + length
        return
      }
      end += other
    }
    unclosedTicks.insert(length)
    for _ in 0..<length { write("`" as Unicode.Scalar) }
  }

  /// How often the scalar at a place stands there in a row.
  private func run(at start: Int) -> Int {
    scalars[start...].prefix { $0 == scalars[start] }.count
  }

  /// Passes a tag on, and of an address in angle brackets what is inside.
  private mutating func readTag() {
    guard position < lastTagEnd, let first = scalars[position...].dropFirst().first,
      first == "/" || first == "!" || first.isASCII && first.properties.isAlphabetic,
      let end = scalars[position...].prefix(Self.longestTag).firstIndex(of: ">")
    else {
      write("&lt;")
      position += 1
      return
    }
    let inside = scalars[position + 1..<end]
    let name = inside.prefix { $0 != ":" && $0 != "@" && !$0.properties.isWhitespace && $0 != "=" }
    let isAddress =
      name.count < inside.count && (inside[name.endIndex] == ":" || inside[name.endIndex] == "@")
      && !inside.contains { $0.properties.isWhitespace }
    if isAddress {
      write(literal: position + 1..<end)
    } else {
      for scalar in scalars[position...end] { write(scalar) }
    }
    position = end + 1
  }

  /// In scalars.
  private static let longestTag = 2000

  /// Whether an entity begins here: `&amp;`, `&#8212;`.
  private var isEntity: Bool {
    let rest = scalars[position...].dropFirst()
    let name = rest.prefix(40).prefix {
      $0 == "#" || $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    return !name.isEmpty && isAt(";", name.endIndex)
  }

  private static func isASCIIPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}

// MARK: - Emphasis

extension MarkdownInline {
  private mutating func readMarks(_ mark: Unicode.Scalar) {
    let start = position
    var count = run(at: start)
    position += count
    let before = start > 0 ? scalars[start - 1] : " "
    let after = position < scalars.count ? scalars[position] : " "
    let opens =
      !after.properties.isWhitespace
      && (!Self.isPunctuation(after) || before.properties.isWhitespace
        || Self.isPunctuation(before))
    let closes =
      !before.properties.isWhitespace
      && (!Self.isPunctuation(before) || after.properties.isWhitespace
        || Self.isPunctuation(after))
    // Inside a word an underscore is a letter; a single tilde means *about*.
    let isInWord = mark == "_" && opens && closes
    let canClose = closes && (!isInWord || Self.isPunctuation(after)) && !(mark == "~" && count < 2)
    let canOpen = opens && (!isInWord || Self.isPunctuation(before)) && !(mark == "~" && count < 2)
    while canClose, count > 0, let open = opening(of: mark) {
      let piece = openMarks[open]
      let matched = min(count, pieces[piece].text.count)
      pieces[piece].text.removeLast(matched)
      count -= matched
      openMarks.removeSubrange((pieces[piece].text.isEmpty ? open : open + 1)...)
    }
    guard count > 0 else { return }
    let text = String.UnicodeScalarView(repeatElement(mark, count: count))
    if canOpen { openMarks.append(pieces.count) }
    pieces.append(Piece(text: text, canOpen: true))
  }

  /// The last open marks of a kind, near enough.
  private func opening(of mark: Unicode.Scalar) -> Int? {
    openMarks.suffix(Self.mostOpen).lastIndex { pieces[$0].text.first == mark }
  }

  private static let mostOpen = 50

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}

// MARK: - Links and images

extension MarkdownInline {
  private mutating func openBracket(isImage: Bool) {
    openBrackets.append(pieces.count)
    pieces.append(
      Piece(text: (isImage ? "![" : "[").unicodeScalars, canOpen: true, isImage: isImage))
    position += isImage ? 2 : 1
  }

  private mutating func closeBracket() {
    let close = position
    position += 1
    guard let open = openBrackets.popLast() else {
      write("]" as Unicode.Scalar)
      return
    }
    guard let end = target(behind: close, openedBy: open) else {
      write("]" as Unicode.Scalar)
      return
    }
    position = end
    // Marks inside a link do not reach out of it.
    openMarks.removeAll { $0 >= open }
    if pieces[open].isImage {
      pieces.removeSubrange(open...)
    } else {
      pieces[open].text = String.UnicodeScalarView()
    }
  }

  /// Where a link ends whose text ends at a bracket; nil where that is no link.
  private func target(behind close: Int, openedBy open: Int) -> Int? {
    if isAt("(", close + 1), let end = inlineTarget(from: close + 2) { return end }
    guard !references.isEmpty else { return nil }
    if isAt("[", close + 1),
      let end = scalars[(close + 2)...].prefix(Self.longestLabel).firstIndex(of: "]")
    {
      let label = end > close + 2 ? label(scalars[close + 2..<end]) : shownLabel(from: open)
      return references.contains(label) ? end + 1 : nil
    }
    return references.contains(shownLabel(from: open)) ? close + 1 : nil
  }

  /// The end of `(address "title")`, from behind its first bracket.
  private func inlineTarget(from start: Int) -> Int? {
    var depth = 1
    var quote: Unicode.Scalar?
    var isPointed = false
    var isEscaped = false
    for index in scalars[start...].prefix(Self.longestTarget).indices {
      let scalar = scalars[index]
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if let mark = quote {
        if scalar == mark { quote = nil }
      } else if isPointed {
        isPointed = scalar != ">"
      } else {
        switch scalar {
        case "<" where index == start: isPointed = true
        case "\"" where scalars[index - 1] == " ", "'" where scalars[index - 1] == " ":
          quote = scalar
        case " " where index > start && !isEndOfAddress(index): return nil
        case "(":
          depth += 1
          if depth > Self.deepestTarget { return nil }
        case ")":
          depth -= 1
          if depth == 0 { return index + 1 }
        default: break
        }
      }
    }
    return nil
  }

  /// Whether behind a space in a link's target comes its title or its end.
  private func isEndOfAddress(_ space: Int) -> Bool {
    let next = scalars[space...].first { $0 != " " }
    return next.map { ["\"", "'", "(", ")"].contains($0) } ?? false
  }

  private func label(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    collapsed(String(String.UnicodeScalarView(scalars)).lowercased())
  }

  /// The text since a bracket as a label.
  private func shownLabel(from open: Int) -> String {
    var text = String.UnicodeScalarView()
    for piece in pieces[(open + 1)...] where text.count <= Self.longestLabel { text += piece.text }
    return label(Array(text)[...])
  }

  private static let longestLabel = 1000
  private static let longestTarget = 4000
  /// Brackets in an address; CommonMark asks for three.
  private static let deepestTarget = 32
}
