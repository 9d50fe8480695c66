/// What a piece of text is, from which its colour follows: never the only sign of it.
enum Style: Hashable, Sendable {
  case plain
  case strong
  case faint
  case removed
  case inserted
  case moved

  /// The parameter of a terminal's SGR sequence (ECMA-48); nil for plain text. No backgrounds, nothing bright or
  /// yellow: it must be readable on dark and light.
  fileprivate var parameter: Int? {
    switch self {
    case .plain: nil
    case .strong: 1
    case .faint: 2
    case .removed: 31
    case .inserted: 32
    case .moved: 35
    }
  }
}

/// Text in styles, safe to print: whatever goes in is made visible first.
struct StyledText: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    var text: String
    let style: Style
  }

  private(set) var spans: [Span] = []

  init() {}

  init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  mutating func append(_ text: String, _ style: Style = .plain) {
    append(Span(text: text.visible, style: style))
  }

  private mutating func append(_ span: Span) {
    if span.text.isEmpty { return }
    if spans.last?.style == span.style {
      spans[spans.count - 1].text += span.text
    } else {
      spans.append(span)
    }
  }

  static func += (one: inout StyledText, other: StyledText) {
    if one.isEmpty {
      one = other
    } else {
      for span in other.spans { one.append(span) }
    }
  }

  static func + (one: StyledText, other: StyledText) -> StyledText {
    var sum = one
    sum += other
    return sum
  }

  var isEmpty: Bool { spans.isEmpty }

  var endsInSpace: Bool { spans.last?.text.last == " " }

  /// The text without styles.
  var plain: String { spans.reduce(into: "") { $0 += $1.text } }

  /// In columns.
  var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  /// Writes the text as a terminal takes it.
  func write(to text: inout String, hasColor: Bool) {
    for span in spans {
      if hasColor, let parameter = span.style.parameter {
        text += "\u{1B}[\(parameter)m\(span.text)\u{1B}[0m"
      } else {
        text += span.text
      }
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self.init(value) }
}
